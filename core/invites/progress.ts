import type { Knex } from 'knex'
import { lockPerson } from '../people/lock-person.ts'
import type { Work } from '../work.ts'

/** How far those who came in by some codes are: each step counts the people who reached it. */
export type Progress = {
  opened: number
  /** Registered as a mentee, or handed in a profile as a mentor. */
  joined: number
  /** Asked a mentor for help; a mentor: was approved. */
  ready: number
  /** Has or had a mentorship. */
  matched: number
  /** A mentorship of theirs is over. */
  ended: number
}

/** Counts from the opened link to the end of a mentorship, for each of the codes; a code that nobody used is not there. */
export async function progressOf(work: Work, codeIds: readonly string[]): Promise<Map<string, Progress>> {
  if (codeIds.length === 0) return new Map()
  const mine = (column: string): string => `${column} = code_entries.person_id`
  const either = `(${mine('mentorships.mentee_id')} or ${mine('mentorships.mentor_id')})`
  const exists = (query: string): string => `sum(case when exists (${query}) then 1 else 0 end)`
  const joined = `select 1 from mentees where ${mine('mentees.person_id')} union all
    select 1 from mentors where ${mine('mentors.person_id')} and state <> 'draft'`
  const ready = `select 1 from requests where ${mine('requests.mentee_id')} union all
    select 1 from mentors where ${mine('mentors.person_id')} and state = 'approved'`
  const rows: (Progress & { code_id: string })[] = await work
    .database('code_entries')
    .whereIn('code_id', [...codeIds])
    .groupBy('code_id')
    .select('code_id')
    .count({ opened: '*' })
    .select({
      joined: work.database.raw(exists(joined)),
      ready: work.database.raw(exists(ready)),
      matched: work.database.raw(exists(`select 1 from mentorships where ${either}`)),
      ended: work.database.raw(exists(`select 1 from mentorships where ${either} and closed_at is not null`)),
    })
  return new Map(
    rows.map(({ code_id, opened, joined, ready, matched, ended }) => [
      code_id,
      {
        opened,
        joined,
        ready,
        matched,
        ended,
      },
    ]),
  )
}

/** A personal invite by which somebody came in, and what they said of being followed. */
export type PersonalInvite = { codeId: string; personId: string; madeBy: string; shows: boolean | null }

/** The personal invites by which a person came in, oldest first. */
export async function invitesOf(work: Work, personId: string): Promise<PersonalInvite[]> {
  return await personalInvites(work, (all) => all.where('code_entries.person_id', personId))
}

/** Who came in by a personal code; null when nobody did. */
export async function guestOf(work: Work, codeId: string): Promise<PersonalInvite | null> {
  return (await personalInvites(work, (all) => all.where('entry_codes.id', codeId)))[0] ?? null
}

type InviteRow = { code_id: string; person_id: string; made_by: string; shows: number | null }

async function personalInvites(
  work: Work,
  choose: (all: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<PersonalInvite[]> {
  const all = work
    .database('code_entries')
    .join('entry_codes', 'entry_codes.id', 'code_entries.code_id')
    .where('entry_codes.kind', 'personal')
    .whereNotNull('entry_codes.made_by')
  const rows: InviteRow[] = await choose(all)
    .orderBy('code_entries.opened_at')
    .select('code_entries.code_id', 'code_entries.person_id', 'entry_codes.made_by', 'code_entries.shows')
  return rows.map(({ code_id, person_id, made_by, shows }) => ({
    codeId: code_id,
    personId: person_id,
    madeBy: made_by,
    shows: shows === null ? null : shows === 1,
  }))
}

/** A person lets who invited them see how far they are, or no more. Records `progress-shown` when that is news. */
export async function showProgress(
  work: Work,
  personId: string,
  codeId: string,
  shows: boolean,
): Promise<'kept' | 'already' | 'not-found'> {
  await lockPerson(work, personId)
  const invite = (await invitesOf(work, personId)).find((one) => one.codeId === codeId)
  if (!invite) return 'not-found'
  if (invite.shows === shows) return 'already'
  await work
    .database('code_entries')
    .where({ code_id: codeId, person_id: personId })
    .update({ shows: shows ? 1 : 0 })
  work.record({ kind: 'progress-shown', personId, code: codeId, shows })
  return 'kept'
}
