import { findContact } from '../../core/contact/contact.ts'
import { counsellorsIn, findContactMessage } from '../../core/contact/write.ts'
import type { EventOf } from '../../core/events.ts'
import { counsellorIds } from '../../core/people/counsellors.ts'
import { button, buttons, draft, quote, text, title } from '../blocks.ts'
import { contactCardKey, contactView } from '../counsellor/contact-card.ts'
import { tap } from '../taps.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type ContactEvent =
  | EventOf<'age-changed'>
  | EventOf<'age-forgotten'>
  | EventOf<'contact-asked'>
  | EventOf<'contact-written'>
  | EventOf<'contact-closed'>

/** What the counsellors see of someone who wants to talk with them, and what the two see of each other's words. */
export async function tellOfContact(telling: Telling, event: ContactEvent): Promise<void> {
  const { wishes } = telling
  switch (event.kind) {
    case 'contact-asked':
    case 'age-changed':
      await tellCounsellors(telling, event.contactId, 'again')
      return
    case 'contact-closed':
      await tellCounsellors(telling, event.contactId, 'in-place')
      return
    case 'age-forgotten':
      wishes.again(
        { personId: event.personId, audience: event.role },
        'under-age',
        draft(
          text(say('common-age-forgotten')),
          buttons(button(say('common-button-resume'), tap('resume'), 'primary')),
        ),
      )
      return
    case 'contact-written':
      await tellOfWords(telling, event)
  }
}

async function tellCounsellors(
  { work, wishes }: Telling,
  contactId: string,
  how: 'again' | 'in-place',
): Promise<void> {
  const view = await contactView(work, contactId)
  if (!view) return
  for (const personId of await counsellorIds(work)) {
    const to = { personId, audience: 'counsellor' as const }
    if (how === 'again') wishes.again(to, contactCardKey(contactId), view)
    else wishes.card(to, contactCardKey(contactId), view)
  }
}

/** The person's words go to the counsellors who wrote to them; while nobody did, to all. */
async function tellOfWords({ work, wishes }: Telling, event: EventOf<'contact-written'>): Promise<void> {
  const contact = await findContact(work, event.contactId)
  const message = await findContactMessage(work, event.messageId)
  if (!contact || !message) return
  const words = message.text === null ? text(say('common-message-erased')) : quote(message.text)
  const key = `contact-message:${message.id}`
  const from = { person: event.from }
  if (event.from === contact.personId) {
    const [first, ...others] = await counsellorsIn(work, contact.id)
    const readers = first === undefined ? await counsellorIds(work) : [first, ...others]
    const answer = button(say('counsellor-button-write', { person: from }), tap('contact-write', contact.id))
    const done = button(say('common-button-done'), tap('contact-done', contact.id))
    for (const personId of readers) {
      wishes.once({ personId, audience: 'counsellor' }, key, draft(title(from), words, buttons(answer, done)))
    }
    return
  }
  const answer = button(say('common-button-answer'), tap('contact-answer', contact.id))
  wishes.once(
    { personId: contact.personId, audience: contact.role },
    key,
    draft(title(say('common-from-counsellor', { counsellor: from })), words, buttons(answer)),
  )
}
