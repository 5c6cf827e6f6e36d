import type { Knex } from 'knex'
import { languages as allLanguages, type Language } from '../programme/programme.ts'
import type { MentorScoreRow } from '../tables.ts'
import type { Work } from '../work.ts'
import type { Fitting } from './facts.ts'

/** A mentor as the order keeps them ready: what fits a mentee, and where they stand whoever asks. */
export type Candidate = Fitting & { mentorId: string; standing: number }

/** So many of the whole sector are weighed, and so many of the mentee's region, in each language of the mentee. */
const mostOfEach = 50

/**
 * The best mentors of a sector for a mentee, in no particular order: the first 50 of each index, whatever the size of
 * the sector. Whom the mentee asked before is not among them, nor is the mentee.
 */
export async function findCandidates(
  work: Work,
  menteeId: string,
  wish: { sector: string; region: string | null; languages: readonly Language[] },
  skip: readonly string[],
): Promise<Candidate[]> {
  const { database } = work
  if (wish.languages.length === 0) return []
  const asked = await database('requests').where({ mentee_id: menteeId }).distinct('mentor_id')
  const without = [...new Set([menteeId, ...skip, ...asked.map((row) => row.mentor_id)])]
  const best = (language: Language, region: string | null): Knex.QueryBuilder => {
    const first = database('mentor_scores')
      .where({ sector: wish.sector, language, ...(region === null ? {} : { region }) })
      .whereNotIn('person_id', without)
      .orderBy([{ column: 'score', order: 'desc' }, 'lot', 'person_id'])
      .limit(mostOfEach)
    return database.select('person_id', 'region', 'score', 'topics', 'languages').from(first.as('best'))
  }
  // A region that is named is also that of mentors who are everywhere.
  const regions = wish.region === null ? [null] : [null, wish.region, '']
  const lists = wish.languages.flatMap((language) => regions.map((region) => best(language, region)))
  const [first, ...others] = lists
  const rows = (await first?.unionAll(others)) as Found[]
  return [...new Map(rows.map((row) => [row.person_id, readCandidate(row)])).values()]
}

type Found = Pick<MentorScoreRow, 'person_id' | 'region' | 'score' | 'topics' | 'languages'>

function readCandidate(row: Found): Candidate {
  const spoken = JSON.parse(row.languages) as string[]
  return {
    mentorId: row.person_id,
    standing: row.score,
    region: row.region === '' ? null : row.region,
    topics: JSON.parse(row.topics) as string[],
    languages: spoken.flatMap((code) => allLanguages.filter((language) => language === code)),
  }
}
