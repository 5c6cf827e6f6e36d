import { orderFor } from '../matching/propose.ts'
import { mentorsWithRoom } from '../matching/askable.ts'
import { lockPerson } from '../people/lock-person.ts'
import { isPaused } from '../people/pause.ts'
import { languagesOf } from '../people/speak-languages.ts'
import type { Work } from '../work.ts'
import { openRequests } from './fits.ts'
import { endHeldPlace, heldPlaceOf } from './held-place.ts'
import { entryOf, type LineEntry } from './line.ts'
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
  for (const mentorId of await whoHasAPlace(work, entry)) {
    if ((await sparePlaces(work, mentorId)) <= 0) continue
    // The place goes to the first whom it fits, which may be someone else: then the next is looked at.
    await settlePlaces(work, mentorId)
    if (await heldPlaceOf(work, menteeId)) return
  }
}

/**
 * The mentors whom a place in line fits, the best first, whoever stands before. Not those alone whom the mentee can ask:
 * while two wait and two places are free, the second must not go without since the first has not got theirs yet.
 */
async function whoHasAPlace(work: Work, { menteeId, sector, topics, region }: LineEntry): Promise<string[]> {
  const languages = await languagesOf(work, menteeId)
  const order = await orderFor(work, menteeId, { sector, topics, region, languages })
  const place = new Map(order.map((mentorId, index) => [mentorId, index]))
  const rows: { id: string }[] = await mentorsWithRoom(work, menteeId, sector)
    .whereRaw(`mentors.capacity - mentors.active > ${openRequests}`)
    .orderBy('people.id')
    .select('people.id')
  const rank = (id: string): number => place.get(id) ?? order.length
  return rows.map(({ id }) => id).sort((one, other) => rank(one) - rank(other))
}
