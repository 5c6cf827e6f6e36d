import assert from 'node:assert/strict'
import { slackChannel } from '../../../adapters/slack/channel.ts'
import type { SlackApp } from '../../../adapters/slack/settings.ts'
import { SettingsError } from '../../../settings/error.ts'
import { readSlack, slackVariables } from '../../../settings/slack.ts'
import { startServer } from '../../support/http.ts'
import { addressOf, makeStage, printed, textView, type Stage } from './stage.ts'

const signing = { SLACK_MENTOR_SIGNING_SECRET: 's1' }
const token = { SLACK_MENTOR_BOT_TOKEN: 'xoxb-1-a' }
const oauth = {
  SLACK_MENTEE_CLIENT_ID: '1.2',
  SLACK_MENTEE_CLIENT_SECRET: 'c2',
  SLACK_MENTEE_SIGNING_SECRET: 's2',
}
const key = { SLACK_TOKEN_KEY: '0f'.repeat(32) }

describe('the settings of the Slack channel', () => {
  it('make an app for each audience that has any, by a token or by OAuth', () => {
    const mentor = { audience: 'mentor', signingSecret: 's1', access: { botToken: 'xoxb-1-a' } }
    const mentee = {
      audience: 'mentee',
      signingSecret: 's2',
      access: { clientId: '1.2', clientSecret: 'c2' },
    }
    const apiUrl = 'https://slack.com/api/'
    const both = { ...signing, ...token, ...oauth, ...key, SLACK_COUNSELLOR_BOT_TOKEN: '' }
    assert.deepEqual(readSlack(both), { apps: [mentee, mentor], apiUrl, tokenKey: Buffer.alloc(32, 0x0f) })
    const elsewhere = { ...signing, ...token, SLACK_API_URL: 'http://127.0.0.1:1/api/' }
    assert.deepEqual(readSlack(elsewhere), {
      apps: [mentor],
      apiUrl: 'http://127.0.0.1:1/api/',
      tokenKey: null,
    })
    assert.equal(readSlack({ TELEGRAM_MODE: 'polling' }), null)
  })

  it('are refused where something is missing or wrong, in words that name it and tell nothing', () => {
    const refused: [Record<string, string>, RegExp][] = [
      [token, /SLACK_MENTOR_SIGNING_SECRET is missing/],
      [signing, /SLACK_MENTOR_BOT_TOKEN, or both/],
      [{ ...signing, SLACK_MENTOR_CLIENT_ID: '1' }, /CLIENT_SECRET/],
      [{ ...signing, ...token, SLACK_MENTOR_CLIENT_ID: '1' }, /not both/],
      [{ ...signing, SLACK_MENTOR_BOT_TOKEN: 'xoxp-private' }, /begins with xoxb-/],
      [{ SLACK_API_URL: 'https://slack.com/api/' }, /no app among them/],
      [{ ...signing, ...token, SLACK_API_URL: 'slack.com' }, /SLACK_API_URL must be/],
      [oauth, /SLACK_TOKEN_KEY must be 64/],
      [{ ...oauth, SLACK_TOKEN_KEY: 'short' }, /SLACK_TOKEN_KEY must be 64/],
      [{ ...oauth, SLACK_TOKEN_KEY: 'g'.repeat(64) }, /SLACK_TOKEN_KEY must be 64/],
      [{ ...signing, ...token, ...oauth, ...key, SLACK_MENTEE_SIGNING_SECRET: 's1' }, /same as SLACK_MENTEE/],
    ]
    for (const [environment, words] of refused) {
      assert.throws(
        () => readSlack(environment),
        (error) =>
          error instanceof SettingsError && words.test(error.message) && !error.message.includes('private'),
      )
    }
  })

  it('know all their variables by name', () => {
    const named = [...Object.keys({ ...signing, ...token, ...oauth, ...key }), 'SLACK_API_URL']
    for (const name of named) assert.ok(slackVariables.includes(name), name)
  })
})

describe('the start of the Slack channel', () => {
  let stage: Stage

  afterEach(async () => {
    await stage.stop()
  })

  const listen = async (): Promise<void> =>
    await stage.channel.start(async (inbound) => await stage.accept(inbound))

  it('fails where Slack does not know the token, without telling it', async () => {
    stage = await makeStage({ start: false })
    const { token } = stage.acme.installed('mentor')
    stage.acme.breakToken('mentor', 'invalid_auth')
    const error = await listen().catch((why: unknown) => why)
    assert.ok(error instanceof Error)
    assert.equal(error.message, 'the mentor app cannot start: auth.test: invalid_auth')
    assert.ok(!printed(error).includes(token))
  })

  it('goes on where Slack is away, and learns what it has to when it is needed', async () => {
    stage = await makeStage({ start: false })
    stage.slack.fail('auth.test', { broken: 503 }, 2)
    await listen()
    const els = stage.acme.person()
    els.type('mentor', 'hello')
    assert.equal((await stage.heard()).length, 1)
    await stage.channel.post(addressOf(els), textView('hi'), 'm1')
    assert.equal(stage.slack.calls.filter(({ method }) => method === 'auth.test').length, 3)
  })

  it('asks each token whose it is once, however much comes at the same moment', async () => {
    stage = await makeStage({ start: false })
    await listen()
    for (const person of Array.from({ length: 20 }, () => stage.acme.person())) person.type('mentor', 'hello')
    await stage.heard()
    assert.equal(stage.slack.calls.filter(({ method }) => method === 'auth.test').length, 2)
  })

  it('is refused with settings by which anybody could speak for anybody', async () => {
    stage = await makeStage({ start: false })
    const other = await startServer(() => undefined)
    const make = (...apps: SlackApp[]): unknown =>
      slackChannel({ ...stage.settings, server: other.server, apps })
    const good: SlackApp = { audience: 'mentor', signingSecret: 's', access: { botToken: 'xoxb-1' } }
    try {
      assert.throws(() => make({ ...good, signingSecret: '' }), /no signing secret/)
      assert.throws(() => make({ ...good, access: { botToken: '' } }), /empty token/)
      assert.throws(() => make({ ...good, access: { clientId: '1', clientSecret: '' } }), /empty token/)
      assert.throws(
        () => make(good, { ...good, signingSecret: 't', access: { botToken: 'xoxb-2' } }),
        /of its own/,
      )
      assert.throws(
        () => make(good, { ...good, audience: 'mentee', access: { botToken: 'xoxb-2' } }),
        /of its own/,
      )
      assert.throws(() => make(good, { ...good, audience: 'mentee', signingSecret: 't' }), /of its own/)
    } finally {
      await other.stop()
    }
  })
})
