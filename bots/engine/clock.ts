import type { Knex } from 'knex'
import type { InboxRow } from './tables.ts'

/** The inbox channel of what falls due by itself: time is an event too. */
export const clockChannel = 'clock'

/**
 * Something to do at a later moment: what it is called and what it is about. The same at the same moment is done once,
 * unless it has a `cause`: what follows from each of two events is done after each of them, also where the clock showed
 * the same time.
 */
export type Due = { name: string; about: string; cause?: string }

/** What an event sets going and what it makes needless, kept with the transaction that recorded the event. */
export type Schedule = { later: { due: Due; at: number }[]; cancel: Due['about'][] }

/** The lane in which what falls due about one thing is handled, one after the other. */
export function laneOf(about: string): string {
  return `${clockChannel}:${about}`
}

/** Whether a lane is one of what falls due: nobody sits waiting for what is said in it. */
export function isClockLane(lane: string): boolean {
  return lane.startsWith(`${clockChannel}:`)
}

/** Writes later events, and removes those that nothing waits for any more. The same one is kept once. */
export async function keepSchedule(
  database: Knex.Transaction,
  schedule: Schedule,
  now: number,
): Promise<void> {
  for (const about of [...schedule.cancel].sort()) {
    await database('inbox')
      .where({ lane: laneOf(about), channel: clockChannel })
      .whereNull('done_at')
      .delete()
  }
  if (schedule.later.length === 0) return
  await database('inbox')
    .insert(
      schedule.later.map(({ due, at }) => ({
        channel: clockChannel,
        event_id: [due.name, due.about, at, ...(due.cause === undefined ? [] : [due.cause])].join(':'),
        lane: laneOf(due.about),
        event: JSON.stringify(due),
        due: at,
        received_at: now,
      })),
    )
    .onConflict(['channel', 'event_id'])
    .ignore()
}

/** Reads what fell due back from its row. */
export function readDue(row: Pick<InboxRow, 'event'>): Due {
  return JSON.parse(row.event) as Due
}

/** The moment of the next event that is not done yet, or null: for a virtual clock, and for the log. */
export async function nextDue(database: Knex): Promise<number | null> {
  const row = await database('inbox').whereNull('done_at').min<{ due: number | null }>('due as due').first()
  return row?.due ?? null
}
