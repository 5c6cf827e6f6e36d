import { approveWaiting, waitingOfPartner } from '../../core/partners/approve-waiting.ts'
import { addPartner, decidePartner, type AboutPartner } from '../../core/partners/add-partner.ts'
import { makePartnerLink, switchPartner, trustPartner } from '../../core/partners/change-partner.ts'
import { allPartners, findPartner } from '../../core/partners/partner.ts'
import { button, buttons, choice, draft, link, quote, text, title } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { partnerCardKey, partnerView } from '../partners/partner-card.ts'
import { organisationAnswers, organisationTaps } from '../partners/questions.ts'
import { readyTexts } from '../partners/ready-texts.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** The most that a list of every app can hold. */
const mostShown = 50

/** "partners": all organisations, those that ask to join first. */
export async function showPartners(turn: Turn): Promise<Move> {
  const partners = await allPartners(turn.work)
  const asking = partners.filter(({ state }) => state === 'asked').length
  const options = partners.slice(0, mostShown).map(({ id, name, state }) => ({
    label: state === 'active' ? name : { dotted: [name, say(`counsellor-partner-short-${state}`)] },
    tap: tap('partner', id),
    chosen: false,
  }))
  turn.dialogue.asking = null
  turn.wishes.again(
    turn.self,
    'partners',
    draft(
      title(say('counsellor-partners')),
      text(say('counsellor-partners-asking', { count: asking })),
      options.length > 0 ? choice(say('counsellor-partners'), options) : text(say('counsellor-no-partners')),
      buttons(
        button(say('counsellor-button-new-partner'), tap('organisation'), 'primary'),
        button(say('common-button-menu'), tap('menu')),
      ),
    ),
  )
  return 'stay'
}

async function add(turn: Turn, about: AboutPartner): Promise<Move> {
  const outcome = await addPartner(turn.work, turn.person.id, about)
  return typeof outcome === 'object' ? await showPartner(turn, outcome.partnerId) : 'on'
}

async function showPartner(turn: Turn, partnerId: string, how: 'again' | 'card' = 'again'): Promise<Move> {
  const partner = await findPartner(turn.work, partnerId)
  if (!partner) return await stale(turn)
  const view = await partnerView(turn.work, partner, turn.publicUrl)
  turn.wishes[how](turn.self, partnerCardKey(partnerId), view)
  return 'stay'
}

async function tapDecide(turn: Turn, [partnerId = '', answer]: readonly string[]): Promise<Move> {
  const outcome = await decidePartner(turn.work, turn.person.id, partnerId, answer === 'yes')
  if (outcome === 'not-found') return 'on'
  if (outcome === 'not-allowed') {
    turn.wishes.say(turn.self, draft(text(say('counsellor-not-your-partner'))))
    return 'stay'
  }
  if (outcome === 'already-decided') {
    await showPartner(turn, partnerId, 'card')
    return await stale(turn)
  }
  return await showPartner(turn, partnerId, 'card')
}

async function switched(
  turn: Turn,
  partnerId: string,
  outcome: 'changed' | 'already' | 'not-found' | 'not-allowed',
): Promise<Move> {
  if (outcome === 'not-found' || outcome === 'not-allowed') return 'on'
  await showPartner(turn, partnerId, 'card')
  return outcome === 'already' ? await stale(turn) : 'stay'
}

/** The key of the question whether all who wait of a partner are approved. */
function waitingCardKey(partnerId: string): string {
  return `partner-waiting:${partnerId}`
}

/** Who waits of a trusted partner, by name: approving all of them cannot be taken back, so it is asked once more. */
async function askAboutWaiting(turn: Turn, [partnerId = '']: readonly string[]): Promise<Move> {
  const partner = await findPartner(turn.work, partnerId)
  const waiting = partner ? await waitingOfPartner(turn.work, partner) : []
  if (partner?.state !== 'active' || !partner.trusted || waiting.length === 0) return await stale(turn)
  const names = waiting.slice(0, mostShown).map((person) => ({ person }))
  turn.wishes.again(
    turn.self,
    waitingCardKey(partnerId),
    draft(
      text(say('counsellor-approve-all-sure', { count: waiting.length, name: partner.name })),
      text({ all: names }),
      buttons(
        button(say('counsellor-button-approve-all-yes'), tap('partner-approve', partnerId), 'primary'),
        button(say('counsellor-button-one-by-one'), tap('approve')),
        button(say('counsellor-button-partners'), tap('partners')),
      ),
    ),
  )
  return 'stay'
}

async function approveAll(turn: Turn, [partnerId = '']: readonly string[]): Promise<Move> {
  const outcome = await approveWaiting(turn.work, turn.person.id, partnerId)
  if (outcome === 'not-found' || outcome === 'not-allowed') return 'on'
  await showPartner(turn, partnerId, 'card')
  if (outcome === 'not-trusted') return await stale(turn)
  const words = say('counsellor-approved-all', { count: outcome.approved })
  turn.wishes.card(turn.self, waitingCardKey(partnerId), draft(text(words)))
  return 'stay'
}

/** A link that only its receiver has, to the page with the organisation's totals. The one before works no more. */
async function sendPage(turn: Turn, [partnerId = '']: readonly string[]): Promise<Move> {
  const partner = await findPartner(turn.work, partnerId)
  if (partner?.state !== 'active') return await stale(turn)
  const page = `${turn.publicUrl}/partner/${await makePartnerLink(turn.work, partnerId)}`
  turn.wishes.say(
    turn.self,
    draft(
      text(say('counsellor-partner-page', { name: partner.name })),
      text(page),
      buttons(link(say('counsellor-button-open-link'), page)),
    ),
  )
  return 'stay'
}

/** The ready texts, in the language that is asked for: each to be copied as it is. */
async function sendText(turn: Turn, [partnerId = '', wanted]: readonly string[]): Promise<Move> {
  const { work, wishes, self, plain, publicUrl } = turn
  const partner = await findPartner(work, partnerId)
  if (partner?.state !== 'active') return await stale(turn)
  const language = work.programme.languages.find((one) => one === wanted)
  if (!language) {
    const names = work.programme.languages.map((one) =>
      button(say(`common-own-name-${one}`), tap('partner-text', partnerId, one)),
    )
    wishes.again(self, 'partner-text', draft(text(say('counsellor-which-text')), buttons(...names)))
    return 'stay'
  }
  for (const { where, words } of readyTexts(partner, work.programme.name, publicUrl)) {
    wishes.say(self, draft(text(where), quote(plain(words, language))))
  }
  return 'stay'
}

/** The buttons about organisations. */
export const partnerTaps: Conversation['taps'] = {
  ...organisationTaps(add),
  partners: showPartners,
  partner: async (turn, [id = '']) => await showPartner(turn, id),
  'partner-decide': tapDecide,
  'partner-waiting': askAboutWaiting,
  'partner-approve': approveAll,
  'partner-page': sendPage,
  'partner-text': sendText,
  'partner-on': async (turn, [id = '']) =>
    await switched(turn, id, await switchPartner(turn.work, turn.person.id, id, true)),
  'partner-off': async (turn, [id = '']) =>
    await switched(turn, id, await switchPartner(turn.work, turn.person.id, id, false)),
  'partner-trust': async (turn, [id = '', how]) =>
    await switched(turn, id, await trustPartner(turn.work, turn.person.id, id, how === 'on')),
}

/** The typed answers about them. */
export const partnerAnswers: Conversation['answers'] = organisationAnswers(add)
