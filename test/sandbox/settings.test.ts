import assert from 'node:assert/strict'
import { readSettings, SettingsError } from '../../settings.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://mentors.example.org/',
  DATA_DIR: '/srv/mentor',
}
const bot = {
  TELEGRAM_MENTEE_TOKEN: '1234567:mentee-Token',
  TELEGRAM_MENTEE_SECRET: 'mentee_secret',
}

/** Says that a start with `environment` is refused, in a sentence that fits `sentence` and gives no secret away. */
function isRefused(environment: NodeJS.ProcessEnv, sentence: RegExp): void {
  assert.throws(
    () => readSettings(environment),
    (error: unknown) => {
      assert.ok(error instanceof SettingsError)
      assert.match(error.message, sentence)
      for (const [name, value = ''] of Object.entries(environment)) {
        if (/TOKEN|SECRET/.test(name) && value.length > 3)
          assert.ok(!error.message.includes(value), error.message)
      }
      return true
    },
  )
}

const app = { SLACK_MENTOR_BOT_TOKEN: 'xoxb-1-mentor', SLACK_MENTOR_SIGNING_SECRET: 'mentor-signing' }

describe('when the sandbox is on', () => {
  it('it is where nothing is configured', () => {
    const settings = readSettings({})
    assert.equal(settings.sandbox, true)
    assert.equal(settings.publicUrl, 'http://localhost:3978')
    assert.equal(settings.telegram, null)
  })

  it('it keeps its people in a file of their own', () => {
    assert.deepEqual(readSettings({}).database, { kind: 'sqlite', file: 'data/sandbox.sqlite' })
    assert.deepEqual(readSettings({ SANDBOX: 'off' }).database, {
      kind: 'sqlite',
      file: 'data/mentor.sqlite',
    })
  })

  it('it is not with a chat app configured, in production, or where it is switched off', () => {
    assert.equal(readSettings(bot).sandbox, false)
    assert.equal(readSettings(app).sandbox, false)
    assert.equal(readSettings(production).sandbox, false)
    assert.equal(readSettings({ SANDBOX: 'off' }).sandbox, false)
  })

  it('it cannot be forced there', () => {
    isRefused({ ...bot, SANDBOX: 'on' }, /^SANDBOX=on cannot be used while TELEGRAM_/)
    isRefused({ ...app, SANDBOX: 'on' }, /^SANDBOX=on cannot be used while SLACK_/)
    isRefused({ ...production, SANDBOX: 'on' }, /^SANDBOX=on cannot be used in production/)
    isRefused({ SANDBOX: 'no' }, /^SANDBOX must be on or off, not "no"/)
  })
})

