import assert from 'node:assert/strict'
import { AddressGone, ChannelBusy, SendRefused } from '../../bots/channel.ts'
import { textOf, type MemoryChannel } from '../support/memory-channel.ts'
import { onEachDatabase } from '../support/databases.ts'
import { draft, text } from '../../bots/blocks.ts'
import { keepSchedule } from '../../bots/engine/clock.ts'
import type { Bots } from '../../bots/turn.ts'
import { echoBots } from '../support/echo-bots.ts'
import { makeEchoEngine } from '../support/echo-engine.ts'

/** Makes the next `times` sends end with `error`. */
function failNext(
  channel: MemoryChannel,
  error: Error,
  options: { times?: number; taken?: boolean } = {},
): void {
  let left = options.times ?? 1
  channel.fault = () => {
    left -= 1
    return left >= 0 ? { error, taken: options.taken ?? false } : null
  }
}

onEachDatabase('showing', (database) => {
  it('keeps the order in which things became wanted', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.waiting('anna')
    for (const word of ['a', 'b', 'c']) await anna.types(word)
    await echo.engine.settle()
    assert.equal(anna.reads(), 'heard a\n---\ncount 3\n---\nheard b\n---\nheard c')
  })

  it('waits as long as a busy channel asks, and then keeps the order', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    failNext(echo.channel, new ChannelBusy(30_000, 'address'))
    await anna.types('a')
    await anna.types('b')
    assert.equal(anna.reads(), '')
    await echo.pass(29_999)
    assert.equal(anna.reads(), '')
    await echo.pass(1)
    assert.equal(anna.reads(), 'heard a\n---\ncount 2\n---\nheard b')
  })

  it('waits longer each time where a busy channel does not say how long, never twice the same, and then as at first', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    const waits: number[] = []
    /** Sends `word` while the channel is busy `times` times, and keeps how long each wait was. */
    const suffer = async (word: string, times: number): Promise<void> => {
      let tries = 0
      const busy = new ChannelBusy(2_000, 'address', true)
      echo.channel.fault = () => ((tries += 1) <= times ? { error: busy, taken: false } : null)
      await anna.types(word)
      for (let failed = 1; failed <= times; failed += 1) {
        assert.equal(tries, failed)
        const row = await database()('addresses').first('busy_until')
        const wait = Number(row?.busy_until) - echo.now.getTime()
        waits.push(wait)
        await echo.pass(wait - 1)
        assert.equal(tries, failed, 'tried too early')
        await echo.pass(1)
      }
    }
    await suffer('quiet', 9)
    assert.equal(anna.reads(), 'count 1')
    const least = [2, 4, 8, 16, 32, 64, 128, 256, 300].map((seconds) => seconds * 1_000)
    for (const [place, wait] of waits.entries()) {
      const first = least[place] ?? 0
      assert.ok(wait >= first && wait <= first * 1.25, `wait ${place + 1}: ${wait} ms`)
    }
    assert.ok(new Set(waits.map((wait, place) => wait / (least[place] ?? 1))).size > 5, 'no chance in it')
    waits.length = 0
    await suffer('quiet', 1)
    assert.ok((waits[0] ?? 0) <= 2_500, 'what was shown at last counts as failed')
  })

  it('waits longer each time after sends that end unclearly, never twice the same', async () => {
    const echo = makeEchoEngine(database)
    failNext(echo.channel, new Error('timeout'), { times: 5 })
    await echo.user('anna').types('quiet')
    for (const seconds of [2, 4, 8, 16, 32]) {
      const wait = Number((await database()('posts').first('not_before'))?.not_before) - echo.now.getTime()
      assert.ok(wait >= seconds * 1_000 && wait <= seconds * 1_250, `${wait} ms`)
      assert.notEqual(wait, seconds * 1_000)
      await echo.pass(wait)
    }
    assert.equal(echo.user('anna').reads(), 'count 1')
  })

  it('lets others go on while one address is busy, and nobody while the whole bot is', async () => {
    const echo = makeEchoEngine(database)
    failNext(echo.channel, new ChannelBusy(30_000, 'address'))
    await echo.user('anna').types('a')
    await echo.user('bert').types('b')
    assert.equal(echo.user('bert').reads(), 'heard b\n---\ncount 1')
    failNext(echo.channel, new ChannelBusy(30_000, 'channel'))
    await echo.user('cleo').types('c')
    await echo.user('dana').types('d')
    assert.equal(echo.user('dana').reads(), '')
    await echo.pass(30_000)
    assert.equal(echo.user('dana').reads(), 'heard d\n---\ncount 1')
  })

  it('makes one edit of ten changes that came while it had to wait', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    await anna.types('quiet')
    failNext(echo.channel, new ChannelBusy(10_000, 'address'))
    for (let change = 0; change < 10; change += 1) await anna.types('quiet')
    await echo.pass(10_000)
    assert.equal(anna.reads(), 'count 11')
    assert.equal(anna.seen()[0]?.edits, 1)
  })

  it('posts a card again when its message was deleted', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    await anna.types('quiet')
    anna.seen().splice(0)
    await anna.types('quiet')
    assert.equal(anna.reads(), 'count 2')
  })

  it('treats an address that is gone as someone who left, and goes on when they come back', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    failNext(echo.channel, new AddressGone('blocked'), { times: 100 })
    await anna.types('a')
    const left = await database()('addresses').whereNotNull('gone_at')
    assert.equal(left.length, 1)
    const before = echo.channel.sends.length
    await echo.pass(3_600_000)
    assert.equal(echo.channel.sends.length, before)
    echo.channel.fault = null
    await anna.types('back')
    assert.equal(anna.reads(), 'heard a\n---\ncount 2\n---\nheard back')
  })

  it('asks the channel after an unclear send, and never repeats what was sent', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    failNext(echo.channel, new Error('timeout'), { taken: true })
    await anna.types('a')
    await echo.pass(60_000)
    assert.equal(anna.reads().match(/heard a/g)?.length, 1)
    failNext(echo.channel, new Error('timeout'), { taken: false })
    await anna.types('b')
    await echo.pass(60_000)
    assert.equal(anna.reads().match(/heard b/g)?.length, 1)
  })

  it('sets words aside, and says a card at most twice, where the channel cannot tell what it sent', async () => {
    const echo = makeEchoEngine(database)
    echo.channel.traces = 'unknown'
    const anna = echo.user('anna')
    failNext(echo.channel, new Error('timeout'), { taken: true, times: 2 })
    await anna.types('a')
    for (let minute = 0; minute < 10; minute += 1) await echo.pass(60_000)
    assert.equal(anna.reads(), 'heard a\n---\ncount 1\n---\ncount 1')
    const parked = await database()('posts').whereNotNull('parked')
    assert.equal(parked.length, 1)
    assert.equal((await database()('events').where({ kind: 'post-parked' })).length, 1)
  })

  it('repeats an edit of which nobody knows how it ended', async () => {
    const echo = makeEchoEngine(database)
    echo.channel.traces = 'unknown'
    const anna = echo.user('anna')
    await anna.types('quiet')
    failNext(echo.channel, new Error('timeout'))
    await anna.types('quiet')
    await echo.pass(60_000)
    assert.equal(anna.reads(), 'count 2')
  })

  it('sets aside what the channel refuses, and goes on with the next', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    echo.channel.fault = (_kind, _address, view) =>
      textOf(view) === 'heard bad' ? { error: new SendRefused('bad request'), taken: false } : null
    await anna.types('bad')
    await anna.types('good')
    assert.equal(anna.reads(), 'count 2\n---\nheard good')
  })

  it('serves who is there now before what nobody waits for', async () => {
    let here = ''
    const bots: Bots = {
      ...echoBots(),
      due: async (work) => {
        work.record({ kind: 'data-exported', personId: '' })
        await Promise.resolve()
      },
      tell: async (work, event, wishes) => {
        if (event.kind !== 'data-exported' || event.personId !== '') return
        const others = await work.database('accounts').whereNot('account', here).select('person_id')
        for (const { person_id: personId } of others) {
          wishes.say({ personId, audience: 'mentee' }, draft(text('news for all')))
        }
      },
    }
    const echo = makeEchoEngine(database, { bots, pace: { perAddress: 0, perBot: 1_000 } })
    for (const name of ['anna', 'bert']) await echo.waiting(name).types('quiet')
    const cleo = echo.waiting('cleo')
    here = `web:${cleo.address.account}`
    await cleo.types('quiet')
    for (let second = 0; second < 5; second += 1) await echo.pass(1_000)
    const before = echo.channel.sends.length
    await database().transaction(async (transaction) => {
      const later = [{ due: { name: 'news', about: 'all' }, at: echo.now.getTime() }]
      await keepSchedule(transaction, { later, cancel: [] }, echo.now.getTime())
    })
    await cleo.types('quiet')
    for (let second = 0; second < 5; second += 1) await echo.pass(1_000)
    const sent = echo.channel.sends.slice(before).map(({ view }) => textOf(view))
    assert.deepEqual(sent, ['count 2', 'news for all', 'news for all'])
  })

  it('keeps the pace of a bot, shared by all processes that send for it', async () => {
    const pace = { perAddress: 0, perBot: 100 }
    const echo = makeEchoEngine(database, { pace })
    const processes = [echo, makeEchoEngine(database, { pace, channel: echo.channel, seed: 4 })]
    const passes = async (milliseconds: number): Promise<void> => {
      await Promise.all(processes.map(async (one) => await one.pass(milliseconds)))
    }
    for (let name = 0; name < 6; name += 1) await echo.waiting(`person-${name}`).types('quiet')
    await passes(0)
    assert.equal(echo.channel.sends.length, 1)
    await passes(99)
    assert.equal(echo.channel.sends.length, 1)
    await passes(1)
    assert.equal(echo.channel.sends.length, 2)
  })

  it('keeps the pace of an address, changes of a card included, while others go on', async () => {
    const echo = makeEchoEngine(database, { pace: { perAddress: 1_000, perBot: 0 } })
    const [anna, bert] = [echo.user('anna'), echo.user('bert')]
    await anna.types('a')
    await bert.types('b')
    assert.deepEqual([anna.reads(), bert.reads()], ['heard a', 'heard b'])
    await echo.pass(999)
    assert.deepEqual([anna.reads(), bert.reads()], ['heard a', 'heard b'])
    await echo.pass(1)
    assert.deepEqual([anna.reads(), bert.reads()], ['heard a\n---\ncount 1', 'heard b\n---\ncount 1'])
    await anna.types('quiet')
    assert.equal(anna.seen().at(-1)?.edits, 0)
    await echo.pass(1_000)
    assert.equal(anna.seen().at(-1)?.edits, 1)
  })

  it('shows that the bot is busy before it sends a file, and sends it where that fails', async () => {
    const file = { channel: 'made' as const, id: 'x', name: 'x.png', type: 'image/png', bytes: 1 }
    const bots: Bots = {
      ...echoBots(),
      hear: async ({ wishes, self }) => {
        wishes.say(self, { blocks: [{ kind: 'file', file, alternative: 'a picture' }] })
        await Promise.resolve()
      },
    }
    const echo = makeEchoEngine(database, { bots })
    const busy: string[] = []
    echo.channel.typing = async ({ account }) => {
      busy.push(account)
      await Promise.reject(new ChannelBusy(1_000, 'address'))
    }
    const anna = echo.user('anna')
    await anna.types('please')
    assert.deepEqual(busy, [anna.address.account])
    assert.equal(anna.reads(), 'a picture')
  })
})
