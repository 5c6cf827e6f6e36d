import type { Knex } from 'knex'
import { rowsOf } from '../bots/engine/inbox.ts'
import { sectors } from '../core/sectors/catalogue.ts'

/** The sector that everybody looks in: every fifth mentor works there. */
export const searched = 'health-care'

const day = 86_400_000

/** So many rows in one statement, to keep the memory of it bounded. */
const atOnce = 50_000

/**
 * Fills an empty database with approved mentors by SQL alone, each with a past of one request. Their standing is drawn
 * by lot: where it comes from does not matter to the time that it takes to find the highest.
 */
export async function fillWithMentors(database: Knex, size: number, now: number): Promise<void> {
  await addPerson(database, 'asked-before', now)
  await database('mentees').insert({
    person_id: 'asked-before',
    region: null,
    registered_at: now,
    paused_at: null,
    paused_until: null,
  })
  await database('searches').insert({
    ...{
      id: 'before',
      mentee_id: 'asked-before',
      sector: searched,
      region: null,
      topics: '[]',
      message: null,
    },
    ...{ opened_at: now, closed_at: now, outcome: 'withdrawn' },
  })
  for (let from = 0; from < size; from += atOnce) {
    await database.transaction(async (transaction) => {
      await fillSome(transaction, from, Math.min(size, from + atOnce), now)
    })
  }
  await fillPlain(database, now)
}

async function fillSome(database: Knex, from: number, to: number, now: number): Promise<void> {
  const numbers = `with recursive n(i) as (select cast(${from} as bigint) union all select i + 1 from n where i + 1 < ${to})`
  // A fixed shuffle: the same mentors in every run, and nothing in the order of their rows.
  const lot = (modulus: number, salt: number): string =>
    `((i * 7919 + ${salt} * 104729) % 1000003) % ${modulus}`
  const id = `('m-' || ((i * 7919) % 1000003))`
  const other = sectors.filter(({ code }) => code !== searched).map(({ code }) => code)
  const among = (values: readonly string[], salt: number): string =>
    `case ${lot(values.length, salt)} ${values.map((value, index) => `when ${index} then '${value}'`).join(' ')} end`
  const sector = `case when ${lot(5, 1)} = 0 then '${searched}' else ${among(other, 2)} end`
  const language = among(['nl', 'nl', 'nl', 'fr', 'en'], 3)
  const region = among(['antwerp', 'limburg', 'east-flanders', 'brussels', 'west-flanders'], 4)
  const topic = among(['interview', 'cv-letter', 'job-reality', 'motivation'], 5)
  const score = `(${lot(100_000, 6)} / 100000.0)`
  const into = async (table: string, columns: string, values: string): Promise<void> => {
    await database.raw(`insert into ${table} (${columns}) ${numbers} select ${values} from n`)
  }
  const seen = `${now} - ${lot(200, 7)} * ${day}`
  await into(
    'people',
    'id, name, language, guessed_language, created_at, seen_at',
    `${id}, 'Mentor', ${language}, 'nl', ${now}, ${seen}`,
  )
  await into(
    'mentors',
    'person_id, state, headline, region, capacity, active, decided_at',
    `${id}, 'approved', 'Works there', ${region}, 2, 0, ${now}`,
  )
  await into('mentor_sectors', 'person_id, sector', `${id}, ${sector}`)
  await into('mentor_topics', 'person_id, topic', `${id}, ${topic}`)
  await into('person_languages', 'person_id, language, rank', `${id}, ${language}, 0`)
  await into(
    'requests',
    'id, search_id, mentee_id, mentor_id, state, slot, sent_at, remind_at, answer_by, decided_at',
    `${id}, 'before', 'asked-before', ${id}, ${among(['accepted', 'declined', 'expired'], 8)}, 1,
     ${now} - (${lot(300, 9)} + 9) * ${day}, ${now}, ${now}, ${now} - ${lot(300, 9)} * ${day}`,
  )
  await into(
    'mentor_standings',
    'person_id, score, shown_tens, renewed_at, renew_at',
    `${id}, ${score}, 0, ${now}, ${now}`,
  )
  await into(
    'mentor_scores',
    'person_id, sector, language, region, score, lot, topics, languages',
    `${id}, ${sector}, ${language}, ${region}, ${score}, i, '["' || ${topic} || '"]', '["' || ${language} || '"]'`,
  )
}

/** What a plain order would be computed from: one row per mentor, with counts kept ready, and an index by sector. */
async function fillPlain(database: Knex, now: number): Promise<void> {
  await database.raw(`create table plain_mentors as
    select mentors.person_id, mentor_sectors.sector, mentors.region, mentors.capacity, mentors.active, people.seen_at,
      mentor_topics.topic, person_languages.language, requests.sent_at as last_asked_at,
      case when requests.state = 'accepted' then 1.0 else 0.0 end as accepted,
      case when requests.state = 'declined' then 1.0 else 0.0 end as declined,
      case when requests.state = 'expired' then 1.0 else 0.0 end as unanswered
    from mentors join people on people.id = mentors.person_id
    join mentor_sectors on mentor_sectors.person_id = mentors.person_id
    join mentor_topics on mentor_topics.person_id = mentors.person_id
    join person_languages on person_languages.person_id = mentors.person_id
    join requests on requests.mentor_id = mentors.person_id and requests.sent_at <= ${now}`)
  await database.raw('create index plain_mentors_sector on plain_mentors (sector, language)')
}

/** The rival: the score worked out by the database for everyone in the sector, simpler than ours, then sorted. */
export async function plainOrder(database: Knex, menteeId: string, now: number): Promise<unknown[]> {
  const away = `(${now} - seen_at) / ${day}.0`
  const rested = `(${now} - last_asked_at) / ${day}.0`
  return await rowsOf(
    database,
    `select person_id from plain_mentors where sector = ? and language in ('nl', 'fr') and active < capacity
       and person_id <> ?
     order by (0.25 + 0.375 * case when topic = 'interview' then 1 else 0 end
         + 0.1875 * case when region = 'antwerp' then 1 else 0.4 end
         + 0.1875 * case when language = 'nl' then 1 else 0.4 end)
       * (2 * case when ${away} < 35 then 0.8 when ${away} < 75 then 0.65 when ${away} < 180 then 0.5 else 0.35 end
         + accepted + declined) / (2 + accepted + declined + 1.5 * unanswered)
       * (1.95 + accepted) / (3 + accepted + declined) * (1 - 0.5 * exp(-${rested} / 180)) desc, person_id
     limit 5`,
    [searched, menteeId],
  )
}

/** Mentees who look, in Dutch and French. */
export async function someMentees(database: Knex, now: number): Promise<string[]> {
  const ids = Array.from({ length: 20 }, (_, index) => `mentee-${index}`)
  for (const id of ids) {
    await addPerson(database, id, now)
    await database('person_languages').insert([
      { person_id: id, language: 'nl', rank: 0 },
      { person_id: id, language: 'fr', rank: 1 },
    ])
  }
  return ids
}

async function addPerson(database: Knex, id: string, now: number): Promise<void> {
  await database('people').insert({
    ...{ id, name: 'Noor', language: 'nl', guessed_language: 'nl', time_zone: null, age_band: '18-25' },
    ...{ created_at: now, seen_at: now, erased_at: null, banned_at: null },
  })
}
