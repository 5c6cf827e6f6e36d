import assert from 'node:assert/strict'
import { draft, text } from '../../bots/blocks.ts'
import { MessageGone } from '../../bots/channel.ts'
import { threadOf } from '../../bots/engine/threads.ts'
import type { Bots } from '../../bots/turn.ts'
import { onEachDatabase } from '../support/databases.ts'
import { echoBots } from '../support/echo-bots.ts'
import { makeEchoEngine } from '../support/echo-engine.ts'
import { textOf, type User } from '../support/memory-channel.ts'

/**
 * Says back what it hears: "amina hello" in the conversation with Amina, "card amina one" on a card of it, "amina ?" in
 * which conversation that was meant.
 */
function threadBots(): Bots {
  return {
    ...echoBots(),
    hear: async ({ inbound, work, wishes, self }) => {
      const { deed } = inbound
      if (!('text' in deed) || deed.text === null) return
      const [first = '', name, words] = deed.text.split(' ')
      if (first === '?')
        wishes.say(self, draft(text(`meant ${(await threadOf(work.database, inbound)) ?? 'nobody'}`)))
      else if (first === 'plain') wishes.say(self, draft(text(deed.text)))
      else if (first === 'card' || first === 'again')
        wishes[first](self, `mentorship:${name}`, draft(text(`${name} ${words}`)), `mentorship:${name}`)
      else wishes.say(self, draft(text(deed.text)), `mentorship:${first}`)
    },
  }
}

onEachDatabase('threads', (database) => {
  const start = (): { echo: ReturnType<typeof makeEchoEngine>; els: User } => {
    const echo = makeEchoEngine(database, { bots: threadBots() })
    return { echo, els: echo.user('els') }
  }
  /** What stands there, with the words that begin the thread that it stands in. */
  const stands = (els: User): string[] =>
    els.seen().map(({ view, thread }) => {
      const root = els.seen().find(({ id }) => id === thread)
      return root ? `${textOf(root.view)} > ${textOf(view)}` : textOf(view)
    })
  const idOf = (els: User, words: string): string => {
    const found = els.seen().find(({ view }) => textOf(view) === words)
    assert.ok(found)
    return found.id
  }

  it('begin with the first message of a conversation; all others of it stand under that one', async () => {
    const { els } = start()
    for (const words of ['amina one', 'yusuf one', 'plain', 'amina two', 'yusuf two', 'amina three'])
      await els.types(words)
    assert.deepEqual(stands(els), [
      ...['amina one', 'yusuf one', 'plain', 'amina one > amina two', 'yusuf one > yusuf two'],
      'amina one > amina three',
    ])
  })

  it('stand under a card that changes, and is told anew under itself', async () => {
    const { els } = start()
    for (const words of ['card amina begun', 'amina hello', 'card amina changed', 'again amina over'])
      await els.types(words)
    assert.deepEqual(stands(els), [
      'amina changed',
      'amina changed > amina hello',
      'amina changed > amina over',
    ])
  })

  it('are of one address: where somebody goes on elsewhere they begin there anew', async () => {
    const { echo, els } = start()
    await els.types('amina one')
    await echo.user('bert').types('amina two')
    assert.deepEqual(stands(echo.user('bert')), ['amina two'])
  })

  it('whose first message was deleted begin anew with the next', async () => {
    const { els } = start()
    for (const words of ['amina one', 'amina two']) await els.types(words)
    const gone = idOf(els, 'amina one')
    els.seen().splice(0, 1)
    for (const words of ['amina three', 'amina four']) await els.types(words)
    assert.deepEqual(stands(els), ['amina two', 'amina three', 'amina three > amina four'])
    await els.does({ text: '?' }, { replyTo: gone, thread: gone })
    assert.equal(stands(els).at(-1), 'meant mentorship:amina')
  })

  it('whose first card was deleted begin anew with that card', async () => {
    const { els } = start()
    for (const words of ['card amina one', 'amina two']) await els.types(words)
    els.seen().splice(0, 1)
    for (const words of ['card amina three', 'amina four']) await els.types(words)
    assert.deepEqual(stands(els), ['amina two', 'amina three', 'amina three > amina four'])
  })

  it('hold after a send of which nobody knew how it ended', async () => {
    const { echo, els } = start()
    echo.channel.fault = () => ({ error: new Error('timeout'), taken: true })
    await els.types('amina one')
    echo.channel.fault = null
    await echo.pass(60_000)
    await els.types('amina two')
    assert.deepEqual(stands(els), ['amina one', 'amina one > amina two'])
    echo.channel.fault = () => ({ error: new Error('timeout'), taken: true })
    await els.types('amina three')
    echo.channel.fault = null
    await echo.pass(60_000)
    await els.types('amina four')
    assert.deepEqual(stands(els).slice(2), ['amina one > amina three', 'amina one > amina four'])
  })

  it('that an app refuses for ever block nobody', async () => {
    const { echo, els } = start()
    for (const words of ['amina one', 'amina two']) await els.types(words)
    let left = 1
    echo.channel.fault = () => ((left -= 1) >= 0 ? { error: new MessageGone('thread'), taken: false } : null)
    await els.types('amina three')
    await els.types('plain')
    assert.deepEqual(stands(els).slice(2), ['amina three', 'plain'])
  })

  it('tell which conversation is meant: by a reply to any message of it, or in its thread', async () => {
    const { els } = start()
    for (const words of ['amina one', 'yusuf one', 'plain', 'amina two']) await els.types(words)
    const [amina, plain, second] = [idOf(els, 'amina one'), idOf(els, 'plain'), idOf(els, 'amina two')]
    const asked = async (about: { replyTo?: string; thread?: string }): Promise<string | undefined> => {
      await els.does({ text: '?' }, about)
      return stands(els).at(-1)
    }
    assert.equal(await asked({ replyTo: amina }), 'meant mentorship:amina')
    assert.equal(await asked({ replyTo: second }), 'meant mentorship:amina')
    assert.equal(await asked({ replyTo: amina, thread: amina }), 'meant mentorship:amina')
    assert.equal(await asked({ replyTo: idOf(els, 'yusuf one') }), 'meant mentorship:yusuf')
    assert.equal(await asked({ replyTo: 'own words', thread: amina }), 'meant mentorship:amina')
    for (const about of [{}, { replyTo: plain }, { replyTo: 'nothing', thread: 'nothing' }])
      assert.equal(await asked(about), 'meant nobody')
  })

  it('of somebody else’s chat tell nothing', async () => {
    const { echo, els } = start()
    await els.types('amina one')
    const bert = echo.user('bert')
    await bert.does({ text: '?' }, { replyTo: idOf(els, 'amina one') })
    assert.deepEqual(stands(bert), ['meant nobody'])
  })
})