describe('a half-configured start is refused', () => {
  it('with half an app of Slack, or a variable that Slack has not', () => {
    const { SLACK_MENTOR_BOT_TOKEN: token, SLACK_MENTOR_SIGNING_SECRET: secret } = app
    isRefused({ SLACK_MENTOR_BOT_TOKEN: token }, /^SLACK_MENTOR_SIGNING_SECRET is missing/)
    isRefused({ SLACK_MENTOR_SIGNING_SECRET: secret }, /^Set SLACK_MENTOR_BOT_TOKEN, or both/)
    isRefused({ ...app, SLACK_MENTOR_TOKEN: token }, /^SLACK_MENTOR_TOKEN is no .* SLACK_MENTOR_BOT_TOKEN\?/)
  })

  it('in production without an https address', () => {
    isRefused(
      { ...production, PUBLIC_URL: undefined },
      /^PUBLIC_URL must be set in production, and begin with https/,
    )
    isRefused(
      { ...production, PUBLIC_URL: 'http://mentors.example.org' },
      /^PUBLIC_URL must be set in production/,
    )
  })

  it('in production without a place for the data', () => {
    isRefused({ ...production, DATA_DIR: undefined }, /^DATABASE_URL or DATA_DIR must be set in production/)
    const url = 'postgres://mentor@localhost/mentor'
    assert.deepEqual(readSettings({ ...production, DATA_DIR: undefined, DATABASE_URL: url }).database, {
      kind: 'postgres',
      url,
    })
  })

  it('with a port or an address that is none', () => {
    for (const PORT of ['http', '', ' ', '70000', '-1', '80.5']) isRefused({ PORT }, /^PORT must be a number/)
    isRefused({ PUBLIC_URL: 'mentors.example.org' }, /^PUBLIC_URL must be an address like/)
  })

  it('with half a bot', () => {
    isRefused(
      { TELEGRAM_MENTEE_SECRET: 'abc' },
      /^TELEGRAM_MENTEE_TOKEN is missing: TELEGRAM_MENTEE_SECRET is set/,
    )
    isRefused({ TELEGRAM_MODE: 'polling' }, /^TELEGRAM_MENTEE_TOKEN is missing/)
    isRefused({ ...bot, TELEGRAM_MENTEE_TOKEN: 'secret-but-wrong' }, /^TELEGRAM_MENTEE_TOKEN must be a token/)
    isRefused(
      { ...production, ...bot, TELEGRAM_MENTEE_SECRET: '' },
      /^TELEGRAM_MENTEE_SECRET must be set with TELEGRAM_MODE=webhook/,
    )
    isRefused(
      { ...production, ...bot, TELEGRAM_MENTEE_SECRET: 'with space' },
      /^TELEGRAM_MENTEE_SECRET must be set/,
    )
    isRefused({ ...bot, TELEGRAM_MODE: 'webhook' }, /^PUBLIC_URL must be set with TELEGRAM_MODE=webhook/)
    isRefused({ ...bot, TELEGRAM_MODE: 'hook' }, /^TELEGRAM_MODE must be webhook or polling, not "hook"/)
    isRefused({ ...bot, TELEGRAM_API_ROOT: 'api' }, /^TELEGRAM_API_ROOT must be an address/)
    isRefused(
      { ...bot, TELEGRAM_MENTOR_TOKEN: bot.TELEGRAM_MENTEE_TOKEN, TELEGRAM_MENTOR_SECRET: 'x' },
      /^TELEGRAM_MENTOR_TOKEN is the same as TELEGRAM_MENTEE_TOKEN/,
    )
  })

  it('with a name that means nothing, and the right one is named', () => {
    isRefused(
      { TELEGRAM_MENTE_TOKEN: '1:abcdef' },
      /^TELEGRAM_MENTE_TOKEN is no variable .* Did you mean TELEGRAM_MENTEE_TOKEN\?/,
    )
    isRefused({ ...bot, TELEGRAM_MENTOR_SECRT: 'abc' }, /Did you mean TELEGRAM_MENTOR_SECRET\?/)
    isRefused({ TELEGRAM_TOKEN: '1:abcdef' }, /^TELEGRAM_TOKEN is no variable/)
  })
})

describe('the settings of Telegram', () => {
  it('are read as they stand, by webhook where there is an https address', () => {
    const settings = readSettings({ ...production, ...bot, TELEGRAM_API_ROOT: 'https://bots.example.org/' })
    assert.deepEqual(settings.telegram, {
      mode: 'webhook',
      apiRoot: 'https://bots.example.org',
      bots: [{ audience: 'mentee', token: bot.TELEGRAM_MENTEE_TOKEN, secret: bot.TELEGRAM_MENTEE_SECRET }],
    })
  })

  it('poll on a machine without one, and then need no secret', () => {
    const { telegram } = readSettings({ TELEGRAM_COUNSELLOR_TOKEN: '7:abc-def' })
    assert.deepEqual(telegram, {
      mode: 'polling',
      apiRoot: 'https://api.telegram.org',
      bots: [{ audience: 'counsellor', token: '7:abc-def', secret: '' }],
    })
  })
})

describe('LinkedIn', () => {
  const app = { LINKEDIN_CLIENT_ID: '77abc', LINKEDIN_CLIENT_SECRET: 'a-client-secret' }

  it('is off where nothing is set, and on with a client id and a secret, without nonce and PKCE', () => {
    assert.equal(readSettings({}).linkedIn, null)
    assert.deepEqual(readSettings(app).linkedIn, {
      clientId: '77abc',
      clientSecret: 'a-client-secret',
      issuer: 'https://www.linkedin.com/oauth',
      nonce: false,
      pkce: false,
    })
    assert.equal(readSettings({ ...app, LINKEDIN_PKCE: 'on' }).linkedIn?.pkce, true)
  })

  it('is refused where it is half configured, or its issuer can be spoken for by others', () => {
    isRefused({ LINKEDIN_CLIENT_ID: '77abc' }, /^LINKEDIN_CLIENT_SECRET is missing/)
    isRefused({ LINKEDIN_CLIENT_SECRET: 'a-client-secret' }, /^LINKEDIN_CLIENT_ID is missing/)
    isRefused({ ...app, LINKEDIN_NONCE: 'yes' }, /^LINKEDIN_NONCE must be on or off/)
    isRefused({ ...app, LINKEDIN_CLIENT: 'x' }, /^LINKEDIN_CLIENT is no variable/)
    for (const LINKEDIN_ISSUER of [
      'http://www.linkedin.com/oauth',
      'linkedin',
      'javascript:1',
      'https://a@b.example/',
    ]) {
      isRefused({ ...app, LINKEDIN_ISSUER }, /^LINKEDIN_ISSUER must be an address/)
    }
  })
})
