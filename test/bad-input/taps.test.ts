import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Knex } from 'knex'
import { isPostgres } from '../../core/database.ts'
import { counsellorConversation } from '../../bots/counsellor/conversation.ts'
import { menteeConversation } from '../../bots/mentee/conversation.ts'
import { mentorConversation } from '../../bots/mentor/conversation.ts'
import { applicant, counsellor, mentee, mentor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

const verbs = {
  mentee: Object.keys(menteeConversation.taps),
  mentor: Object.keys(mentorConversation.taps),
  counsellor: Object.keys(counsellorConversation.taps),
}
const everyVerb = [...new Set(Object.values(verbs).flat())]

/** Whose rows they are, by table: all of these columns. */
const owners = {
  people: ['id'],
  accounts: ['person_id'],
  consents: ['person_id'],
  person_languages: ['person_id'],
  mentees: ['person_id'],
  mentors: ['person_id'],
  mentor_sectors: ['person_id'],
  mentor_topics: ['person_id'],
  counsellors: ['person_id'],
  page_links: ['person_id'],
  searches: ['mentee_id'],
  requests: ['mentee_id', 'mentor_id'],
  mentorships: ['mentee_id', 'mentor_id'],
  messages: ['from_id'],
} as const

/** All that the database holds of some people, and of nobody else. */
async function dataOf(database: Knex, ids: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  for (const [table, columns] of Object.entries(owners)) {
    const rows: Record<string, unknown>[] = await database(table)
    const theirs = rows.filter((row) => columns.every((column) => ids.includes(String(row[column]))))
    lines.push(...theirs.map((row) => `${table} ${JSON.stringify(row)}`))
  }
  return lines.sort()
}

/** People who are busy with each other, and with nobody else; and the identifiers that stand in their buttons. */
type Bystanders = {
  users: { noor: User; kim: User; els: User }
  people: string[]
  identifiers: Readonly<Record<'person' | 'request' | 'search' | 'mentorship' | 'applicant', string>>
}

async function bystanders(service: TestService, database: Knex): Promise<Bystanders> {
  const staff = await counsellor(service)
  const els = await mentor(service, staff, 'Els')
  const noor = await mentee(service, 'Noor')
  await noor.taps('Ask Els')
  await noor.taps('Use this')
  await noor.taps('Send')
  await els.taps("Yes, I'll help")
  await els.types('Good morning')
  await mentor(service, staff, 'Jan')
  const kim = await mentee(service, 'Kim')
  await kim.taps('Ask Jan')
  await kim.taps('Use this')
  await kim.taps('Send')
  await applicant(service, 'Ann')
  const idOf = async (name: string): Promise<string> =>
    (await database('people').where({ name }).first())?.id ?? ''
  return {
    users: { noor, kim, els },
    people: await database('people').pluck('id'),
    identifiers: {
      person: await idOf('Noor'),
      applicant: await idOf('Ann'),
      request: (await database('requests').where({ state: 'open' }).first())?.id ?? '',
      search: (await database('searches').whereNull('closed_at').first())?.id ?? '',
      mentorship: (await database('mentorships').first())?.id ?? '',
    },
  }
}

/** What stands behind each verb that names something. */
const named: Readonly<Record<string, keyof Bystanders['identifiers']>> = {
  ...{ accept: 'request', decline: 'request', reason: 'request', later: 'request', 'one-more': 'request' },
  ...{ close: 'mentorship', hello: 'mentorship', 'to-whom': 'mentorship', 'send-word': 'mentorship' },
  ...{ withdraw: 'search', ask: 'person', approve: 'applicant', refuse: 'applicant' },
}

/** A button of theirs, complete: with what follows the identifier. */
const after: Readonly<Record<string, string>> = { close: 'yes', reason: 'no-time' }

const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const known = [
  'yes',
  'no',
  'on',
  'off',
  'month',
  'open',
  '1',
  '3',
  'nl',
  'people',
  'health-care',
  'interview',
]
const inventedArguments = fc.array(fc.oneof(word, fc.constantFrom(...known)), { maxLength: 5 })

onEachDatabase('every button, with whatever stands behind it', (database) => {
  /** The same from everyone who has nothing to do with the others: new here, or known. */
  const tapAll = async (
    service: TestService,
    users: readonly User[],
    argumentsOf: (verb: string) => readonly string[],
  ): Promise<void> => {
    for (const user of users) {
      // Erasure last: who is erased is someone new.
      const last = (verb: string): number => (verb === 'erase' ? 1 : 0)
      const all = [...everyVerb].sort((one, other) => last(one) - last(other))
      for (const verb of all) await user.does({ tap: [verb, ...argumentsOf(verb)].join(':') })
    }
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  }

  const strangers = (service: TestService, run: number): User[] =>
    (['mentee', 'mentor', 'counsellor'] as const).map((audience) =>
      service.user(audience, `Fay ${audience} ${run}`),
    )

  /** Someone else of each audience who is known here. A counsellor may decide on an application: that is their work. */
  const others = async (service: TestService, run: number): Promise<User[]> => {
    const sam = await mentee(service, `Sam${'x'.repeat(run)}`)
    const bob = await applicant(service, `Bob${'x'.repeat(run)}`)
    return [sam, bob]
  }

  const unharmed = async (
    act: (service: TestService, there: Bystanders) => Promise<readonly User[]>,
  ): Promise<void> => {
    const service = makeService(database)
    const there = await bystanders(service, database())
    const { noor, kim, els } = there.users
    const before = await dataOf(database(), there.people)
    const screens = [noor, kim, els].map((user) => user.reads())
    const actors = await act(service, there)
    assert.deepEqual(await dataOf(database(), there.people), before)
    assert.deepEqual(
      [noor, kim, els].map((user) => user.reads()),
      screens,
    )
    for (const actor of actors) {
      assert.doesNotMatch(actor.reads(), /Noor|Kim|Ann\b|Good morning/, 'someone else was shown')
    }
  }

  it('the buttons of others do nothing to them, and show nothing of them', async () => {
    await unharmed(async (service, { identifiers }) => {
      const actors = [...strangers(service, 0), ...(await others(service, 0))]
      await tapAll(service, actors, (verb) => {
        const kind = named[verb]
        return kind ? [identifiers[kind], ...(after[verb] ? [after[verb]] : [])] : ['no']
      })
      return actors
    })
  }).timeout(240_000)

  it('without what should stand behind them they do nothing', async () => {
    await unharmed(async (service) => {
      const actors = [
        ...strangers(service, 0),
        ...(await others(service, 0)),
        await counsellor(service, 'Dan'),
      ]
      await tapAll(service, actors, () => [])
      return actors.slice(0, -1)
    })
  }).timeout(240_000)

  it('with invented things behind them no turn fails', async () => {
    const service = makeService(database)
    const there = await bystanders(service, database())
    const before = await dataOf(database(), there.people)
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(inventedArguments, { minLength: everyVerb.length, maxLength: everyVerb.length }),
        async (lists) => {
          run += 1
          const actors = [...strangers(service, run), ...(await others(service, run))]
          await tapAll(service, actors, (verb) => lists[everyVerb.indexOf(verb)] ?? [])
          assert.deepEqual(await dataOf(database(), there.people), before)
        },
      ),
      { numRuns: isPostgres(database()) ? 1 : 2, endOnFailure: true },
    )
  }).timeout(240_000)

  it('what no button of ours can say shows a person where they stand', async () => {
    const service = makeService(database)
    const fay = service.user('mentee', 'Fay')
    const bad = [
      '',
      ':',
      'a::b',
      'ERASE:YES',
      'x'.repeat(65),
      '__proto__',
      'constructor',
      'to-string',
      'sector:é',
    ]
    for (const tap of bad) {
      const before = fay.seen().length
      await fay.does({ tap }, { replyTo: 'no-such-message' })
      assert.ok(fay.seen().length > before, `no answer to ${JSON.stringify(tap)}`)
    }
    assert.match(fay.reads(), /Which language\?/)
    await assertNothingFailed(database())
  }).timeout(240_000)
})
