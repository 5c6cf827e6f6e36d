import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { tapsOf, textOf, type User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentee, mentor } from './people.ts'

/** Sam and Els, who wrote to each other, and Chris, a counsellor. */
export type Reported = {
  service: TestService
  chris: User
  els: User
  sam: User
  mentorshipId: string
  /** The identifier of the message that says `text`. */
  messageId: (text: string) => Promise<string>
  /** Sam reports a message of Els. */
  reportMessage: (text?: string) => Promise<void>
  frozenAt: () => Promise<number | null | undefined>
  /** Chris opens the case and decides; what cannot be undone asks once more. */
  decides: (...labels: string[]) => Promise<void>
}

/** Plays it up to where something can be reported. */
export async function aContactToReport(database: () => Knex): Promise<Reported> {
  const service = makeService(database)
  const chris = await counsellor(service)
  const els = await mentor(service, chris, 'Els')
  const sam = await mentee(service, 'Sam')
  await sam.taps('Ask Els')
  await sam.taps('A normal day?')
  await sam.taps('Use this')
  await sam.taps('Send')
  await els.taps("Yes, I'll help")
  await els.types('Hello Sam, welcome')
  await sam.types('Thank you, glad to be here')
  service.now = new Date(service.now.getTime() + 60_000)
  await els.types('You are worth nothing')
  const mentorshipId = (await database()('mentorships').first('id'))?.id ?? ''
  const messageId = async (text: string): Promise<string> => {
    const row = await database()('messages').where({ text }).first('id')
    assert.ok(row)
    return row.id
  }
  return {
    ...{ service, chris, els, sam, mentorshipId, messageId },
    reportMessage: async (text = 'You are worth nothing') => {
      await sam.does({ tap: `report:${mentorshipId}:${await messageId(text)}` })
    },
    frozenAt: async () => (await database()('mentorships').first('frozen_at'))?.frozen_at,
    decides: async (...labels) => {
      await chris.taps('Open case')
      for (const label of labels) await chris.taps(label)
    },
  }
}

/** The newest button that says `label`; empty where there is none. */
export function tapOf(user: User, label: string): string {
  const all = user.seen().flatMap(({ view }) => tapsOf(view))
  return all.findLast((one) => one.label === label)?.tap ?? ''
}

/** What a user reads last. */
export function last(user: User): string {
  const view = user.seen().at(-1)?.view
  return view ? textOf(view) : ''
}
