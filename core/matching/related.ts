import { languagesOf } from '../people/speak-languages.ts'
import { relatedSectors } from '../sectors/catalogue.ts'
import type { Work } from '../work.ts'

/** The sectors nearest to `sector` in which a mentor can be asked who speaks a language of the mentee, best first. */
export async function relatedWithMentors(work: Work, menteeId: string, sector: string): Promise<string[]> {
  const spoken = await languagesOf(work, menteeId)
  const found: string[] = []
  for (const related of relatedSectors(sector)) {
    const someone = await work
      .database('mentor_scores')
      .where({ sector: related })
      .whereIn('language', spoken)
      .whereNot({ person_id: menteeId })
      .first('person_id')
    if (someone) found.push(related)
  }
  return found
}
