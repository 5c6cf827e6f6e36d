import { planAvailability } from '../availability/ask.ts'
import type { MentorRow, MentorState } from '../tables.ts'
import type { Work } from '../work.ts'

/** What counsellors decided goes before what waits for them, and that before what was only begun. */
const weight: Record<MentorState, number> = { draft: 0, applied: 1, refused: 2, approved: 3 }

/**
 * Makes the profile of `guestId` that of `ownerId`; where both have one, the owner's stays unless it was only begun,
 * and takes what it lacks from the other. Places grow with the mentorships that there are, up to the programme's most.
 */
export async function mergeMentors(
  work: Work,
  ownerId: string,
  guestId: string,
): Promise<'nothing' | 'new' | 'both'> {
  const { database } = work
  const guest = await database('mentors').where({ person_id: guestId }).first()
  if (!guest) return 'nothing'
  const owner = await database('mentors').where({ person_id: ownerId }).first()
  const main = owner && !(owner.state === 'draft' && guest.state !== 'draft') ? owner : guest
  const second = main === owner ? guest : (owner ?? guest)
  const row = { ...together(main, second), person_id: ownerId }
  if (owner) {
    row.active = owner.active + guest.active
    row.capacity = Math.max(row.capacity, row.active)
    await database('mentors').where({ person_id: ownerId }).update(row)
  } else await database('mentors').insert(row)
  await mergeLists(work, ownerId, [main.person_id, second.person_id])
  for (const table of [
    'requests',
    'mentorships',
    'showings',
    'held_places',
    'availability_checks',
  ] as const) {
    await database(table).where({ mentor_id: guestId }).update({ mentor_id: ownerId })
  }
  await mergeBackups(work, ownerId, guestId)
  await database('mentors').where({ decided_by: guestId }).update({ decided_by: ownerId })
  // The order is worked out anew for who they are now, at the end of the transaction.
  await database('mentor_scores').where({ person_id: guestId }).delete()
  await database('mentor_standings').where({ person_id: guestId }).delete()
  await database('mentors').where({ person_id: guestId }).delete()
  planAvailability(work, ownerId)
  return owner ? 'both' : 'new'
}

function together(main: MentorRow, second: MentorRow): MentorRow {
  const decided = weight[second.state] > weight[main.state] ? second : main
  return {
    ...main,
    headline: main.headline ?? second.headline,
    linkedin_url: main.linkedin_url ?? second.linkedin_url,
    years: main.years ?? second.years,
    hours_from: main.hours_from ?? second.hours_from,
    hours_to: main.hours_from === null ? second.hours_to : main.hours_to,
    region: main.region ?? second.region,
    state: decided.state,
    applied_at: decided.applied_at,
    decided_at: decided.decided_at,
    decided_by: decided.decided_by,
  }
}

/** Sectors and topics: those of the first of the two who named any. */
async function mergeLists(work: Work, ownerId: string, inOrder: readonly string[]): Promise<void> {
  const { database } = work
  for (const [table, column] of [
    ['mentor_sectors', 'sector'],
    ['mentor_topics', 'topic'],
  ] as const) {
    const lists = await Promise.all(
      inOrder.map((id) => database(table).where({ person_id: id }).orderBy(column).pluck<string[]>(column)),
    )
    const kept = lists.find((list) => list.length > 0) ?? []
    await database(table)
      .whereIn('person_id', [...inOrder, ownerId])
      .delete()
    if (kept.length > 0)
      await database(table).insert(kept.map((value) => ({ person_id: ownerId, [column]: value })))
  }
}

/** A search asks one person once, and nobody asks themselves. */
async function mergeBackups(work: Work, ownerId: string, guestId: string): Promise<void> {
  const { database } = work
  const already = database('search_backups').where({ mentor_id: ownerId }).select('search_id')
  await database('search_backups').where({ mentor_id: guestId }).whereIn('search_id', already).delete()
  await database('search_backups').where({ mentor_id: guestId }).update({ mentor_id: ownerId })
  const own = database('searches').where({ mentee_id: ownerId }).select('id')
  await database('search_backups').where({ mentor_id: ownerId }).whereIn('search_id', own).delete()
  // A mentor who is asked already is no back-up of the same search.
  const asked = database('requests').where({ mentor_id: ownerId }).select('search_id')
  await database('search_backups').where({ mentor_id: ownerId }).whereIn('search_id', asked).delete()
}
