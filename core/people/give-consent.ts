import { createHash } from 'node:crypto'
import type { Work } from '../work.ts'
import { lockPerson } from './lock-person.ts'
import { readPerson } from './person.ts'

/** What people agree to: that something is kept about them, and how mentors behave. */
export type ConsentKind = 'privacy' | 'house-rules'

/**
 * Keeps that a person agreed to a version of a text, in which language they read it, and when (GDPR, art. 7(1): the
 * controller shall be able to demonstrate consent). Agreeing again after a withdrawal is a consent of its own. `text` is
 * what the person read, word for word: versions can be mixed up, words cannot.
 */
export async function giveConsent(
  work: Work,
  personId: string,
  kind: ConsentKind,
  version: string,
  text: string | null = null,
): Promise<'given' | 'already-given'> {
  const person = readPerson(await lockPerson(work, personId), work.programme)
  if (await hasConsent(work, personId, kind, version)) return 'already-given'
  await work.database('consents').insert({
    person_id: personId,
    kind,
    version,
    language: person.language,
    text_hash: text === null ? null : await keepText(work, text),
    given_at: work.now.getTime(),
    withdrawn_at: null,
  })
  work.record({ kind: 'consent-given', personId, version })
  return 'given'
}

async function keepText(work: Work, text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex')
  await work.database('consent_texts').insert({ hash, text }).onConflict('hash').ignore()
  return hash
}

/** What a person agreed to and did not withdraw, the newest first. */
export async function consentsTo(
  work: Work,
  personId: string,
  kind: ConsentKind,
): Promise<{ version: string; givenAt: number }[]> {
  const rows = await work
    .database('consents')
    .where({ person_id: personId, kind })
    .whereNull('withdrawn_at')
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
  return rows.map((row) => ({ version: row.version, givenAt: row.given_at }))
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
