import { setName } from '../people/set-name.ts'
import { languagesOf, setLanguages } from '../people/speak-languages.ts'
import type { Work } from '../work.ts'
import {
  setCapacity,
  setHeadline,
  setLinkedinUrl,
  setRegion,
  setSectors,
  setTopics,
  setYears,
} from './change-profile.ts'
import { setHours, type Hours } from './hours.ts'

/** A whole profile, as somebody gives it at once. What was typed as no number is `NaN`. */
export type GivenProfile = {
  name: string
  headline: string
  sectors: readonly string[]
  topics: readonly string[]
  languages: readonly string[]
  years: number | null
  region: string | null
  capacity: number
  hours: Hours | null
  link: string | null
}

/** One part of it. */
export type ProfileField = keyof GivenProfile

/** What is wrong with which part: the refusal of the verb that keeps that part. */
export type ProfileProblems = Partial<Record<ProfileField, string>>

/**
 * Keeps a whole profile by the verbs that keep each part. Where any part is refused the caller keeps nothing of it.
 * Records what each verb records, and `mentor-profile-given`.
 */
export async function saveProfile(
  work: Work,
  personId: string,
  given: GivenProfile,
): Promise<'saved' | ProfileProblems> {
  const before = await languagesOf(work, personId)
  // Whoever ticks boxes says nothing of which language they speak best: the order of before stays.
  const spoken = [
    ...before.filter((language) => given.languages.includes(language)),
    ...given.languages.filter((language) => !before.some((known) => known === language)),
  ]
  const places = given.capacity < 1 ? Number.NaN : given.capacity
  const outcomes: Record<ProfileField, string> = {
    name: await setName(work, personId, given.name),
    headline: await setHeadline(work, personId, given.headline),
    sectors: await setSectors(work, personId, given.sectors),
    topics: await setTopics(work, personId, given.topics),
    languages: await setLanguages(work, personId, spoken),
    years: await setYears(work, personId, given.years),
    region: await setRegion(work, personId, given.region),
    capacity: await setCapacity(work, personId, places),
    hours: await setHours(work, personId, given.hours),
    link: await setLinkedinUrl(work, personId, given.link),
  }
  const problems = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'set')
  if (problems.length > 0) return Object.fromEntries(problems)
  await work.database('mentors').where({ person_id: personId }).update({ given_at: work.now.getTime() })
  work.record({ kind: 'mentor-profile-given', personId })
  return 'saved'
}
