import { lockPerson } from '../people/lock-person.ts'
import { saidUnderAge } from '../people/minimum-age.ts'
import type { Work } from '../work.ts'

/**
 * Someone begins to be a mentor: an empty profile that only they see, with the programme's usual number of places.
 * `under-age`: they said that they are younger than the minimum age, which holds for mentors too; `banned`: they may take part no more.
 */
export async function beginApplication(
  work: Work,
  personId: string,
): Promise<'begun' | 'already-there' | 'under-age' | 'banned'> {
  const person = await lockPerson(work, personId)
  if (person.banned_at !== null) return 'banned'
  if (saidUnderAge(work.programme, person.age_band)) return 'under-age'
  const begun = await work
    .database('mentors')
    .insert({
      person_id: personId,
      state: 'draft',
      headline: null,
      linkedin_url: null,
      years: null,
      region: null,
      capacity: work.programme.capacity.default,
      active: 0,
      applied_at: null,
      decided_at: null,
      decided_by: null,
      paused_at: null,
      paused_until: null,
      hours_from: null,
      hours_to: null,
      given_at: null,
      silences_from: null,
      refusal_reason: null,
    })
    .onConflict('person_id')
    .ignore()
    .returning('person_id')
  return begun.length > 0 ? 'begun' : 'already-there'
}
