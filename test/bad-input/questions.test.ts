import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isPostgres } from '../../core/database.ts'
import type { Audience } from '../../bots/channel.ts'
import { addressKey } from '../../bots/channel.ts'
import { counsellor, mentor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import { makeService, type TestService } from '../support/service.ts'
import { kinds } from './kinds.ts'
import { walk } from './walk.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

/** All that is asked on the way, by the name of the question; the last of each is what stands at its end. */
const asked: Readonly<Record<Audience, readonly string[]>> = {
  mentee: [
    ...['language', 'consent', 'name', 'age', 'sector', 'topics', 'region'],
    ...['ask', 'message', 'backups', 'withdraw'],
  ],
  mentor: [
    ...['language', 'consent', 'name', 'headline', 'sectors', 'topics', 'languages', 'region', 'capacity'],
    ...['profile-link', 'house-rules', 'profile'],
  ],
  counsellor: ['language', 'code', 'name', 'approve'],
}

onEachDatabase('whatever is typed at a question', (database) => {
  /** Someone new goes the whole way and types something at every question before they answer it. */
  const typeAtEach = async (
    service: TestService,
    audience: Audience,
    name: string,
    texts: readonly string[],
  ): Promise<Set<string>> => {
    const user = service.user(audience, name)
    const stood = new Set<string>()
    let count = 0
    await walk(service, database(), user, async (open) => {
      if (stood.has(open)) return
      stood.add(open)
      const typed = texts[count++ % texts.length] ?? ''
      const before = service.channel.sends.length
      await user.types(typed)
      const answers = service.channel.sends.slice(before).map(({ address }) => address)
      assert.ok(
        answers.includes(addressKey(user.address)),
        `no answer to ${JSON.stringify(typed.slice(0, 50))} at "${open}"`,
      )
    })
    // A mentor has only so many open requests.
    if (audience === 'mentee') await user.taps('Withdraw')
    return stood
  }

  for (const [kind, texts] of Object.entries(kinds)) {
    it(`${kind}: a kind answer, the question can still be answered, and the way goes on to its end`, async () => {
      const service = makeService(database)
      const staff = await counsellor(service)
      for (const name of ['Els', 'Jan']) await mentor(service, staff, name)
      for (const audience of ['mentee', 'mentor', 'counsellor'] as const) {
        const stood = await typeAtEach(service, audience, `Sam ${audience}`, texts)
        for (const question of asked[audience]) {
          assert.ok(stood.has(question), `${audience}: nobody was asked "${question}"`)
        }
      }
      await assertNothingFailed(database())
      assertNothingRaw(service.channel, texts)
    })
  }

  it('any text at all: no turn fails, nothing is shown raw, and everyone comes to the end', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(...Object.values(kinds).flat()),
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 12, maxLength: 12 }), async (texts) => {
        run += 1
        for (const audience of ['mentee', 'mentor'] as const) {
          await typeAtEach(service, audience, `Sam ${audience} ${run}`, texts)
        }
        await assertNothingFailed(database())
      }),
      { numRuns: isPostgres(database()) ? 2 : 6, endOnFailure: true },
    )
  })
})
