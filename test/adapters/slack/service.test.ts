import assert from 'node:assert/strict'
import { openDatabase } from '../../../core/database.ts'
import { startSlack, type Person, type Slack } from '../../platforms/slack/slack.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { startRunningService, type RunningService } from '../../support/running-service.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/work.ts'

const apps = [
  { name: 'mentor', signingSecret: 'mentor-signing', clientId: '1.1', clientSecret: 'one' },
  { name: 'mentee', signingSecret: 'mentee-signing', clientId: '2.2', clientSecret: 'two' },
]

describe('the whole service with Slack configured', () => {
  let slack: Slack
  let running: RunningService | undefined
  beforeEach(async () => {
    running = undefined
    slack = await startSlack(apps)
  })
  afterEach(async () => {
    await running?.stop()
    await slack.stop()
  })

  const waitFor = async (person: Person, app: string, label: string): Promise<void> => {
    await until(() =>
      person
        .sees(app)
        .some(({ pressable }) =>
          pressable.some((one) =>
            one.kind === 'button'
              ? one.label === label
              : one.options.some((option) => option.label === label),
          ),
        ),
    )
  }

  it('plays from a mentee’s question to a mentor’s yes, by signed interactions', async function () {
    this.timeout(240_000) // a whole dialogue, one message after another
    const acme = slack.workspace()
    const began = Date.now()
    // A second between two messages of one chat lasts a fifth of one here.
    const clock = (): Date => new Date(began + (Date.now() - began) * 5)
    const environment = {
      SLACK_API_URL: slack.apiUrl,
      SLACK_MENTOR_BOT_TOKEN: acme.install('mentor'),
      SLACK_MENTOR_SIGNING_SECRET: 'mentor-signing',
      SLACK_MENTEE_BOT_TOKEN: acme.install('mentee'),
      SLACK_MENTEE_SIGNING_SECRET: 'mentee-signing',
    }
    running = await startRunningService(environment, { clock })
    const { origin, settings } = running
    for (const { name } of apps) slack.app(name).url = `${origin}/slack/${name}/events`
    const els = acme.person({ firstName: 'Els', locale: 'en-GB' })
    const sam = acme.person({ firstName: 'Sam', locale: 'en-GB' })
    const database = openDatabase(settings.database)
    try {
      const world = makeWorld(() => database)
      const speaks = { languages: ['en'] }
      await anApprovedMentor(world, {
        ...{ account: `slack:${acme.id}/${els.id}`, name: 'Els', ...speaks },
        ...{ sectors: ['health-care'], topics: ['interview'], region: 'antwerp', headline: 'nurse' },
      })
      await aMentee(world, { account: `slack:${acme.id}/${sam.id}`, name: 'Sam', ...speaks })
      els.open('mentor')
      sam.open('mentee')
      for (const label of ['Health care', 'Job interview', 'Antwerp', 'Ask Els', 'Use this', 'Send']) {
        await waitFor(sam, 'mentee', label)
        const isButton = sam
          .sees('mentee')
          .some(({ pressable }) => pressable.some((one) => one.kind === 'button' && one.label === label))
        await (isButton ? sam.tap('mentee', label) : sam.choose('mentee', label))
      }
      await waitFor(els, 'mentor', "Yes, I'll help")
      await els.tap('mentor', "Yes, I'll help")
      await until(() => sam.sees('mentee').some(({ parts }) => JSON.stringify(parts).includes('Good news')))
      assert.equal((await database('mentorships')).length, 1)
    } finally {
      await database.destroy()
    }
  })
})
