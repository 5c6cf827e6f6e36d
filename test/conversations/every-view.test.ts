import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import type { Address, Channel } from '../../bots/channel.ts'
import * as slack from '../adapters/slack/stage.ts'
import * as teams from '../adapters/teams/stage.ts'
import * as telegram from '../adapters/telegram/stage.ts'
import { tapsOf, textOf } from '../support/memory-channel.ts'
import { viewsInEveryLanguage, type ViewInLanguage } from './all-views.ts'

/** Where a view can be sent: the real adapter, before a double that refuses what its platform refuses. */
type Place = { channel: Channel; to: Address; stop: () => Promise<void> }

const openFile = async (): Promise<Readable> => await Promise.resolve(Readable.from([Buffer.from('a file')]))

const places: Record<string, () => Promise<Place>> = {
  Telegram: async () => {
    const stage = await telegram.makeStage({ openFile })
    const person = stage.telegram.person()
    person.start(telegram.menteeBot)
    await stage.heard()
    return { channel: stage.channel, to: telegram.addressOf(person), stop: async () => await stage.stop() }
  },
  Slack: async () => {
    const stage = await slack.makeStage({ settings: { openFile } })
    return {
      channel: stage.channel,
      to: slack.addressOf(stage.acme.person()),
      stop: async () => await stage.stop(),
    }
  },
  Teams: async () => {
    const stage = await teams.makeStage({ openFile })
    const person = stage.teams.person()
    person.chat('mentor').open = true
    return {
      channel: stage.channel,
      to: teams.addressOf(stage, person),
      stop: async () => await stage.stop(),
    }
  },
}

describe('every view that the bots show', () => {
  const views: ViewInLanguage[] = []

  before(async () => {
    views.push(...(await viewsInEveryLanguage()))
  })

  it('says something in every language, and nothing raw', () => {
    for (const { language, view } of views) {
      const text = textOf(view)
      assert.doesNotMatch(text, /\{|\bundefined\b|\[object/, `${language}: ${text}`)
      for (const { label, tap } of tapsOf(view)) {
        assert.ok(
          label.length > 0 && label.length <= 75,
          `${language}: a button of ${label.length}: ${label}`,
        )
        assert.ok(Buffer.byteLength(tap) <= 64, tap)
      }
    }
  })

  for (const [app, open] of Object.entries(places)) {
    it(`is taken by ${app} in every language`, async () => {
      const { channel, to, stop } = await open()
      try {
        for (const [place, { language, view }] of views.entries()) {
          await channel.post(to, view, `post-${place}`).catch((error: unknown) => {
            assert.fail(`${language}: ${String(error)}: ${textOf(view)}`)
          })
        }
      } finally {
        await stop()
      }
    }).timeout(240_000)
  }
})
