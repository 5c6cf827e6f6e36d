import { cleanText } from '../people/clean-text.ts'
import { holdsContactDetails } from '../people/contact-details.ts'
import { lockPerson } from '../people/lock-person.ts'
import { isSector } from '../sectors/catalogue.ts'
import type { MentorRow } from '../tables.ts'
import { isTopic, topics } from '../topics.ts'
import type { Work } from '../work.ts'
import { readProfileLink } from './linkedin-url.ts'
import { recordProfileChange } from './record-profile-change.ts'

/** A headline has at most this many characters (UTF-16 units): two lines on a card. */
export const mostHeadlineLength = 120
/** A mentor works in at most this many sectors. */
export const mostSectors = 5
/** More years of work than this are a slip of the finger. */
export const mostYears = 60

/** Someone who never began to be a mentor has no profile to change. */
type NoMentor = 'not-a-mentor'

/**
 * Keeps the line that mentees read below the name, on one line. `contact-details`: it holds a number or an address,
 * which everyone would see whom the mentor is proposed to.
 */
export async function setHeadline(
  work: Work,
  personId: string,
  text: string,
): Promise<'set' | 'empty' | 'too-long' | 'contact-details' | NoMentor> {
  const clean = cleanText(text.replace(/[\s\u0085]+/gu, ' '), mostHeadlineLength)
  if (typeof clean === 'string') return clean
  if (holdsContactDetails(clean.text)) return 'contact-details'
  return await setColumns(work, personId, { headline: clean.text }, 'headline')
}

/** Keeps the sectors that a mentor can tell about, 1 to 5 of the catalogue. */
export async function setSectors(
  work: Work,
  personId: string,
  codes: readonly string[],
): Promise<'set' | 'none' | 'too-many' | 'no-such-sector' | NoMentor> {
  const wanted = new Set(codes)
  if (wanted.size === 0) return 'none'
  if (wanted.size > mostSectors) return 'too-many'
  if (![...wanted].every(isSector)) return 'no-such-sector'
  if (!(await lockMentor(work, personId))) return 'not-a-mentor'
  const own = work.database('mentor_sectors').where({ person_id: personId })
  const had = await own.clone().select('sector')
  if (
    isSame(
      wanted,
      had.map((row) => row.sector),
    )
  )
    return 'set'
  await own.clone().delete()
  await work.database('mentor_sectors').insert([...wanted].map((sector) => ({ person_id: personId, sector })))
  await recordProfileChange(work, personId, 'sectors')
  return 'set'
}

/** Keeps the topics that a mentor can help with, at least one. */
export async function setTopics(
  work: Work,
  personId: string,
  codes: readonly string[],
): Promise<'set' | 'none' | 'too-many' | 'no-such-topic' | NoMentor> {
  const wanted = new Set(codes)
  if (wanted.size === 0) return 'none'
  if (wanted.size > topics.length) return 'too-many'
  if (![...wanted].every(isTopic)) return 'no-such-topic'
  if (!(await lockMentor(work, personId))) return 'not-a-mentor'
  const own = work.database('mentor_topics').where({ person_id: personId })
  const had = await own.clone().select('topic')
  if (
    isSame(
      wanted,
      had.map((row) => row.topic),
    )
  )
    return 'set'
  await own.clone().delete()
  await work.database('mentor_topics').insert([...wanted].map((topic) => ({ person_id: personId, topic })))
  await recordProfileChange(work, personId, 'topics')
  return 'set'
}

/** Keeps how many years a mentor has worked in the field, 0 to 60; null is not said. */
export async function setYears(
  work: Work,
  personId: string,
  years: number | null,
): Promise<'set' | 'out-of-range' | NoMentor> {
  if (years !== null && !isWhole(years, mostYears)) return 'out-of-range'
  return await setColumns(work, personId, { years }, 'years')
}

/** Keeps the region of the programme in which a mentor works; null is everywhere. */
export async function setRegion(
  work: Work,
  personId: string,
  region: string | null,
): Promise<'set' | 'no-such-region' | NoMentor> {
  if (region !== null && !work.programme.regions.some(({ code }) => code === region)) return 'no-such-region'
  return await setColumns(work, personId, { region }, 'region')
}

/**
 * Keeps how many mentees a mentor wants at a time, 0 to the most of the programme. Fewer than there are now is allowed:
 * mentorships go on, no new one begins. Records `mentor-capacity-changed` when the number is another than before.
 */
export async function setCapacity(
  work: Work,
  personId: string,
  capacity: number,
): Promise<'set' | 'out-of-range' | NoMentor> {
  if (!isWhole(capacity, work.programme.capacity.most)) return 'out-of-range'
  const mentor = await lockMentor(work, personId)
  if (!mentor) return 'not-a-mentor'
  if (mentor.capacity === capacity) return 'set'
  await work.database('mentors').where({ person_id: personId }).update({ capacity })
  work.record({ kind: 'mentor-capacity-changed', personId, capacity })
  return 'set'
}

/** Keeps the profile page that a mentor gave, or none. The address is checked, never opened. */
export async function setLinkedinUrl(
  work: Work,
  personId: string,
  text: string | null,
): Promise<'set' | 'not-a-link' | 'other-host' | 'not-a-profile' | NoMentor> {
  const link = text === null ? { url: null } : readProfileLink(text)
  if (typeof link === 'string') return link
  return await setColumns(work, personId, { linkedin_url: link.url }, 'profile-link')
}

async function setColumns(
  work: Work,
  personId: string,
  values: Partial<Pick<MentorRow, 'headline' | 'years' | 'region' | 'linkedin_url'>>,
  field: string,
): Promise<'set' | NoMentor> {
  const mentor = await lockMentor(work, personId)
  if (!mentor) return 'not-a-mentor'
  if (Object.entries(values).every(([column, value]) => mentor[column as keyof MentorRow] === value))
    return 'set'
  await work.database('mentors').where({ person_id: personId }).update(values)
  await recordProfileChange(work, personId, field)
  return 'set'
}

/** The lock is on the person: every change to what a person is comes after it. */
async function lockMentor(work: Work, personId: string): Promise<MentorRow | undefined> {
  await lockPerson(work, personId)
  return await work.database('mentors').where({ person_id: personId }).first()
}

function isSame(wanted: ReadonlySet<string>, had: readonly string[]): boolean {
  return wanted.size === had.length && had.every((code) => wanted.has(code))
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}
