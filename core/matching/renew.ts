import { createHash } from 'node:crypto'
import type { MentorScoreRow, MentorStandingRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { day } from './facts.ts'
import { readFacts, type KnownMentor } from './read-facts.ts'
import { standing } from './score.ts'

/** It records nothing: it follows what was recorded. */
type Unrecorded = Omit<Work, 'record'>

/** What slowly fades is worked out anew this often, in milliseconds. */
const slowly = day

/** The same while showings count that will soon be of yesterday. */
const soon = 3_600_000

/** Rows in one statement: SQLite allows 32,766 bound values in one. */
const rowsAtOnce = 500

/**
 * Works out anew where mentors stand, and keeps it: after what happened to them, or when time went by. It is the last
 * thing of a transaction that locks: the standing is locked before anything is read, all in one order, so that of two
 * transactions about one mentor the second one counts what the first one did.
 */
export async function renewScores(work: Unrecorded, mentorIds: readonly string[]): Promise<void> {
  if (mentorIds.length === 0) return
  const { database } = work
  const now = work.now.getTime()
  const mentors = await database('mentors')
    .whereIn('person_id', [...new Set(mentorIds)])
    .select('person_id')
  const ids = mentors.map((row) => row.person_id).sort()
  if (ids.length === 0) return
  await database('mentor_standings')
    .insert(ids.map((id) => ({ person_id: id, score: null, shown_tens: 0, renewed_at: now, renew_at: null })))
    .onConflict('person_id')
    .ignore()
  await database('mentor_standings')
    .whereIn('person_id', ids)
    .orderBy('person_id')
    .forNoKeyUpdate()
    .select('person_id')
  const known = await readFacts(work, ids)
  await keepScores(
    work,
    ids,
    known.flatMap((mentor) => scoresOf(work, mentor)),
  )
  await keepStandings(
    work,
    known.map((mentor) => standingOf(work, mentor)),
  )
}

/** Whether anybody can ask this mentor now, whatever they look for. */
function isOpen({ programme }: Unrecorded, { profile, facts }: KnownMentor): boolean {
  const { state, paused, active, capacity } = profile
  const { pending, held = 0 } = facts
  const free = active + held < capacity && pending + held < programme.openRequestsPerMentor
  return state === 'approved' && !paused && free
}

function standingOf(work: Unrecorded, mentor: KnownMentor): MentorStandingRow {
  const now = work.now.getTime()
  const { profile, facts, pausedUntil } = mentor
  const tens = Math.floor(facts.shownLately / 10)
  const next = now + (tens > 0 ? soon : slowly)
  return {
    person_id: facts.mentorId,
    score: isOpen(work, mentor) ? standing(facts, now) : null,
    shown_tens: tens,
    renewed_at: now,
    renew_at: profile.state === 'approved' ? Math.min(next, pausedUntil ?? next) : null,
  }
}

function scoresOf(work: Unrecorded, mentor: KnownMentor): MentorScoreRow[] {
  if (!isOpen(work, mentor)) return []
  const now = work.now.getTime()
  const { profile, facts } = mentor
  const { sectors, languages, topics, region } = profile
  const shared = {
    person_id: facts.mentorId,
    region: region ?? '',
    score: standing(facts, now),
    lot: drawLot(facts.mentorId, now),
    topics: JSON.stringify(topics),
    languages: JSON.stringify(languages),
  }
  return sectors.flatMap((sector) => languages.map((language) => ({ ...shared, sector, language })))
}

/** Another one each day, so that of many equals it is not always the same who come first. */
function drawLot(mentorId: string, now: number): number {
  const today = Math.floor(now / day)
  return createHash('sha256').update(`${mentorId}:${today}`).digest().readUInt32BE() >>> 1
}

async function keepScores(
  work: Unrecorded,
  mentorIds: readonly string[],
  wanted: readonly MentorScoreRow[],
): Promise<void> {
  const { database } = work
  const had = await database('mentor_scores').whereIn('person_id', mentorIds)
  const before = new Map(had.map((row) => [keyOf(row), row]))
  const changed = wanted.filter((row) => !isSame(before.get(keyOf(row)), row))
  const kept = new Set(wanted.map(keyOf))
  for (const { person_id, sector, language } of had.filter((row) => !kept.has(keyOf(row)))) {
    await database('mentor_scores').where({ person_id, sector, language }).delete()
  }
  for (let at = 0; at < changed.length; at += rowsAtOnce) {
    await database('mentor_scores')
      .insert(changed.slice(at, at + rowsAtOnce))
      .onConflict(['person_id', 'sector', 'language'])
      .merge()
  }
}

function keyOf({ person_id, sector, language }: MentorScoreRow): string {
  return `${person_id}:${sector}:${language}`
}

function isSame(one: MentorScoreRow | undefined, other: MentorScoreRow): boolean {
  return (
    one !== undefined &&
    Object.entries(other).every(([name, value]) => one[name as keyof MentorScoreRow] === value)
  )
}

async function keepStandings(work: Unrecorded, standings: readonly MentorStandingRow[]): Promise<void> {
  for (let at = 0; at < standings.length; at += rowsAtOnce) {
    await work
      .database('mentor_standings')
      .insert(standings.slice(at, at + rowsAtOnce))
      .onConflict('person_id')
      .merge()
  }
}
