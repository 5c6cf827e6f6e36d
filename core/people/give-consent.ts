import type { Work } from '../work.ts'
import { lockPerson } from './lock-person.ts'
import { readPerson } from './person.ts'

/** What people agree to: that something is kept about them, and how mentors behave. */
export type ConsentKind = 'privacy' | 'house-rules'

/**
 * Keeps that a person agreed to a version of a text, in which language they read it, and when (GDPR, art. 7(1): the
 * controller shall be able to demonstrate consent). Agreeing again after a withdrawal is a consent of its own.
 */
export async function giveConsent(
  work: Work,
  personId: string,
  kind: ConsentKind,
  version: string,
): Promise<'given' | 'already-given'> {
  const person = readPerson(await lockPerson(work, personId), work.programme)
  if (await hasConsent(work, personId, kind, version)) return 'already-given'
  await work.database('consents').insert({
    person_id: personId,
    kind,
    version,
    language: person.language,
    given_at: work.now.getTime(),
    withdrawn_at: null,
  })
  work.record({ kind: 'consent-given', personId, version })
  return 'given'
}

/** Whether a person agreed to exactly this version, and did not withdraw it. */
export async function hasConsent(
  work: Work,
  personId: string,
  kind: ConsentKind,
  version: string,
): Promise<boolean> {
  const row = await work
    .database('consents')
    .where({ person_id: personId, kind, version })
    .whereNull('withdrawn_at')
    .first('id')
  return row !== undefined
}
