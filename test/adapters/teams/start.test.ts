import assert from 'node:assert/strict'
import { teamsChannel } from '../../../adapters/teams/channel.ts'
import { SettingsError } from '../../../settings/error.ts'
import { readTeams, teamsVariables } from '../../../settings/teams.ts'
import { startServer } from '../../support/http.ts'
import { makeStage, printed, secrets, type Stage } from './stage.ts'

const [one, two, tenant] = [1, 2, 3].map(
  (digit) => `${String(digit).repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`,
) as [string, string, string]
const mentor = {
  ...{ TEAMS_MENTOR_APP_ID: one, TEAMS_MENTOR_APP_PASSWORD: 'private' },
  TEAMS_MENTOR_TENANT_ID: tenant,
}
const open = { TEAMS_ALLOW_ANONYMOUS: 'true' }

describe('the settings of the Teams channel', () => {
  it('make a bot for each audience that has one, of its own organisation', () => {
    const app = { audience: 'mentor', appId: one, password: 'private', tenantId: tenant }
    assert.deepEqual(readTeams(mentor), { apps: [app], tenants: [tenant], allowAnonymous: false })
    const listed = { ...mentor, TEAMS_ALLOWED_TENANTS: ` ${two.toUpperCase()}, ${tenant} ` }
    assert.deepEqual(readTeams(listed)?.tenants, [two, tenant])
    assert.equal(readTeams({ SLACK_API_URL: 'x' }), null)
    assert.equal(new Set(teamsVariables).size, 11)
  })

  it('let a tester on this machine talk to every bot without credentials', () => {
    const read = readTeams(open)
    assert.deepEqual(
      read?.apps.map(({ audience, appId }) => [audience, appId]),
      [
        ['mentee', ''],
        ['mentor', ''],
        ['counsellor', ''],
      ],
    )
    assert.equal(readTeams({ ...open, HOST: '::1' })?.allowAnonymous, true)
    assert.equal(readTeams({ ...mentor, TEAMS_ALLOW_ANONYMOUS: 'false' })?.allowAnonymous, false)
  })

  it('are refused where something is missing or wrong, in words that name it and tell nothing', () => {
    const refused: [Record<string, string>, RegExp][] = [
      [{ ...mentor, TEAMS_MENTOR_APP_ID: '' }, /^TEAMS_MENTOR_APP_ID is missing/],
      [{ ...mentor, TEAMS_MENTOR_APP_PASSWORD: ' ' }, /^TEAMS_MENTOR_APP_PASSWORD is missing/],
      [{ ...mentor, TEAMS_MENTOR_TENANT_ID: '' }, /^TEAMS_MENTOR_TENANT_ID is missing/],
      [{ ...mentor, TEAMS_MENTEE_APP_ID: two }, /^TEAMS_MENTEE_APP_PASSWORD is missing/],
      [{ ...mentor, TEAMS_MENTOR_APP_ID: 'mentor' }, /^TEAMS_MENTOR_APP_ID must be/],
      [{ ...mentor, TEAMS_MENTOR_TENANT_ID: 'contoso.com' }, /^TEAMS_MENTOR_TENANT_ID must be/],
      [{ ...mentor, TEAMS_ALLOWED_TENANTS: `${two};${one}` }, /^TEAMS_ALLOWED_TENANTS must be/],
      [{ TEAMS_ALLOWED_TENANTS: two }, /^TEAMS_MENTOR_APP_ID is missing/],
      [
        {
          ...mentor,
          TEAMS_MENTEE_APP_ID: one,
          TEAMS_MENTEE_APP_PASSWORD: 'x',
          TEAMS_MENTEE_TENANT_ID: tenant,
        },
        /TEAMS_MENTOR_APP_ID is the same as TEAMS_MENTEE_APP_ID/,
      ],
      [{ TEAMS_ALLOW_ANONYMOUS: 'yes' }, /^TEAMS_ALLOW_ANONYMOUS must be true or false/],
      [{ ...open, NODE_ENV: 'production' }, /cannot be used in production/],
      [{ ...mentor, ...open, NODE_ENV: 'production' }, /cannot be used in production/],
      [{ ...open, HOST: '0.0.0.0' }, /cannot be used while HOST is 0\.0\.0\.0/],
      [{ ...open, HOST: '::' }, /cannot be used while HOST is ::/],
      [{ ...open, HOST: '192.168.1.5' }, /cannot be used while HOST is 192/],
    ]
    for (const [environment, words] of refused)
      assert.throws(
        () => readTeams(environment),
        (error) =>
          error instanceof SettingsError && words.test(error.message) && !error.message.includes('private'),
        JSON.stringify(environment),
      )
  })

  it('that would let anybody in, or everybody of anywhere, make no channel', async () => {
    const stage = await makeStage()
    const app = stage.apps.mentor
    try {
      for (const wrong of [
        { apps: [{ ...app, appId: '' }] },
        { apps: [{ ...app, password: '' }] },
        { apps: [{ ...app, tenantId: '' }] },
        { apps: [{ ...app, tenantId: 'common' }] },
        { apps: [app, { ...app, audience: 'mentee' as const }] },
        { apps: [app, { ...stage.apps.mentee, audience: 'mentor' as const }] },
        { tenants: [] },
        { tenants: ['*'] },
      ]) {
        const running = await startServer((server) => {
          assert.throws(() => teamsChannel({ ...stage.settings, server, ...wrong }), /bot|tenants/)
        })
        await running.stop()
      }
    } finally {
      await stage.stop()
    }
  })
})

describe('a running Teams channel', () => {
  let stage: Stage
  afterEach(async () => {
    await stage.stop()
  })

  it('logs no secret and no words, and its errors print none', async () => {
    stage = await makeStage()
    const els = stage.teams.person({ name: 'Xaverius' })
    els.chat('mentor').open = true
    await els.type('mentor', 'something private')
    const shown = stage.running.lines().join('\n') + printed(stage.channel)
    for (const secret of [...Object.values(secrets), 'something private', 'Xaverius'])
      assert.ok(!shown.includes(secret), secret)
  })
})
