import { propose } from '../matching/propose.ts'
import { liveMentorshipOfMentee } from '../mentorships/mentorship.ts'
import { lockPerson } from '../people/lock-person.ts'
import { isPaused } from '../people/pause.ts'
import { newId } from '../random.ts'
import { openRequestsOf } from '../requests/request.ts'
import { isSector } from '../sectors/catalogue.ts'
import type { Work } from '../work.ts'
import { endEntry, entryOf, lengthOfLine, type LineEntry } from './line.ts'

/** Why someone does not stand in line; `someone-free`: there is a mentor whom they can ask now. */
export type JoinRefusal =
  | 'not-registered'
  | 'no-such-sector'
  | 'paused'
  | 'has-mentor'
  | 'request-open'
  | 'already-in-line'
  | 'someone-free'

/** A mentorship that ends since the mentor cannot be reached any more is closed with this reason. */
export const mentorWentAway = 'mentor-unreachable'

/**
 * A mentee waits for a place in a field, behind all who wait for one already; in front of them where their last mentor
 * went away. Whoever waits in another line leaves that one. Records `line-joined`.
 */
export async function joinLine(
  work: Work,
  menteeId: string,
  wish: { sector: string; topics: readonly string[]; region: string | null },
): Promise<{ joined: LineEntry } | JoinRefusal> {
  const { sector, region } = wish
  if (!isSector(sector)) return 'no-such-sector'
  const person = await lockPerson(work, menteeId)
  const mentee = await work.database('mentees').where({ person_id: menteeId }).first()
  if (!mentee || (person.erased_at ?? person.banned_at) !== null) return 'not-registered'
  if (isPaused(mentee, work.now)) return 'paused'
  if (await liveMentorshipOfMentee(work, menteeId)) return 'has-mentor'
  if ((await openRequestsOf(work, menteeId)).length > 0) return 'request-open'
  const before = await entryOf(work, menteeId)
  if (before?.sector === sector) return 'already-in-line'
  if ((await propose(work, menteeId, wish, { skip: [], count: 1 })).length > 0) return 'someone-free'
  await endEntry(work, menteeId, 'changed-field')
  const id = newId(work.random)
  const ahead = before?.ahead ?? (await lostTheirMentor(work, menteeId))
  await work.database('line_entries').insert({
    id,
    number: await drawNumber(work),
    ahead: ahead ? 1 : 0,
    mentee_id: menteeId,
    sector,
    region,
    topics: JSON.stringify([...new Set(wish.topics)]),
    joined_at: work.now.getTime(),
    lapses: 0,
    asked_at: null,
    left_at: null,
    outcome: null,
  })
  work.record({ kind: 'line-joined', personId: menteeId, entryId: id, sector })
  const joined = await entryOf(work, menteeId)
  if (!joined) throw new Error('someone who joined the line a moment ago is not in it')
  return { joined }
}

/** Where in the line of a field a mentee would stand who joins now: 1 for the first. */
export async function placeOfNext(work: Work, menteeId: string, sector: string): Promise<number> {
  const before = await entryOf(work, menteeId)
  const ahead = before?.ahead ?? (await lostTheirMentor(work, menteeId))
  if (!ahead) return (await lengthOfLine(work, sector)) + 1
  const row = await work
    .database('line_entries')
    .where({ sector, ahead: 1 })
    .whereNull('left_at')
    .count<{ before: number }>({ before: '*' })
    .first()
  return (row?.before ?? 0) + 1
}

/** The next number. Its row stays locked to the end of the transaction: numbers are seen in the order of their draw. */
async function drawNumber(work: Work): Promise<number> {
  const [row] = await work
    .database('line_numbers')
    .where({ line: 'all' })
    .update({ last: work.database.raw('last + 1') })
    .returning('last')
  if (!row) throw new Error('there are no numbers to draw')
  return row.last
}

async function lostTheirMentor(work: Work, menteeId: string): Promise<boolean> {
  const last = await work
    .database('mentorships')
    .where({ mentee_id: menteeId })
    .whereNotNull('closed_at')
    .orderBy('closed_at', 'desc')
    .first('reason')
  return last?.reason === mentorWentAway
}
