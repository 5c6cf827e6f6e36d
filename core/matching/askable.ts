import type { Knex } from 'knex'
import type { MentorRow, PersonRow } from '../tables.ts'
import { canTakeAPlace, commonLanguage, heldForOthers, onItsOwn, openRequests } from '../waiting/fits.ts'
import type { Work } from '../work.ts'

/**
 * The mentors of a sector whom this mentee could ask now if nobody stood before them in line: approved, not on pause, with a free place and room for one
 * more request, who share a language, whom this mentee never asked before. Nobody is a mentor to themselves. A place
 * that is held for someone else is not free.
 */
export function mentorsWithRoom(
  work: Work,
  menteeId: string,
  sector: string,
): Knex.QueryBuilder<MentorRow & PersonRow> {
  const { database, now, programme } = work
  return (
    database('mentors')
      .join('people', 'people.id', 'mentors.person_id')
      .join('mentor_sectors', 'mentor_sectors.person_id', 'mentors.person_id')
      .where('mentor_sectors.sector', sector)
      .where('mentors.state', 'approved')
      .whereNull('people.erased_at')
      .whereNot('mentors.person_id', menteeId)
      .whereRaw(`mentors.active + ${heldForOthers} < mentors.capacity`, [menteeId])
      .whereRaw('(mentors.paused_at is null or mentors.paused_until <= ?)', [now.getTime()])
      .whereRaw(`exists (${commonLanguage('own.person_id = ?')})`, [menteeId])
      .whereRaw(
        `not exists (select 1 from requests asked where asked.mentor_id = mentors.person_id
          and asked.mentee_id = ? ${onItsOwn})`,
        [menteeId],
      )
      // The state stands in the text: only then can the partial index be used.
      .whereRaw(`${openRequests} + ${heldForOthers} < ?`, [menteeId, programme.openRequestsPerMentor])
  )
}

/** Those of them whom this mentee can ask: a place that somebody before them in line can take is not for them. */
export function askableMentors(
  work: Work,
  menteeId: string,
  sector: string,
): Knex.QueryBuilder<MentorRow & PersonRow> {
  return mentorsWithRoom(work, menteeId, sector).whereRaw(`(${isHeldFor} or not exists (${whoComesFirst}))`, [
    menteeId,
    menteeId,
    sector,
    menteeId,
    work.now.getTime(),
  ])
}

/** As SQL: a place of the mentor is held for this mentee. */
const isHeldFor = `exists (select 1 from held_places mine where mine.mentor_id = mentors.person_id
  and mine.mentee_id = ? and mine.ended_at is null)`

/** As SQL: who can take a place of the mentor and stands before this mentee, or stands in line where they do not. */
const whoComesFirst = `select 1 from line_entries entries
  left join line_entries place on place.mentee_id = ? and place.sector = ? and place.left_at is null
  where entries.mentee_id <> ? and (place.id is null or entries.ahead > place.ahead
    or (entries.ahead = place.ahead and entries.number < place.number))
  and ${canTakeAPlace}`

/** Whether this mentee can ask this mentor of the sector now. */
export async function canBeAsked(
  work: Work,
  menteeId: string,
  mentorId: string,
  sector: string,
): Promise<boolean> {
  const [found] = await whoCanBeAsked(work, menteeId, [mentorId], sector)
  return found !== undefined
}

/** Those of these mentors whom this mentee can ask now, in the order given, each once. */
export async function whoCanBeAsked(
  work: Work,
  menteeId: string,
  mentorIds: readonly string[],
  sector: string,
): Promise<string[]> {
  if (mentorIds.length === 0) return []
  const rows: { id: string }[] = await askableMentors(work, menteeId, sector)
    .whereIn('mentors.person_id', mentorIds)
    .select('people.id')
  const askable = new Set(rows.map(({ id }) => id))
  return [...new Set(mentorIds)].filter((id) => askable.has(id))
}
