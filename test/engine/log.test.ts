import assert from 'node:assert/strict'
import { openDatabase } from '../../core/database.ts'
import { readableLog } from '../support/http.ts'
import { chatAs } from '../support/on-the-web.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { until } from '../support/until.ts'

type Line = { msg: string; inbox?: number | string; event?: string; channel?: string; address?: string }

/** What nobody should find in a log: everything that the two of them are called, and say, and come in by. */
const words = [
  'Elsbeth',
  'Zorro',
  'Chrisje',
  'welder of rails',
  'Quixotic beginnings',
  'Zanzibar',
  'Wonderful plans',
]

describe('the log of a main job', () => {
  const { log, lines } = readableLog()
  let running: RunningService
  let secrets: string[]
  let yes: { before: number; after: number }
  const read = (): Line[] => lines().map((line) => JSON.parse(line) as Line)

  before(async () => {
    running = await startRunningService({}, { log })
    const codes = [await running.invite(), await running.invite('mentor')]
    const chris = await chatAs(running.origin, 'counsellor', codes[0])
    await chris.taps('English')
    await chris.types('Chrisje')
    await chris.sees('What would you like to do?')
    const els = await chatAs(running.origin, 'mentor', codes[1])
    await els.taps('English')
    await els.taps('OK, start')
    await els.types('Elsbeth')
    await els.types('welder of rails')
    await els.taps('Health care')
    await els.taps('Done')
    await els.taps('Job interview')
    await els.sees('Job interview')
    await els.taps('Done')
    await els.sees('Which languages do you speak with a mentee?')
    await els.taps('Done')
    await els.taps('Antwerp')
    await els.taps('1')
    await els.taps('Go on without')
    await els.taps('I agree')
    await chris.taps('Approve')
    const zorro = await chatAs(running.origin, 'mentee')
    await zorro.taps('English')
    await zorro.taps('OK, start')
    await zorro.types('Zorro')
    await zorro.taps('18–25')
    await zorro.taps('Health care')
    await zorro.taps('Job interview')
    await zorro.taps('Anywhere')
    await zorro.taps('Ask Elsbeth')
    await zorro.types('Quixotic beginnings: how do I start?')
    await zorro.taps('Send')
    await els.sees('Quixotic beginnings')
    const before = lines().length
    await els.taps("Yes, I'll help")
    await zorro.sees('Good news: Elsbeth said yes!')
    await until(() => read().filter(({ msg }) => msg === 'shown').length > 0)
    yes = { before, after: lines().length }
    await zorro.types('Zanzibar is where I would like to work')
    await els.sees('Zanzibar')
    await els.types('Wonderful plans')
    await zorro.sees('Wonderful plans')
    await zorro.types('/mydata')
    await zorro.sees('15 minutes')
    const links = (await zorro.links()).filter((link) => link.includes('/my-data/'))
    for (const link of links) assert.equal((await fetch(link)).status, 200)
    const database = openDatabase(running.settings.database)
    try {
      const accounts = await database('accounts').pluck<string[]>('account')
      const cookies = [chris, els, zorro].map(({ cookie }) => cookie.slice(cookie.indexOf('=') + 1))
      const tokens = links.map((link) => /my-data\/([^/]+)/.exec(link)?.[1] ?? '')
      secrets = [...accounts.map((account) => account.replace('web:', '')), ...cookies, ...tokens, ...codes]
      assert.ok(secrets.length >= 9 && secrets.every((secret) => secret.length > 7), secrets.join())
    } finally {
      await database.destroy()
    }
    await running.stop()
  })

  it('holds no first name, no word of a message, no headline, no token, no code and no account', () => {
    for (const line of lines()) {
      for (const word of words) assert.ok(!line.toLowerCase().includes(word.toLowerCase()), line)
      for (const secret of secrets) assert.ok(!line.includes(secret), line)
    }
  })

  it('follows one event by its number: received, handled in a turn, and shown to both', () => {
    const received = read()
      .slice(yes.before, yes.after)
      .find(({ msg }) => msg === 'received')
    assert.equal(typeof received?.inbox, 'number')
    const followed = read().filter(({ inbox }) => inbox === received?.inbox)
    assert.deepEqual(
      followed.slice(0, 2).map(({ msg }) => msg),
      ['received', 'turn done'],
    )
    assert.equal(followed[0]?.event, followed[1]?.event)
    const shown = followed.slice(2)
    assert.ok(shown.every(({ msg }) => msg === 'shown'))
    assert.deepEqual([...new Set(shown.map(({ address }) => address))].toSorted(), [
      'web:mentee',
      'web:mentor',
    ])
  })
})
