import { askableMentors } from '../../core/matching/askable.ts'
import { findMentors } from '../../core/mentors/profile.ts'
import type { Work } from '../../core/work.ts'
import type { PilotMentee } from './behaviour.ts'

/** The first three by keyword: who shares the most words with what is asked; of equals, who joined first. */
export async function byKeyword(work: Work, menteeId: string, mentee: PilotMentee): Promise<string[]> {
  const [sector = ''] = mentee.sectors
  const rows: { id: string }[] = await askableMentors(work, menteeId, sector)
    .orderBy('mentors.decided_at')
    .orderBy('people.id')
    .select('people.id')
  const profiles = await findMentors(
    work,
    rows.map(({ id }) => id),
  )
  return profiles
    .map(({ personId, topics, region, languages }) => {
      const shared = topics.filter((topic) => mentee.topics.includes(topic)).length
      const near = region === mentee.region ? 1 : 0
      return { personId, words: shared + near + (languages.includes('nl') ? 0.1 : 0) }
    })
    .sort((one, other) => other.words - one.words)
    .slice(0, 3)
    .map(({ personId }) => personId)
}
