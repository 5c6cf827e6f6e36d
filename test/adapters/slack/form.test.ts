import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { Knex } from 'knex'
import { createBots } from '../../../bots/bots.ts'
import { createEngine } from '../../../bots/engine/engine.ts'
import { createFormAt } from '../../../bots/engine/form-at.ts'
import { noMeter } from '../../../bots/engine/meter.ts'
import { localWake } from '../../../bots/engine/wake.ts'
import type { Modal } from '../../platforms/slack/state.ts'
import type { Person, Try } from '../../platforms/slack/slack.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { filled } from '../../support/filled-profile.ts'
import { silent, texts } from '../../support/service.ts'
import { programme, seededRandom } from '../../support/work.ts'
import { makeStage, type Stage } from './stage.ts'

const button = 'Fill in everything at once'

/** A mentor on Slack, in front of the real bots, who was just asked the first question of the profile. */
async function setStage(database: () => Knex): Promise<{
  stage: Stage
  els: Person
  settle: () => Promise<void>
  /** What finding a form waits for. */
  hold: { until: Promise<unknown> | null }
}> {
  const { bots, localise } = createBots(texts, programme, 'http://localhost')
  const hold: { until: Promise<unknown> | null } = { until: null }
  const formAt = createFormAt({ database: database(), localise })
  const stage = await makeStage({
    start: false,
    settings: {
      formAt: async (...about) => {
        await hold.until
        return await formAt(...about)
      },
    },
  })
  const engine = createEngine({
    ...{ database: database(), bots, programme, random: seededRandom(7), localise },
    ...{ channels: [stage.channel], paces: {}, clock: () => new Date(), log: silent },
    ...{ wake: localWake(), meter: noMeter, onStep: () => undefined },
  })
  await stage.channel.start(async (inbound) => {
    await stage.accept(inbound)
    await engine.accept(inbound)
  })
  const settle = async (): Promise<void> => {
    await stage.heard()
    await engine.settle()
  }
  const els = stage.acme.person({ locale: 'en-GB' })
  els.open('mentor')
  await settle()
  for (const label of ['English', 'OK, start', 'Els']) {
    await els.tap('mentor', label)
    await settle()
  }
  return { stage, els, settle, hold }
}

