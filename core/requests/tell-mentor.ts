import { writableFrom } from '../mentors/writable.ts'
import { isPaused } from '../people/pause.ts'
import type { Work } from '../work.ts'
import { askNext } from './ask-next.ts'
import { endRequest, refOf } from './end-request.ts'
import { lockRequest } from './lock-request.ts'

/**
 * Shows a mentor a request that waited for their hours. Records `request-told`. A mentor who went on pause meanwhile is
 * left alone: the request is released and the next back-up asked. `not-yet`: the hours are others now, and the card
 * waits for those (`request-waits`). `already`: the mentor came and saw it before.
 */
export async function tellMentor(
  work: Work,
  requestId: string,
): Promise<'told' | 'released' | 'not-yet' | 'already' | 'not-open'> {
  const row = await lockRequest(work, requestId, 'back-ups-too')
  if (row?.state !== 'open') return 'not-open'
  if (row.told_at !== null) return 'already'
  const mentor = await work.database('mentors').where({ person_id: row.mentor_id }).first()
  if (!mentor || isPaused(mentor, work.now)) {
    await endRequest(work, row, 'released')
    await askNext(work, row.search_id)
    return 'released'
  }
  const tell_at = (await writableFrom(work, row.mentor_id)).getTime()
  const now = work.now.getTime()
  if (tell_at > now) {
    await work.database('requests').where({ id: row.id }).update({ tell_at })
    work.record({ kind: 'request-waits', what: 'tell', at: tell_at, ...refOf(row) })
    return 'not-yet'
  }
  await work.database('requests').where({ id: row.id }).update({ told_at: now })
  work.record({ kind: 'request-told', ...refOf(row) })
  return 'told'
}

/** A mentor who comes by themselves is shown what waits for them, at whatever hour. Records `request-told` of each. */
export async function tellWhoCame(work: Work, mentorId: string): Promise<void> {
  const rows = await work
    .database('requests')
    .where({ mentor_id: mentorId })
    .whereRaw(`state = 'open'`)
    .whereNull('told_at')
    .orderBy('id')
    .forNoKeyUpdate()
  for (const row of rows) {
    await work.database('requests').where({ id: row.id }).update({ told_at: work.now.getTime() })
    work.record({ kind: 'request-told', ...refOf(row) })
  }
}
