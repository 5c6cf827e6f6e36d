import { openContact } from '../contact/open.ts'
import type { PersonRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { lockPerson } from './lock-person.ts'
import { isOfAge } from './minimum-age.ts'
import { readPerson } from './person.ts'
import { keepLanguages, languagesOf } from './speak-languages.ts'

/**
 * Makes a person a mentee of an age band of the programme. Below the minimum age nobody is: the answer alone is kept.
 * `age-changed`: another answer than the one that is kept, and one of the two is below the minimum age; a counsellor
 * decides, so the first one stays. Another band above the minimum changes nothing: `already-registered`.
 */
export async function registerMentee(
  work: Work,
  personId: string,
  ageBand: string,
): Promise<'registered' | 'already-registered' | 'under-age' | 'no-such-band' | 'age-changed'> {
  const ofAge = isOfAge(work.programme, ageBand)
  if (ofAge === null) return 'no-such-band'
  const person = await lockPerson(work, personId)
  const registered = await work.database('mentees').where({ person_id: personId }).first('person_id')
  if (person.age_band !== null && person.age_band !== ageBand) {
    if (registered && ofAge) return 'already-registered'
    const contactId = await openContact(work, personId, 'mentee', ageBand)
    if (contactId !== null) work.record({ kind: 'age-changed', personId, ageBand, contactId })
    return 'age-changed'
  }
  if (registered) return 'already-registered'
  if (person.age_band === null)
    await work.database('people').where({ id: personId }).update({ age_band: ageBand })
  if (ofAge) return await register(work, person, ageBand)
  if (person.age_band === null) work.record({ kind: 'under-age-met', personId })
  return 'under-age'
}

async function register(work: Work, person: PersonRow, ageBand: string): Promise<'registered'> {
  await work.database('mentees').insert({
    person_id: person.id,
    region: null,
    registered_at: work.now.getTime(),
    paused_at: null,
    paused_until: null,
  })
  if ((await languagesOf(work, person.id)).length === 0) {
    await keepLanguages(work, person.id, [readPerson(person, work.programme).language])
  }
  work.record({ kind: 'mentee-registered', personId: person.id, ageBand })
  return 'registered'
}
