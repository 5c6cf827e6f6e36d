import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { joinLine } from '../../core/waiting/join.ts'
import { LineMoved, settlePlaces } from '../../core/waiting/settle-places.ts'
import type { LineEntry } from '../../core/waiting/line.ts'
import { isInTheWay } from '../../bots/engine/outage.ts'
import { usualSearch } from './mentoring.ts'
import type { World } from './work.ts'

/** A mentee joins the line of a field, where nobody can be asked. */
export async function inLine(
  world: World,
  menteeId: string,
  sector = usualSearch.sector,
): Promise<LineEntry> {
  const { topics, region } = usualSearch
  const outcome = await world.run((work) => joinLine(work, menteeId, { sector, topics, region }))
  assert.ok(typeof outcome === 'object', `no place in line: ${JSON.stringify(outcome)}`)
  return outcome.joined
}

/** Settles the places of a mentor as a turn does: again, when another transaction was in the way. */
export async function settle(world: World, mentorId: string): Promise<number> {
  for (;;) {
    try {
      return await world.run((work) => settlePlaces(work, mentorId))
    } catch (error) {
      if (!(error instanceof LineMoved) && !isInTheWay(error)) throw error
    }
  }
}

/** Who was offered a place, in the order of the offers. */
export function offeredTo(world: World): string[] {
  return world.events.flatMap((event) => (event.kind === 'place-held' ? [event.personId] : []))
}

/** The rules of the waiting list, each as the query that finds who breaks it. */
const rules: Record<string, string> = {
  'never more places are held than are free': `select person_id from mentors where active +
     (select count(*) from held_places where held_places.mentor_id = mentors.person_id and ended_at is null) > capacity`,
  'one place is held for one mentee': `select mentee_id from held_places where ended_at is null
     group by mentee_id having count(*) > 1`,
  'a place is held only for who stands in line': `select held_places.id from held_places join line_entries
     on line_entries.id = held_places.entry_id where ended_at is null and left_at is not null`,
  'who has a mentor waits for none': `select line_entries.id from line_entries join mentorships
     on mentorships.mentee_id = line_entries.mentee_id where left_at is null and closed_at is null`,
  'what is over has a moment and an outcome': `select id from held_places where (ended_at is null) <> (outcome is null)`,
  'nobody is offered a place with who was asked': `select held_places.id from held_places join requests
     on requests.mentee_id = held_places.mentee_id and requests.mentor_id = held_places.mentor_id
     where held_places.ended_at is null`,
}

/** Fails when any rule of the waiting list does not hold in the database now. */
export async function assertLineHolds(database: Knex): Promise<void> {
  const broken = Object.entries(rules)
    .map(([rule, query]) => `select '${rule}' as rule where exists (${query})`)
    .join(' union all ')
  assert.deepEqual(await database.from(database.raw(`(${broken}) as broken`)).select('rule'), [])
}
