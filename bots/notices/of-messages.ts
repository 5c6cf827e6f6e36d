import { deliveredBefore, deliveryOf, sameBurst } from '../../core/mentorships/delivery.ts'
import type { DomainEvent, MessageRef } from '../../core/events.ts'
import { otherOf } from '../../core/mentorships/mentorship.ts'
import { findMessage } from '../../core/mentorships/message.ts'
import { button, buttons, draft, quote, text } from '../blocks.ts'
import { readerOf, type Recipient } from '../engine/addresses.ts'
import { heldCardKey } from '../talk/held-card.ts'
import { deliveryCardKey, deliveryView } from '../talk/delivery-card.ts'
import { messageKey, messageView } from '../talk/message-view.ts'
import { threadName } from '../talk/thread-name.ts'
import { tap } from '../taps.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

/** Something about what the two of a mentorship say to each other. */
export type MessageEvent = Extract<DomainEvent, { kind: `message${string}` }>

/** What the reader sees of a message, and what its writer hears about its way. */
export async function tellOfMessage(telling: Telling, event: MessageEvent): Promise<void> {
  switch (event.kind) {
    case 'message-relayed':
      await show(telling, event)
      await tellIfAway(telling, event)
      return
    case 'message-edited':
      await show(telling, event)
      return
    case 'message-waiting':
      await tellStanding(telling, event, 'again')
      return
    case 'message-delivered':
      await tellDelivered(telling, event)
      return
    case 'messages-late':
      await tellStanding(telling, event, 'in-place')
      return
    case 'message-undelivered':
      await tellUndelivered(telling, event)
      return
    case 'message-dropped':
      telling.wishes.card(
        writerOf(event),
        heldCardKey(event.messageId),
        draft(text(say('common-held-dropped'))),
      )
      return
    case 'message-held':
      return
  }
}

/** It goes to the other side, once, and under a key, so that an edit or an erasure can follow it. */
async function show({ work, wishes }: Telling, event: MessageRef): Promise<void> {
  const message = await findMessage(work, event.messageId)
  if (!message) return
  // A mentee has one mentorship: a thread would only hide it.
  const thread = event.from === event.personId ? threadName(event.mentorshipId) : undefined
  const view = await messageView(work, message)
  wishes.once(readerOfMessage(event), messageKey(message.id), view, thread, message.id)
}

async function tellIfAway({ work, wishes }: Telling, event: MessageRef): Promise<void> {
  const reader = await readerOf(work.database, readerOfMessage(event), null)
  if (reader && reader.gone !== true) return
  const other = { person: otherSide(event) }
  wishes.card(
    writerOf(event),
    deliveryCardKey(event.mentorshipId),
    draft(text(say('common-message-away', { other }))),
    threadOfWriter(event),
  )
}

/** A line below for the first of several in a row; for the others the same line changes. */
async function tellDelivered(telling: Telling, event: MessageRef): Promise<void> {
  const before = await deliveredBefore(telling.work, event)
  const now = telling.work.now.getTime()
  const isFirst = before === null || now - before > sameBurst
  await tellStanding(telling, event, isFirst ? 'again' : 'in-place')
}

async function tellStanding(
  { work, wishes }: Telling,
  event: Omit<MessageRef, 'messageId'>,
  how: 'again' | 'in-place',
): Promise<void> {
  const state = await deliveryOf(work, event.mentorshipId, event.from)
  const view = deliveryView({ person: otherSide(event) }, state)
  const key = deliveryCardKey(event.mentorshipId)
  if (how === 'again') wishes.again(writerOf(event), key, view, threadOfWriter(event))
  else wishes.card(writerOf(event), key, view)
}

async function tellUndelivered(
  { work, wishes }: Telling,
  event: MessageEvent & { kind: 'message-undelivered' },
): Promise<void> {
  const message = await findMessage(work, event.messageId)
  const again = button(say('common-button-send-again'), tap('send-again', event.messageId), 'primary')
  const canBeTriedAgain = event.reason === 'refused' || event.reason === 'unknown'
  wishes.again(
    writerOf(event),
    `undelivered:${event.messageId}`,
    draft(
      text(say(`common-message-undelivered-${event.reason}`, { other: { person: otherSide(event) } })),
      message?.text ? quote(message.text) : null,
      canBeTriedAgain ? buttons(again) : null,
    ),
    threadOfWriter(event),
  )
}

function threadOfWriter({ from, mentorId, mentorshipId }: Sides): string | undefined {
  return from === mentorId ? threadName(mentorshipId) : undefined
}

type Sides = Omit<MessageRef, 'messageId'>

function writerOf({ from, personId }: Sides): Recipient {
  return { personId: from, audience: from === personId ? 'mentee' : 'mentor' }
}

function otherSide({ from, personId, mentorId }: Sides): string {
  return otherOf({ menteeId: personId, mentorId }, from)
}

function readerOfMessage(event: Sides): Recipient {
  return { personId: otherSide(event), audience: event.from === event.personId ? 'mentor' : 'mentee' }
}
