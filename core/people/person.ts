import { defaultLanguage, type Language, type Programme } from '../programme/programme.ts'
import type { MenteeRow, MentorRow, PersonRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** Someone who talks to the service, in whichever role. */
export type Person = {
  id: string
  /** The first name they gave; null while they gave none, and again once they are erased. */
  name: string | null
  /** The language to speak: the chosen one, else a guess. */
  language: Language
  languageChosen: boolean
  /** The zone that the app tells, as an IANA name; null where it tells none. */
  timeZone: string | null
  /** The code of an age band of the programme; null while not asked. */
  ageBand: string | null
  erased: boolean
}

/** The person called `personId`; null when there is none. */
export async function findPerson(work: Work, personId: string): Promise<Person | null> {
  const row = await work.database('people').where({ id: personId }).first()
  return row ? readPerson(row, work.programme) : null
}

/** What someone is here: each role has a row of its own, and one person can have several. */
export async function rolesOf(
  work: Work,
  personId: string,
): Promise<{ mentee: MenteeRow | null; mentor: MentorRow | null; counsellor: boolean }> {
  const key = { person_id: personId }
  const mentee = await work.database('mentees').where(key).first()
  const mentor = await work.database('mentors').where(key).first()
  const counsellor = await work.database('counsellors').where(key).first('person_id')
  return { mentee: mentee ?? null, mentor: mentor ?? null, counsellor: counsellor !== undefined }
}

/** A row as a person. A language that the programme no longer offers gives way to the programme's first. */
export function readPerson(row: PersonRow, programme: Programme): Person {
  const chosen = offered(row.language, programme)
  return {
    id: row.id,
    name: row.name,
    language: chosen ?? offered(row.guessed_language, programme) ?? defaultLanguage(programme),
    languageChosen: chosen !== null,
    timeZone: row.time_zone,
    ageBand: row.age_band,
    erased: row.erased_at !== null,
  }
}

/** `code` as a language of the programme; null when the programme does not offer it. */
export function offered(code: string | null, programme: Programme): Language | null {
  return programme.languages.find((language) => language === code) ?? null
}
