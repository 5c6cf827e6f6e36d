import { writableFrom } from '../mentors/writable.ts'
import { isPaused } from '../people/pause.ts'
import type { Work } from '../work.ts'

/** In milliseconds. */
const day = 24 * 3_600_000

/**
 * A request of this mentor, who is locked, ran out in silence: after as many as the programme says, in so many days, the
 * mentor goes on pause, without an end, until they come back. What was asked before the last pause counts no more.
 * Records `person-paused` and `silence-paused`.
 */
export async function pauseAfterSilences(work: Work, mentorId: string): Promise<'paused' | 'not-yet'> {
  const rule = work.programme.clock.pauseAfterSilences
  const mentor = await work.database('mentors').where({ person_id: mentorId, state: 'approved' }).first()
  if (rule === null || !mentor || isPaused(mentor, work.now)) return 'not-yet'
  const now = work.now.getTime()
  const silences = await work
    .database('requests')
    .where({ mentor_id: mentorId, state: 'expired' })
    .where('decided_at', '>', now - rule.inDays * day)
    .where('sent_at', '>=', mentor.silences_from ?? 0)
    .limit(rule.times)
    .select('id')
  if (silences.length < rule.times) return 'not-yet'
  await work
    .database('mentors')
    .where({ person_id: mentorId })
    .update({ paused_at: now, paused_until: null, silences_from: now })
  work.record({ kind: 'person-paused', personId: mentorId, role: 'mentor', until: null })
  const at = (await writableFrom(work, mentorId)).getTime()
  work.record({ kind: 'silence-paused', personId: mentorId, at })
  return 'paused'
}

/** The moment has come to tell a mentor of such a pause. Records `silence-told`, unless they came back by themselves. */
export async function tellOfSilences(work: Work, mentorId: string): Promise<'told' | 'back'> {
  const mentor = await work.database('mentors').where({ person_id: mentorId, state: 'approved' }).first()
  if (!mentor || !isPaused(mentor, work.now)) return 'back'
  work.record({ kind: 'silence-told', personId: mentorId })
  return 'told'
}
