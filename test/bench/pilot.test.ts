import assert from 'node:assert/strict'
import { replay } from '../../bench/pilot/replay.ts'
import type { PilotSettings } from '../../bench/pilot/market.ts'
import { programme } from '../support/work.ts'

const small: Omit<PilotSettings, 'database' | 'service'> = {
  ...{ seed: 1, mentors: 10, mentees: 5, days: 66, silent: 0.25 },
  ...{ market: 'steady', order: 'score', programme },
}

describe('the replay of the pilot', () => {
  it('gives the same figures for the same seed, and others for another one', async () => {
    const funnel = await replay(small)
    assert.equal(funnel.mentees, 5)
    assert.ok(funnel.asked > 0)
    assert.deepEqual(await replay(small), funnel)
    assert.notDeepEqual(await replay({ ...small, seed: 2 }), funnel)
  })
})
