import { orderFor } from '../matching/propose.ts'
import { whoCanBeAsked } from '../matching/askable.ts'
import { lockPerson } from '../people/lock-person.ts'
import { isPaused } from '../people/pause.ts'
import { languagesOf } from '../people/speak-languages.ts'
import type { Work } from '../work.ts'
import { endHeldPlace, heldPlaceOf } from './held-place.ts'
import { entryOf } from './line.ts'
import { settlePlaces, sparePlaces } from './settle-places.ts'

/**
 * Someone in line came, or can take a place again, or goes on a pause: a place that they cannot take now goes to the
 * next, and one that is free already is found for them. Nothing where they wait in no line.
 */
export async function settleMentee(work: Work, menteeId: string): Promise<void> {
  const entry = await entryOf(work, menteeId)
  if (!entry) return
  const held = await heldPlaceOf(work, menteeId)
  if (held) {
    await lockPerson(work, menteeId)
    const mentee = await work.database('mentees').where({ person_id: menteeId }).first()
    if (mentee && isPaused(mentee, work.now)) await endHeldPlace(work, held, 'let-go')
    return
  }
  const { sector, topics, region } = entry
  const languages = await languagesOf(work, menteeId)
  const order = await orderFor(work, menteeId, { sector, topics, region, languages })
  for (const mentorId of await whoCanBeAsked(work, menteeId, order, sector)) {
    if ((await sparePlaces(work, mentorId)) <= 0) continue
    // The place goes to the first whom it fits, which may be someone else.
    await settlePlaces(work, mentorId)
    if (await heldPlaceOf(work, menteeId)) return
  }
}
