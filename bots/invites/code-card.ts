import { standingOfCode } from '../../core/invites/enter.ts'
import { guestOf, progressOf, type Progress } from '../../core/invites/progress.ts'
import { writtenCode } from '../../core/invites/spoken-code.ts'
import type { EntryCodeRow } from '../../core/tables.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, facts, link, text, title } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { joinLink } from './join-link.ts'

/** The key of a code's card at the counsellors'. */
export function codeCardKey(codeId: string): string {
  return `code:${codeId}`
}

/** What a code is called: its campaign, or whose invite it is. */
export function codeName(row: EntryCodeRow): Words {
  if (row.kind === 'campaign' && row.label !== null) return row.label
  return say(row.kind === 'personal' ? 'counsellor-code-personal' : 'counsellor-code-partner')
}

/** A code as a counsellor sees it: how it is said, where it leads, and how far those are who came in by it. */
export async function codeView(work: Work, row: EntryCodeRow, publicUrl: string): Promise<Draft> {
  const standing = standingOfCode(work, row)
  return draft(
    title(say('counsellor-code', { code: writtenCode(row.code) })),
    text(codeName(row)),
    facts(
      [say('counsellor-code-for'), say(`counsellor-code-role-${row.role}`)],
      [say('counsellor-code-link'), joinLink(publicUrl, row.code)],
      [say('counsellor-code-works'), worksUntil(row, standing)],
    ),
    text(row.kind === 'personal' ? await personalStatus(work, row) : await progressWords(work, row)),
    buttons(
      button(say('counsellor-button-qr'), tap('qr', row.id), standing === 'good' ? 'primary' : 'plain'),
      link(say('counsellor-button-open-link'), joinLink(publicUrl, row.code)),
      standing === 'off'
        ? button(say('counsellor-button-code-on'), tap('code-on', row.id))
        : button(say('counsellor-button-code-off'), tap('code-off', row.id)),
      button(say('counsellor-button-invites'), tap('invite')),
    ),
  )
}

function worksUntil(row: EntryCodeRow, standing: ReturnType<typeof standingOfCode>): Words {
  if (standing !== 'good') return say(`counsellor-code-is-${standing}`)
  if (row.expires_at === null) return say('counsellor-code-until-off')
  const day: Words = { moment: row.expires_at, as: 'day' }
  return say(row.most_uses === 1 ? 'counsellor-code-once-until' : 'counsellor-code-until', { day })
}

const nobody: Progress = { opened: 0, joined: 0, ready: 0, matched: 0, ended: 0 }

/** From the opened link to the end, in one line. */
export async function progressWords(work: Work, row: EntryCodeRow): Promise<Words> {
  const progress = (await progressOf(work, [row.id])).get(row.id) ?? nobody
  return say(`counsellor-progress-${row.role}`, progress)
}

/** How far the invited person is; only where they let it be seen, and never what they wrote. */
async function personalStatus(work: Work, row: EntryCodeRow): Promise<Words> {
  const guest = await guestOf(work, row.id)
  if (!guest) return say('counsellor-invite-not-used')
  if (guest.shows !== true) return say('counsellor-invite-not-shown')
  const { joined, ready, matched, ended } = (await progressOf(work, [row.id])).get(row.id) ?? nobody
  const step = ended ? 'ended' : matched ? 'matched' : ready ? 'asked' : joined ? 'joined' : 'opened'
  return say(`counsellor-invite-${step}`, { guest: { person: guest.personId } })
}
