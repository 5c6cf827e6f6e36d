import assert from 'node:assert/strict'
import { pino } from 'pino'
import { startChannel } from '../../bots/engine/start-channel.ts'
import { ChannelBusy, type Channel } from '../../bots/channel.ts'
import { memoryChannel } from '../support/memory-channel.ts'

const busy = new ChannelBusy(1, 'channel')

/** A channel whose starts end in these errors, one after the other, and then well. */
function startingWith(...errors: Error[]): { channel: Channel; starts: () => number } {
  let starts = 0
  const channel: Channel = {
    ...memoryChannel(),
    start: async () => {
      starts += 1
      const error = errors.shift()
      if (error) await Promise.reject(error)
    },
  }
  return { channel, starts: () => starts }
}

describe('the start of a channel', () => {
  const start = async (channel: Channel, signal = new AbortController().signal): Promise<Promise<void>[]> => {
    const trying: Promise<void>[] = []
    await startChannel(channel, {
      accept: async () => await Promise.resolve(),
      log: pino({ level: 'silent' }),
      signal,
      later: (one) => void trying.push(one),
    })
    return trying
  }

  it('whose app is out of reach keeps nobody waiting, and is tried until it works', async () => {
    const { channel, starts } = startingWith(busy, busy, busy)
    const trying = await start(channel)
    assert.equal(starts(), 1)
    await Promise.all(trying)
    assert.equal(starts(), 4)
  })

  it('that only an operator can mend fails', async () => {
    const { channel } = startingWith(new Error('no such token'))
    await assert.rejects(start(channel), /no such token/)
  })

  it('that proves to be for an operator to mend later on is not tried for ever', async () => {
    const { channel, starts } = startingWith(busy, new Error('no such token'), busy)
    await Promise.all(await start(channel))
    assert.equal(starts(), 2)
  })

  it('is not tried any more once the service stops', async () => {
    const { channel, starts } = startingWith(new ChannelBusy(60_000, 'channel'))
    const stopping = new AbortController()
    const trying = await start(channel, stopping.signal)
    stopping.abort()
    await Promise.all(trying)
    assert.equal(starts(), 1)
  })
})
