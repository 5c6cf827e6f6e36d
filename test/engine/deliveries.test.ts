import assert from 'node:assert/strict'
import { createDeliveries } from '../../bots/engine/deliveries.ts'
import { onEachDatabase } from '../support/databases.ts'

onEachDatabase('deliveries under another number', (database) => {
  const at = (now: () => number): ReturnType<typeof createDeliveries> =>
    createDeliveries(database(), () => new Date(now()))

  it('are the first one where the app was not told of that within five minutes', async () => {
    let now = 1_000_000_000_000
    const deliveries = at(() => now)
    assert.equal(await deliveries.begin('a', '1', 0), '1')
    now += 299_000
    assert.equal(await deliveries.begin('a', '2', 0), '1')
    now += 2_000
    assert.equal(await deliveries.begin('a', '3', 0), '3')
  })

  it('are new once the app was told, but for a short while where that is asked for', async () => {
    let now = 1_000_000_000_000
    const deliveries = at(() => now)
    await deliveries.begin('b', '1', 10_000)
    await deliveries.answered('b')
    now += 9_000
    assert.equal(await deliveries.begin('b', '2', 10_000), '1')
    now += 2_000
    assert.equal(await deliveries.begin('b', '3', 10_000), '3')
    await deliveries.answered('b')
    now += 1
    assert.equal(await deliveries.begin('b', '4', 0), '4')
  })

  it('are new once the first is forgotten', async () => {
    const deliveries = at(() => 1_000_000_000_000)
    await deliveries.begin('c', '1', 10_000)
    await deliveries.forget('c')
    assert.equal(await deliveries.begin('c', '2', 10_000), '2')
  })

  it('are one for all who get them at the same moment', async () => {
    const deliveries = at(() => 1_000_000_000_000)
    const kept = await Promise.all(
      Array.from({ length: 20 }, async (_, place) => await deliveries.begin('d', String(place), 10_000)),
    )
    assert.equal(new Set(kept).size, 1)
  })

  it('are not kept longer than an hour', async () => {
    let now = 1_000_000_000_000
    const deliveries = at(() => now)
    await deliveries.begin('e', '1', 0)
    now += 3_700_000
    await deliveries.begin('f', '2', 0)
    const keys = await database()('deliveries' as never).select<{ key: string }[]>('key')
    assert.ok(!keys.some(({ key }) => key === 'e'))
  })
})
