import { closeContact, forgetAge } from '../../core/contact/close.ts'
import { findContact, openContacts } from '../../core/contact/contact.ts'
import { findPerson } from '../../core/people/person.ts'
import { saidUnderAge } from '../../core/people/minimum-age.ts'
import type { Work } from '../../core/work.ts'
import { bandName } from '../age-band.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'

/** The key of the card of someone who wants to talk, at the counsellors'. */
export function contactCardKey(contactId: string): string {
  return `contact:${contactId}`
}

/** Someone who wants a counsellor to get in touch: what is known, and what can be done. */
export async function contactView(work: Work, contactId: string): Promise<Draft | null> {
  const contact = await findContact(work, contactId)
  const person = contact && (await findPerson(work, contact.personId))
  if (!contact || !person) return null
  const name = { person: contact.personId }
  if (contact.closedAt !== null) {
    const day = { moment: contact.closedAt, as: 'day' as const }
    return draft(text(say('counsellor-contact-closed', { person: name, day })))
  }
  const underAge = saidUnderAge(work.programme, person.ageBand)
  const said = (code: string | null): Words => {
    const band = work.programme.ageBands.find((one) => one.code === code)
    return band ? bandName(band) : say('common-fact-none')
  }
  return draft(
    title(say(`counsellor-contact-${contact.ageBand === null ? 'asked' : 'age'}`, { person: name })),
    facts(
      [say('counsellor-contact-role'), say(`data-role-${contact.role}`)],
      [say('data-age-band'), said(person.ageBand)],
      ...(contact.ageBand === null
        ? []
        : [[say('counsellor-contact-new-age'), said(contact.ageBand)] as [Words, Words]]),
      [say('common-fact-languages'), { language: person.language }],
    ),
    buttons(
      button(say('counsellor-button-write', { person: name }), tap('contact-write', contactId), 'primary'),
      button(say('common-button-done'), tap('contact-done', contactId)),
    ),
    underAge ? buttons(button(say('counsellor-button-forget-age'), tap('contact-age', contactId))) : null,
  )
}

/** How many who wait are shown at once. */
const atOnce = 5

/** "contacts": who waits for a counsellor, who has waited longest first. */
export async function showContacts(turn: Turn): Promise<Move> {
  const waiting = await openContacts(turn.work, atOnce)
  if (waiting.length === 0) turn.wishes.say(turn.self, draft(text(say('counsellor-no-contacts'))))
  for (const { id } of waiting) {
    const view = await contactView(turn.work, id)
    if (view) turn.wishes.again(turn.self, contactCardKey(id), view)
  }
  return 'stay'
}

/** A counsellor has dealt with it. */
export async function tapContactDone(turn: Turn, [contactId = '']: readonly string[]): Promise<Move> {
  const outcome = await closeContact(turn.work, turn.person.id, contactId)
  return outcome === 'already-closed' ? await stale(turn) : outcome === 'not-found' ? 'on' : 'stay'
}

/** The age was a slip: the person is asked again. */
export async function tapForgetAge(turn: Turn, [contactId = '']: readonly string[]): Promise<Move> {
  const outcome = await forgetAge(turn.work, turn.person.id, contactId)
  if (outcome === 'forgotten') return 'stay'
  return outcome === 'not-found' ? 'on' : await stale(turn)
}
