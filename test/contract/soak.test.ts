import assert from 'node:assert/strict'
import { soak } from './soak.ts'

/** How many messages are said; `SOAK_MESSAGES=100000` for a night. */
const messages = Number(process.env.SOAK_MESSAGES ?? 5_000)
const seed = Number(process.env.SOAK_SEED ?? 9)

describe('what people say through every pair of apps, in all weathers', function () {
  this.timeout(Math.max(600_000, messages * 60))

  for (const [database, share] of [
    ['SQLite', 1],
    ['PostgreSQL', 0.04],
  ] as const) {
    it(`is neither lost, nor out of order, nor said twice [${database}]`, async () => {
      const wanted = Math.ceil(messages * share)
      const account = await soak(database, wanted, seed)
      assert.ok(account.said >= wanted && account.deaths > 0 && account.nights > 0, JSON.stringify(account))
    })
  }
})
