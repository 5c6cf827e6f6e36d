import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { startTeams, type Person, type Teams } from '../../platforms/teams/teams.ts'
import { startRunningService, type RunningService } from '../../support/running-service.ts'
import { until } from '../../support/until.ts'
import { addressOf, makeStage, textView, type Stage } from './stage.ts'

describe('the organisations whose people may write in Teams', () => {
  const [first, second] = [randomUUID(), randomUUID()]
  let stage: Stage

  beforeEach(async () => {
    stage = await makeStage({ tenants: [first, second.toUpperCase()] })
  })
  afterEach(async () => {
    await stage.stop()
  })

  const member = (tenant: string): Person => {
    const person = stage.teams.person({ tenant })
    person.chat('mentor').open = true
    return person
  }

  it('are all those of the list, each with people of its own, who are written back to', async () => {
    const people = [member(first), member(second)]
    for (const person of people) {
      assert.equal((await person.type('mentor', 'hello')).status, 200)
      await stage.channel.post(
        (await stage.heard()).at(-1)?.address ?? addressOf(stage, person),
        textView('hi'),
        'm',
      )
      assert.equal(person.newest('mentor').notice, 'hi')
    }
    assert.deepEqual(
      (await stage.heard()).map(({ address }) => address.account),
      people.map(({ id, tenant }) => `${tenant}/${id}`),
    )
  })

  it('are no others: of a third one nothing is kept', async () => {
    const stranger = member(randomUUID())
    assert.equal((await stranger.type('mentor', 'hello')).status, 403)
    assert.equal((await stranger.install('mentor')).status, 403)
    assert.deepEqual(await stage.heard(), [])
    assert.equal((await member(second).type('mentor', 'hello')).status, 200)
  })

  it('hold two people where the same number is of one here and of one there', async () => {
    const here = member(first)
    const there = stage.teams.person({ tenant: second, aadObjectId: here.id })
    await here.type('mentor', 'one')
    await there.type('mentor', 'two')
    const [one, two] = await stage.heard()
    assert.notEqual(one?.address.account, two?.address.account)
  })
})

describe('the region of Teams that serves somebody', () => {
  const ids = { appId: randomUUID(), password: 'a password', tenant: randomUUID() }
  let teams: Teams
  let running: RunningService
  let els: Person

  beforeEach(async () => {
    teams = await startTeams([{ name: 'mentor', ...ids }])
    running = await startRunningService(
      {
        ...{ TEAMS_MENTOR_APP_ID: ids.appId, TEAMS_MENTOR_APP_PASSWORD: ids.password },
        TEAMS_MENTOR_TENANT_ID: ids.tenant,
      },
      { teamsCloud: teams.cloud },
    )
    teams.bot('mentor').url = `${running.origin}/teams/mentor/messages`
    els = teams.person({ locale: 'en-GB' })
    await els.install('mentor')
    await until(() => regions().length > 0)
  })
  afterEach(async () => {
    await running.stop()
    await teams.stop()
  })

  /** Where each message was sent to, and each change of one, in order. */
  const regions = (): string[] =>
    teams.received
      .filter(({ operation }) => operation === 'send' || operation === 'update')
      .map(({ bytes }) => bytes.toString('utf8').split('/')[1] ?? '')

  it('is the one that spoke last: what is sent, and what is changed, goes there', async () => {
    assert.deepEqual(new Set(regions()), new Set(['emea']))
    els.human.region = 'amer'
    const before = regions().length
    await els.tap('mentor', 'English')
    await until(() => regions().length > before + 1)
    assert.deepEqual(new Set(regions().slice(before)), new Set(['amer']))
    els.human.region = 'emea'
    const again = regions().length
    await els.type('mentor', 'help')
    await until(() => regions().length > again)
    assert.deepEqual(new Set(regions().slice(again)), new Set(['emea']))
  })
})