onEachDatabase('the form of a mentor’s profile on Slack', (database) => {
  let all: Awaited<ReturnType<typeof setStage>>
  beforeEach(async () => {
    all = await setStage(database)
  })
  afterEach(async () => {
    all.hold.until = null
    await all.stage.stop()
  })

  const press = async (label = button): Promise<Try> => {
    const pressed = all.els.tap('mentor', label)
    assert.ok(!('url' in pressed), 'a form is opened within Slack, not on a page')
    const outcome = await pressed
    await all.settle()
    return outcome
  }
  const send = async (values: typeof filled): Promise<Try | 'kept back'> => {
    const outcome = await all.els.send('mentor', values)
    await all.settle()
    return outcome
  }
  const form = (): Modal => {
    const open = all.els.form('mentor')
    assert.ok(open, 'no form is open')
    return open
  }
  const reads = (): string =>
    all.els
      .sees('mentor')
      .flatMap(({ parts }) => parts.map(({ text }) => text))
      .join('\n')
  const taps = (): string[] => all.stage.kept.flatMap(({ deed }) => ('tap' in deed ? [deed.tap] : []))
  const untouched = async (): Promise<void> => assert.deepEqual(await database()('mentor_sectors'), [])

  it('does the same as ten questions, and the chat goes on behind it', async () => {
    await press()
    assert.equal(((await send(filled)) as Try).status, 200)
    assert.equal(all.els.form('mentor'), null)
    assert.match(reads(), /Your profile is saved\./)
    await press('Go on')
    await press('I agree')
    assert.match(reads(), /A counsellor looks at your profile now/)
    assert.match(reads(), /17:00–21:00/)
    assert.doesNotMatch(reads(), /In which region/)
  })

  it('opens with what is known, and leaves out only what may be left out', async () => {
    await press()
    assert.deepEqual([form().title, form().submit], ['Your profile as a mentor', 'Save'])
    assert.deepEqual(form().fields.get('name')?.values, ['Els'])
    assert.deepEqual(form().fields.get('languages')?.values, ['en'])
    const optional = [...form().fields].flatMap(([name, field]) => (field.optional ? [name] : []))
    assert.deepEqual(optional, ['years', 'hours', 'link'])
    assert.equal(await send({ headline: '' }), 'kept back')
  })

  for (const language of programme.languages) {
    it(`fits what Slack takes, in ${language}, with no answer cut short`, async () => {
      await database()('posts').update({ language })
      const label =
        all.els
          .sees('mentor')
          .flatMap(({ pressable }) => pressable)
          .at(-1)?.label ?? ''
      await press(label)
      assert.equal(form().fields.size, Object.keys(filled).length)
      const labels = [...form().fields.values()].flatMap(({ options }) => options.map((one) => one.label))
      assert.ok([form().title, ...labels].every((one) => !one.endsWith('…')))
    })
  }

  it('says in the chat and beside each field what is wrong, keeps what was typed, and saves nothing', async () => {
    await press()
    await send({ ...filled, years: 'many', link: 'https://evil.example/in/els' })
    assert.match(reads(), /Something is not right yet\. Nothing was saved\./)
    assert.match(reads(), /LinkedIn profile[^\n]*: Only a link to linkedin\.com works here/)
    await untouched()
    await press()
    assert.match(form().texts.join('\n'), /⚠ Only a link to linkedin\.com works here/)
    assert.equal(form().texts.length, 2)
    assert.deepEqual(form().fields.get('sectors')?.values, ['health-care', 'social-care'])
    await send({ years: '12', link: '' })
    assert.match(reads(), /Your profile is saved\./)
    assert.equal((await database()('mentors').first())?.years, 12)
  })

  for (const refused of [
    'expired_trigger_id',
    'exchanged_trigger_id',
    'invalid_trigger_id',
    'internal_error',
  ]) {
    it(`that could not be opened (${refused}) is offered anew by the bot`, async () => {
      all.stage.slack.fail('views.open', { refused })
      assert.equal((await press()).status, 200)
      assert.equal(all.els.form('mentor'), null)
      assert.match(reads(), /Here is the form again\./)
      await press()
      await send(filled)
      assert.match(reads(), /Your profile is saved\./)
    })
  }

  it('is opened at once, and filled afterwards, where the service is slow', async () => {
    const gate = Promise.withResolvers<undefined>()
    all.hold.until = gate.promise
    const pressed = all.els.tap('mentor', button)
    assert.ok(!('url' in pressed))
    assert.equal((await pressed).status, 200)
    const { texts: shown, submit, title } = form()
    gate.resolve(undefined)
    assert.deepEqual([shown, submit, title], [['…'], null, 'Fill in everything at o…'])
    while (all.els.form('mentor')?.submit !== 'Save') await setTimeout(5)
    await send(filled)
    assert.match(reads(), /Your profile is saved\./)
  })

  it('that nobody can find any more is offered anew', async () => {
    await database()('posts').update({ message_id: 'another' })
    await press()
    assert.equal(all.els.form('mentor'), null)
    assert.match(reads(), /Here is the form again\./)
  })

  it('of an earlier version saves nothing: the one of now is offered', async () => {
    await press()
    form().metadata = form().metadata.replace('give-profile:1', 'give-profile:0')
    await send(filled)
    await untouched()
    assert.match(reads(), /Here is the form again\./)
  })

  it('of another name, or without a sense, is closed and does nothing', async () => {
    for (const change of [{ callbackId: 'form-0' }, { metadata: 'x' }, { metadata: '{"form":1}' }]) {
      await press()
      Object.assign(form(), change)
      assert.equal(((await send(filled)) as Try).status, 200)
    }
    await untouched()
    assert.ok(all.stage.kept.every(({ deed }) => !('form' in deed)))
  })

  it('sent twice has one effect', async () => {
    await press()
    const before = form()
    await send(filled)
    const chat = all.stage.acme.installed('mentor').chats.get(all.els.id)
    assert.ok(chat)
    chat.modal = before
    await send({})
    assert.equal(reads().match(/Your profile is saved/g)?.length, 1)
  })

  it('is acknowledged once it is kept, and before anything is done with it', async () => {
    await press()
    const outcome = await all.els.send('mentor', filled)
    assert.deepEqual([(outcome as Try).status, (outcome as Try).body], [200, ''])
    await untouched()
    await all.settle()
    assert.match(reads(), /Your profile is saved\./)
  })

  it('stays open with all that was typed where it could not be kept', async () => {
    await press()
    const { accept } = all.stage
    all.stage.accept = async () => await Promise.reject(new Error('the disk is full'))
    assert.equal(((await send(filled)) as Try).status, 500)
    all.stage.accept = accept
    assert.deepEqual(form().fields.get('headline')?.values, ['nurse in a hospital'])
    await send({})
    assert.match(reads(), /Your profile is saved\./)
  })

  it('shows words made to break out as they are', async () => {
    await press()
    const headline = '<!channel> & *nurse* :tada:'
    await send({ ...filled, headline, years: 'many' })
    await press()
    assert.deepEqual(form().fields.get('headline')?.values, [headline])
  })

  it('is shown to nobody but who it is for', async () => {
    const [message, chat] = [
      all.els.newest('mentor').ts,
      all.stage.acme.installed('mentor').chats.get(all.els.id),
    ]
    assert.ok(chat)
    const about = { container: { type: 'message', message_ts: message, channel_id: chat.id } }
    const value = JSON.stringify({ form: 'give-profile:1' })
    const tom = all.stage.acme.person()
    const stranger = all.stage.acme.guest(all.stage.slack.workspace())
    for (const person of [tom, stranger]) {
      await person.press('mentor', about, { action_id: 'a', value })
      await all.settle()
      assert.equal(person.form('mentor'), null)
    }
    assert.deepEqual(taps().slice(-1), ['give-profile:1'])
  })
})
