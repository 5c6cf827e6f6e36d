import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../../core/database.ts'
import { makeEntryCode } from '../../../core/invites/make-code.ts'
import { readSettings, SettingsError } from '../../../settings.ts'
import { startTeams, type Shown, type Teams } from '../../platforms/teams/teams.ts'
import { aCounsellor } from '../../support/people.ts'
import { startRunningService, type RunningService } from '../../support/running-service.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/work.ts'

const ids = { appId: randomUUID(), password: 'a password', tenant: randomUUID() }
const mentors = {
  ...{ TEAMS_MENTOR_APP_ID: ids.appId, TEAMS_MENTOR_APP_PASSWORD: ids.password },
  TEAMS_MENTOR_TENANT_ID: ids.tenant,
}

describe('the whole service with Teams', () => {
  let teams: Teams
  let running: RunningService

  beforeEach(async () => {
    teams = await startTeams([{ name: 'mentor', ...ids }])
    running = await startRunningService(mentors, { teamsCloud: teams.cloud })
    teams.bot('mentor').url = `${running.origin}/teams/mentor/messages`
  })
  afterEach(async () => {
    await running.stop()
    await teams.stop()
  })

  it('greets who installs the app, once, in their language, and goes on by taps', async () => {
    const els = teams.person({ locale: 'sv-SE' })
    await els.install('mentor')
    await until(() => els.sees('mentor').length > 0)
    const shown = els.newest('mentor')
    assert.ok(shown.pressable.some(({ label }) => label === 'Svenska'))
    teams.repeat(1, 'new number')
    await els.tap('mentor', 'Svenska')
    await until(() => els.sees('mentor').filter(({ from }) => from === 'bot').length > 1)
    await teams.settled()
    assert.equal(els.sees('mentor').length, 2)
    assert.ok(els.newest('mentor').pressable.some(({ kind }) => kind === 'button'))
  })

  it('answers Hi, Hello and Help, and ends nowhere', async () => {
    const els = teams.person({ locale: 'en-GB' })
    await els.install('mentor')
    await until(() => els.sees('mentor').length > 0)
    for (const word of ['Hi', 'Hello', 'Help']) {
      const before = els.sees('mentor').length
      await els.type('mentor', word)
      await until(() => els.sees('mentor').length > before + 1)
      assert.ok(els.newest('mentor').pressable.length > 0, word)
    }
  })

  it('takes a whole profile on one card, says what is wrong with it, and goes on', async () => {
    const els = teams.person({ locale: 'en-GB' })
    await els.install('mentor')
    for (const label of ['English', 'OK, start', 'Els']) {
      await until(() => els.sees('mentor').some((shown) => canPress(shown, label)))
      await els.tap('mentor', label)
    }
    const opens = (shown: Shown): boolean => shown.pressable.some(({ kind }) => kind === 'more')
    await until(() => els.sees('mentor').some(opens))
    const answers = {
      ...{ Job: 'nurse in a hospital', Fields: ['Health care'], 'Help with': ['Job interview'] },
      ...{ Languages: ['Dutch'], 'Years of work': 'many' },
    }
    await els.fill('mentor', answers)
    await until(() => els.newest('mentor').parts.some(({ text }) => text.includes('Nothing was saved')))
    const open = els.newest('mentor').pressable.find(({ label }) => label === 'Job')
    assert.equal(open?.kind === 'input' && open.value, 'nurse in a hospital')
    await els.fill('mentor', { 'Years of work': '12' })
    await until(() => els.newest('mentor').parts.some(({ text }) => text === 'Your profile is saved.'))
    await els.tap('mentor', 'Go on')
    await until(() => canPress(els.newest('mentor'), 'I agree'))
  })
})

describe('the page behind a code, of a service with Teams', () => {
  it('leads into the chat with the right bot, with the code ready to be sent', async () => {
    const running = await startRunningService(mentors)
    const database = openDatabase(running.settings.database)
    try {
      const world = makeWorld(() => database)
      const staff = await aCounsellor(world)
      const about = {
        kind: 'campaign',
        label: 'x',
        partnerId: null,
        mostUses: null,
        expiresAt: null,
      } as const
      const pages = await Promise.all(
        (['mentor', 'mentee'] as const).map(async (role) => {
          const { code } = await world.run((work) => makeEntryCode(work, staff, { ...about, role }))
          return { code, html: await (await fetch(`${running.origin}/join/${code}`)).text() }
        }),
      )
      const [forMentors, forMentees] = pages
      const address = `https://teams.microsoft.com/l/chat/0/0?users=28%3A${ids.appId}&amp;message=${forMentors?.code ?? ''}`
      assert.ok(forMentors?.html.includes(`href="${address}"`), forMentors?.html)
      assert.doesNotMatch(forMentees?.html ?? '', /teams\.microsoft\.com/)
    } finally {
      await database.destroy()
      await running.stop()
    }
  })
})

const canPress = (shown: Shown, label: string): boolean =>
  shown.pressable.some((one) => one.kind === 'button' && one.label === label)

describe('the settings of a service with Teams', () => {
  const refused = (environment: NodeJS.ProcessEnv, words: RegExp): void =>
    assert.throws(
      () => readSettings(environment),
      (error) => error instanceof SettingsError && words.test(error.message),
    )

  it('have no sandbox beside it', () => {
    assert.equal(readSettings(mentors).sandbox, false)
    assert.equal(readSettings({ TEAMS_ALLOW_ANONYMOUS: 'true' }).sandbox, false)
    refused({ ...mentors, SANDBOX: 'on' }, /^SANDBOX=on cannot be used while TEAMS_/)
  })

  it('name the right variable for a wrong one', () => {
    refused({ ...mentors, TEAMS_MENTOR_PASSWORD: 'x' }, /Did you mean TEAMS_MENTOR_APP_PASSWORD\?/)
    refused({ TEAMS_APP_ID: ids.appId }, /^TEAMS_APP_ID is no variable/)
  })

  it('refuse a start in production without an app id, and with an open door', () => {
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://a.example', DATA_DIR: '/srv/mentor' }
    refused({ ...production, TEAMS_MENTOR_APP_PASSWORD: 'x' }, /^TEAMS_MENTOR_APP_ID is missing/)
    refused({ ...production, TEAMS_ALLOWED_TENANTS: ids.tenant }, /^TEAMS_MENTOR_APP_ID is missing/)
    refused({ ...production, ...mentors, TEAMS_ALLOW_ANONYMOUS: 'true' }, /in production/)
  })
})
