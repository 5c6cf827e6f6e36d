import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { accept } from '../../core/requests/accept.ts'
import { openSearch } from '../../core/requests/open-search.ts'
import { findRequest, type MentoringRequest } from '../../core/requests/request.ts'
import type { RequestState } from '../../core/tables.ts'
import { usualSector } from './people.ts'
import type { World } from './work.ts'

/** What a mentee looks for where a test does not care. */
export const usualSearch = {
  sector: usualSector,
  topics: ['interview'],
  region: null,
  message: 'How did you start?',
}

/** A mentee begins a search by asking a mentor, and others after that one. Returns the request. */
export async function anOpenRequest(
  world: World,
  menteeId: string,
  mentorId: string,
  backups: string[] = [],
): Promise<MentoringRequest> {
  const outcome = await world.run((work) => openSearch(work, menteeId, { ...usualSearch, mentorId, backups }))
  assert.ok(typeof outcome === 'object', `the search was refused: ${JSON.stringify(outcome)}`)
  return outcome.sent
}

/** A mentee and a mentor who talk to each other. Returns the mentorship's identifier. */
export async function aMentorship(world: World, menteeId: string, mentorId: string): Promise<string> {
  const { id } = await anOpenRequest(world, menteeId, mentorId)
  const outcome = await world.run((work) => accept(work, mentorId, id))
  assert.ok(typeof outcome === 'object' && 'begun' in outcome, JSON.stringify(outcome))
  return outcome.begun
}

/** Where a request stands now. */
export async function stateOf(world: World, requestId: string): Promise<RequestState | undefined> {
  return (await world.run((work) => findRequest(work, requestId)))?.state
}

/** A search asks one mentor more while the first is still thinking, as only the request clock will. */
export async function alsoAsk(
  database: Knex,
  request: MentoringRequest,
  mentorId: string,
  slot: number,
): Promise<string> {
  const row = await database('requests').where({ id: request.id }).first()
  assert.ok(row)
  const id = `also-${slot}-${request.id}`
  await database('requests').insert({ ...row, id, mentor_id: mentorId, slot })
  return id
}

/** The rules of requests and mentorships, each as the query that finds who breaks it. */
const rules: Record<string, string> = {
  'active equals live mentorships': `select person_id from mentors where active <> (select count(*) from mentorships
     where mentorships.mentor_id = mentors.person_id and closed_at is null)`,
  'active is at most the capacity': `select person_id from mentors where active > capacity`,
  'a mentee has one live search at most': `select mentee_id from searches where closed_at is null
     group by mentee_id having count(*) > 1`,
  'a mentee has one live mentorship at most': `select mentee_id from mentorships where closed_at is null
     group by mentee_id having count(*) > 1`,
  'a mentee with a mentor does not search': `select mentee_id from searches where closed_at is null and mentee_id in
     (select mentee_id from mentorships where closed_at is null)`,
  'a search has three open requests at most': `select search_id from requests where state = 'open'
     group by search_id having count(*) > 3`,
  'a search that is over leaves nothing open': `select requests.id from requests join searches
     on searches.id = requests.search_id where requests.state = 'open' and searches.closed_at is not null`,
  'a search that is over has no back-ups': `select search_id from search_backups join searches
     on searches.id = search_backups.search_id where searches.closed_at is not null`,
  'a yes is a mentorship, and a mentorship was a yes': `select requests.id from requests left join mentorships
     on mentorships.request_id = requests.id where (requests.state = 'accepted') <> (mentorships.id is not null)`,
  'a search has one yes at most, and is matched by it': `select searches.id from searches where
     (select count(*) from requests where requests.search_id = searches.id and requests.state = 'accepted') <>
     case when outcome = 'matched' then 1 else 0 end`,
  'what is decided has a moment, and only that': `select id from requests
     where (state = 'open') <> (decided_at is null)`,
  'nobody asks the same mentor twice': `select mentee_id from requests group by mentee_id, mentor_id
     having count(*) > 1`,
  'nobody asks themselves': `select id from requests where mentee_id = mentor_id`,
}

/** Fails when any rule of requests and mentorships does not hold in the database now. */
export async function assertRulesHold(database: Knex, openRequestsPerMentor: number): Promise<void> {
  const all = {
    ...rules,
    'a mentor has so many open requests at most': `select mentor_id from requests where state = 'open'
       group by mentor_id having count(*) > ${openRequestsPerMentor}`,
  }
  // One round trip: a query that names every rule that somebody breaks.
  const broken = Object.entries(all)
    .map(([rule, query]) => `select '${rule}' as rule where exists (${query})`)
    .join(' union all ')
  const found = await database.from(database.raw(`(${broken}) as broken`)).select('rule')
  assert.deepEqual(found, [])
}
