import {
  findEntryCode,
  makeEntryCode,
  recentEntryCodes,
  switchEntryCode,
} from '../../core/invites/make-code.ts'
import { writtenCode } from '../../core/invites/spoken-code.ts'
import { cleanText } from '../../core/people/clean-text.ts'
import { makeInvite, type InvitedRole } from '../../core/people/join-code.ts'
import { button, buttons, choice, draft, text, title } from '../blocks.ts'
import type { Answer, Conversation, Move } from '../conversation.ts'
import { answered, ask } from '../everyone/ask.ts'
import { stale } from '../everyone/stale.ts'
import { codeCardKey, codeName, codeView } from '../invites/code-card.ts'
import { qrFile } from '../pictures/made-files.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

const day = 24 * 3_600_000

/** How long each works: an invite lies on a table for two weeks, a campaign runs for a season. */
const validFor = { personal: 14 * day, campaign: 90 * day }
const inviteHours: Record<InvitedRole, number> = { counsellor: 24, mentor: 14 * 24 }

/** The longest name of a campaign, in characters: it stands in a list that every app shows. */
const mostName = 60
const mostShown = 20

/** "invite": what can be made, and the codes that were made lately. */
export async function showInvites(turn: Turn): Promise<Move> {
  const codes = await recentEntryCodes(turn.work, mostShown)
  const options = codes.map((row) => ({
    label: { dotted: [writtenCode(row.code), codeName(row)] },
    tap: tap('code', row.id),
    chosen: false,
  }))
  turn.dialogue.asking = null
  turn.wishes.again(
    turn.self,
    'invites',
    draft(
      title(say('counsellor-invites')),
      text(say('counsellor-invites-how')),
      buttons(
        button(say('counsellor-button-invite-mentee'), tap('invite-one'), 'primary'),
        button(say('counsellor-button-campaign'), tap('campaign', 'mentee')),
        button(say('counsellor-button-campaign-mentors'), tap('campaign', 'mentor')),
        button(say('counsellor-button-invite-mentor'), tap('invite-role', 'mentor')),
        button(say('counsellor-button-invite-colleague'), tap('invite-role', 'counsellor')),
      ),
      options.length > 0 ? choice(say('counsellor-codes'), options) : null,
      buttons(button(say('common-button-menu'), tap('menu'))),
    ),
  )
  return 'stay'
}

/** A counsellor's own invite, for one mentee: the picture to be scanned from the screen, at once. */
async function inviteOne(turn: Turn): Promise<Move> {
  const { work, person } = turn
  const row = await makeEntryCode(work, person.id, {
    ...{ kind: 'personal', role: 'mentee', label: null, partnerId: null, mostUses: 1 },
    expiresAt: work.now.getTime() + validFor.personal,
  })
  await showCode(turn, row.id)
  return await sendPicture(turn, row.id)
}

function askCampaign(turn: Turn, [role]: readonly string[]): Move {
  turn.dialogue.draft.campaignRole = role === 'mentor' ? 'mentor' : 'mentee'
  ask(turn, 'campaign', draft(text(say('counsellor-ask-campaign'))))
  return 'stay'
}

async function typeCampaign(turn: Turn, typed: string): Promise<Answer> {
  const { work, person, dialogue, wishes, self } = turn
  const name = cleanText(typed.replace(/\s+/gu, ' '), mostName)
  if (typeof name === 'string') {
    wishes.say(self, draft(text(say(`counsellor-name-${name}`, { most: mostName }))))
    return 'stay'
  }
  answered(turn, 'campaign', say('counsellor-ask-campaign'), name.text)
  const row = await makeEntryCode(work, person.id, {
    ...{ kind: 'campaign', label: name.text, partnerId: null, mostUses: null },
    role: dialogue.draft.campaignRole === 'mentor' ? 'mentor' : 'mentee',
    expiresAt: work.now.getTime() + validFor.campaign,
  })
  delete dialogue.draft.campaignRole
  return await showCode(turn, row.id)
}

/** A one-time code that lets one person in as a mentor, or as a colleague. It is shown once. */
async function inviteRole(turn: Turn, [role]: readonly string[]): Promise<Move> {
  if (role !== 'mentor' && role !== 'counsellor') return 'on'
  const { code } = await makeInvite(turn.work, role, inviteHours[role])
  const link = `${turn.publicUrl}/chat/${role}?start=${code}`
  const until = { moment: turn.work.now.getTime() + inviteHours[role] * 3_600_000, as: 'moment' as const }
  turn.wishes.say(
    turn.self,
    draft(
      title(say('counsellor-one-time-code', { code: code.toUpperCase() })),
      text(say(`counsellor-one-time-${role}`, { until })),
      text(link),
    ),
  )
  return 'stay'
}

async function showCode(turn: Turn, codeId: string): Promise<Move> {
  const row = await findEntryCode(turn.work, codeId)
  if (!row) return await stale(turn)
  turn.wishes.again(turn.self, codeCardKey(codeId), await codeView(turn.work, row, turn.publicUrl))
  return 'stay'
}

/** The picture of a code, to be shown on a screen or printed. */
export async function sendPicture(turn: Turn, codeId: string): Promise<Move> {
  const row = await findEntryCode(turn.work, codeId)
  if (!row) return await stale(turn)
  const alternative = say('counsellor-qr-alternative', { code: writtenCode(row.code) })
  turn.wishes.say(turn.self, {
    blocks: [{ kind: 'file', file: qrFile(row.code), alternative }, text(alternative)],
  })
  return 'stay'
}

async function switchCode(turn: Turn, codeId: string, on: boolean): Promise<Move> {
  const outcome = await switchEntryCode(turn.work, turn.person.id, codeId, on)
  if (outcome !== 'switched') return await stale(turn)
  const row = await findEntryCode(turn.work, codeId)
  if (row) turn.wishes.card(turn.self, codeCardKey(codeId), await codeView(turn.work, row, turn.publicUrl))
  return 'stay'
}

/** The buttons about invites and codes. */
export const inviteTaps: Conversation['taps'] = {
  invite: showInvites,
  'invite-one': inviteOne,
  'invite-role': inviteRole,
  campaign: askCampaign,
  code: async (turn, [id = '']) => await showCode(turn, id),
  qr: async (turn, [id = '']) => await sendPicture(turn, id),
  'code-on': async (turn, [id = '']) => await switchCode(turn, id, true),
  'code-off': async (turn, [id = '']) => await switchCode(turn, id, false),
}

/** The typed answers about them. */
export const inviteAnswers: Conversation['answers'] = { campaign: typeCampaign }
