import assert from 'node:assert/strict'
import { slackChannel } from '../../../adapters/slack/channel.ts'
import { readSlackApps, type SlackApp } from '../../../adapters/slack/settings.ts'
import { startServer } from '../../support/http.ts'
import { addressOf, makeStage, printed, textView, type Stage } from './stage.ts'

describe('the settings of the Slack channel', () => {
  it('make an app for each audience that has any, by a token or by OAuth', () => {
    const { apps, apiUrl } = readSlackApps({
      SLACK_MENTOR_BOT_TOKEN: ' xoxb-1 ',
      SLACK_MENTOR_SIGNING_SECRET: 's1',
      SLACK_MENTEE_CLIENT_ID: '1.2',
      SLACK_MENTEE_CLIENT_SECRET: 'c2',
      SLACK_MENTEE_SIGNING_SECRET: 's2',
      SLACK_COUNSELLOR_BOT_TOKEN: '',
    })
    assert.deepEqual(apps, [
      { audience: 'mentee', signingSecret: 's2', access: { clientId: '1.2', clientSecret: 'c2' } },
      { audience: 'mentor', signingSecret: 's1', access: { botToken: 'xoxb-1' } },
    ])
    assert.equal(apiUrl, 'https://slack.com/api/')
    assert.deepEqual(readSlackApps({ SLACK_API_URL: 'http://127.0.0.1:1/api/' }), {
      apps: [],
      apiUrl: 'http://127.0.0.1:1/api/',
    })
  })

  it('are refused where something is missing, in words that name it', () => {
    const token = { SLACK_MENTOR_BOT_TOKEN: 'xoxb-1' }
    const secret = { SLACK_MENTOR_SIGNING_SECRET: 's' }
    assert.throws(() => readSlackApps(token), /SLACK_MENTOR_SIGNING_SECRET is missing/)
    assert.throws(() => readSlackApps(secret), /SLACK_MENTOR_BOT_TOKEN, or both/)
    assert.throws(() => readSlackApps({ ...secret, SLACK_MENTOR_CLIENT_ID: '1' }), /CLIENT_SECRET/)
    assert.throws(() => readSlackApps({ ...secret, ...token, SLACK_MENTOR_CLIENT_ID: '1' }), /not both/)
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
