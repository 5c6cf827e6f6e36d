import { hasConsent } from '../people/give-consent.ts'
import { lockPerson } from '../people/lock-person.ts'
import { saidUnderAge } from '../people/minimum-age.ts'
import type { Work } from '../work.ts'
import { findMentor } from './profile.ts'

/** What a profile needs before counsellors look at it. */
export type MissingPart = 'name' | 'language' | 'headline' | 'sectors' | 'topics' | 'house-rules'

/**
 * Hands a complete profile in to the counsellors; one that was refused can be handed in again. `missing` names what
 * is not there yet, in the order in which it is asked. `under-age`: the person said meanwhile that they are younger than
 * the minimum age; `banned`: counsellors decided that they take part no more.
 */
export async function applyAsMentor(
  work: Work,
  personId: string,
): Promise<'applied' | 'already-applied' | 'under-age' | 'banned' | { missing: MissingPart[] }> {
  const person = await lockPerson(work, personId)
  if (person.banned_at !== null) return 'banned'
  if (saidUnderAge(work.programme, person.age_band)) return 'under-age'
  const mentor = await findMentor(work, personId)
  if (mentor?.state === 'applied' || mentor?.state === 'approved') return 'already-applied'
  const agreed = await hasConsent(work, personId, 'house-rules', work.programme.houseRules.version)
  const parts: Record<MissingPart, boolean> = {
    name: Boolean(mentor?.name),
    language: Boolean(mentor?.languages.length),
    headline: Boolean(mentor?.headline),
    sectors: Boolean(mentor?.sectors.length),
    topics: Boolean(mentor?.topics.length),
    'house-rules': agreed,
  }
  const missing = (Object.keys(parts) as MissingPart[]).filter((part) => !parts[part])
  if (missing.length > 0) return { missing }
  await work.database('mentors').where({ person_id: personId }).update({
    state: 'applied',
    applied_at: work.now.getTime(),
    decided_at: null,
    decided_by: null,
    refusal_reason: null,
  })
  work.record({ kind: 'mentor-applied', personId })
  return 'applied'
}
