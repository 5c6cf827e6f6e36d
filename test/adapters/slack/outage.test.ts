import assert from 'node:assert/strict'
import { openDatabase } from '../../../core/database.ts'
import { openSearch } from '../../../core/requests/open-search.ts'
import { startSlack, type Person, type Slack, type Try } from '../../platforms/slack/slack.ts'
import { usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { startRunningService, type RunningService } from '../../support/running-service.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/work.ts'

const app = { name: 'mentor', signingSecret: 'mentor-signing', clientId: '1.1', clientSecret: 'one' }
const yes = "Yes, I'll help"

/** The messages that offer an answer, oldest first. */
const offersOf = (els: Person): string[] =>
  els
    .sees('mentor')
    .filter(({ pressable }) => pressable.some((one) => one.kind === 'button' && one.label === yes))
    .map(({ ts }) => ts)

describe('an outage that lasts longer than Slack delivers again', () => {
  let slack: Slack
  let running: RunningService
  let els: Person
  /** How far the service's clock, and Slack's, is from the machine's, in milliseconds. */
  let ahead: number

  beforeEach(async () => {
    ahead = new Date('2026-11-23T08:00:00Z').getTime() - Date.now()
    const clock = (): number => Date.now() + ahead
    slack = await startSlack([app], 20, clock)
    const acme = slack.workspace()
    running = await startRunningService(
      {
        SLACK_API_URL: slack.apiUrl,
        SLACK_MENTOR_BOT_TOKEN: acme.install('mentor'),
        SLACK_MENTOR_SIGNING_SECRET: app.signingSecret,
      },
      { clock: () => new Date(clock()) },
    )
    slack.app('mentor').url = `${running.origin}/slack/mentor/events`
    els = acme.person({ firstName: 'Els', locale: 'en-GB' })
    const database = openDatabase(running.settings.database)
    try {
      const world = makeWorld(() => database)
      const account = `slack:${acme.id}/${els.id}`
      const mentorId = await anApprovedMentor(world, { account, name: 'Els', languages: ['en'] })
      const menteeId = await aMentee(world, { name: 'Sam', languages: ['en'] })
      els.open('mentor')
      await until(() => els.sees('mentor').length > 0)
      await running.service.engine.perform(async (work) => {
        const about = { ...usualSearch, mentorId, backups: [] }
        return { result: await openSearch(work, menteeId, about), keep: true }
      })
    } finally {
      await database.destroy()
    }
    await until(() => offersOf(els).length === 1)
  })
  afterEach(async () => {
    await running.stop()
    await slack.stop()
  })
  it('takes nothing from a card: it says so at once where it is pressed, stands, and comes again by its clock', async () => {
    const [card = ''] = offersOf(els)
    let pressed: Try | undefined
    await running.restart(async () => {
      pressed = (await els.tap('mentor', yes)) as Try
      els.type('mentor', 'Are you there?')
      await slack.settled()
      ahead += 60 * 60_000
    })
    // Slack shows its own error to whoever pressed, and what was typed is given up after the last try.
    assert.equal(pressed?.status, 'broken')
    assert.deepEqual(
      slack.tries.slice(-4).map(({ kind, status }) => [kind, status]),
      Array.from({ length: 4 }, () => ['event', 'broken']),
    )
    assert.deepEqual(offersOf(els), [card])

    ahead += 24 * 60 * 60_000 // a reminder was due at night; it waits for the mentor's morning
    await until(() => offersOf(els).length === 1 && offersOf(els)[0] !== card)
    await els.tap('mentor', yes)
    const database = openDatabase(running.settings.database)
    try {
      await until(async () => (await database('mentorships')).length === 1)
    } finally {
      await database.destroy()
    }
  })

  it('leaves a card as good as it was: the same press counts once the service is there', async () => {
    await running.restart(async () => {
      await els.tap('mentor', yes)
      ahead += 7 * 60_000
    })
    await els.tap('mentor', yes)
    await until(() => offersOf(els).length === 0)
    const database = openDatabase(running.settings.database)
    try {
      assert.equal((await database('mentorships')).length, 1)
    } finally {
      await database.destroy()
    }
  })
})
