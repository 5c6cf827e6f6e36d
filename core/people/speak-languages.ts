import { languages, type Language } from '../programme/programme.ts'
import type { Work } from '../work.ts'
import { recordProfileChange } from '../mentors/record-profile-change.ts'
import { lockPerson } from './lock-person.ts'
import { offered } from './person.ts'

/** The languages that a person speaks, the one spoken best first. */
export async function languagesOf(work: Work, personId: string): Promise<Language[]> {
  const rows = await work
    .database('person_languages')
    .where({ person_id: personId })
    .orderBy('rank')
    .orderBy('language')
    .select('language')
  return rows.flatMap((row) => languages.filter((language) => language === row.language))
}

/**
 * Keeps which languages a person speaks, in this order: the first is the one spoken best. What is named twice counts
 * once. `none`: the list is empty; `not-offered`: one of them is no language of the programme.
 */
export async function setLanguages(
  work: Work,
  personId: string,
  spoken: readonly string[],
): Promise<'set' | 'none' | 'not-offered'> {
  if (spoken.length === 0) return 'none'
  const wanted = new Set<Language>()
  for (const code of spoken) {
    const language = offered(code, work.programme)
    if (!language) return 'not-offered'
    wanted.add(language)
  }
  await lockPerson(work, personId)
  await keepLanguages(work, personId, [...wanted])
  return 'set'
}

/** Writes the languages of a person who is locked already; what does not change is not written. */
export async function keepLanguages(
  work: Work,
  personId: string,
  spoken: readonly Language[],
): Promise<void> {
  const before = await languagesOf(work, personId)
  if (before.join() === spoken.join()) return
  await work.database('person_languages').where({ person_id: personId }).delete()
  await work
    .database('person_languages')
    .insert(spoken.map((language, rank) => ({ person_id: personId, language, rank })))
  await recordProfileChange(work, personId, 'languages')
}
