import { findMentors, type MentorProfile } from '../mentors/profile.ts'
import type { Work } from '../work.ts'
import type { MentorFacts } from './facts.ts'
import { pastOf } from './history.ts'

/** A mentor's profile, and all that the order looks at. */
export type KnownMentor = {
  profile: MentorProfile
  facts: MentorFacts
  /** When the pause that runs now ends; null where none runs, or where it has no end. In ms since 1970. */
  pausedUntil: number | null
}

/** Reads several mentors as they are now, in the order given; who never began to be one is left out. */
export async function readFacts(
  work: Omit<Work, 'record'>,
  mentorIds: readonly string[],
): Promise<KnownMentor[]> {
  if (mentorIds.length === 0) return []
  const rows: { id: string; seen_at: number; decided_at: number | null; paused_until: number | null }[] =
    await work
      .database('mentors')
      .join('people', 'people.id', 'mentors.person_id')
      .whereIn('mentors.person_id', mentorIds)
      .select('people.id', 'people.seen_at', 'mentors.decided_at', 'mentors.paused_until')
  const found = new Map(rows.map((row) => [row.id, row]))
  const past = await pastOf(work, mentorIds)
  const held = await heldWith(work, mentorIds)
  const profiles = await findMentors(work, mentorIds)
  return profiles.flatMap((profile) => {
    const row = found.get(profile.personId)
    if (!row) return []
    const { personId: mentorId, topics, languages, region, capacity, active, paused } = profile
    const known = { mentorId, topics, languages, region, capacity, active, held: held.get(mentorId) ?? 0 }
    const facts = { ...known, approvedAt: row.decided_at, seenAt: row.seen_at, ...past(mentorId) }
    return [{ profile, facts, pausedUntil: paused ? row.paused_until : null }]
  })
}

/** How many places of each mentor are held for someone in line; a mentor with none is left out. */
async function heldWith(
  work: Omit<Work, 'record'>,
  mentorIds: readonly string[],
): Promise<Map<string, number>> {
  const rows: { mentor_id: string; places: number }[] = await work
    .database('held_places')
    .whereIn('mentor_id', mentorIds)
    .whereNull('ended_at')
    .groupBy('mentor_id')
    .select('mentor_id')
    .count({ places: '*' })
  return new Map(rows.map((row) => [row.mentor_id, row.places]))
}
