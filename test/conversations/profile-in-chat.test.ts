import assert from 'node:assert/strict'
import { assertNothingFailed } from '../bad-input/whole.ts'
import type { Form, View } from '../../bots/view.ts'
import { filled as onPage } from '../support/filled-profile.ts'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentor } from './people.ts'

const filled: Record<string, string[]> = Object.fromEntries(
  Object.entries(onPage).map(([name, value]) => [name, [value].flat()]),
)

/** The newest form that somebody sees. */
function formOf(user: User): Form {
  const forms = user
    .seen()
    .flatMap(({ view }: { view: View }) =>
      view.blocks.flatMap((block) => (block.kind === 'form' ? [block] : [])),
    )
  const form = forms.at(-1)
  assert.ok(form, user.reads())
  return form
}

async function beginner(service: TestService): Promise<User> {
  const els = service.user('mentor', 'Els')
  await els.does({ arrived: null })
  for (const label of ['English', 'OK, start', 'Els']) await els.taps(label)
  return els
}

onEachDatabase('a whole profile that is given in the chat', (database) => {
  const rule = (name: string, test: () => Promise<void>): void => {
    it(name, async () => {
      await test()
      await assertNothingFailed(database())
    })
  }

  rule('is kept at once; the conversation goes on with the house rules, and asks nothing twice', async () => {
    const els = await beginner(makeService(database))
    await els.does({ form: formOf(els).tap, filled })
    assert.match(els.reads(), /nurse in a hospital[\s\S]*Your profile is saved\.\n\[/)
    assert.doesNotMatch(els.reads(), /Fill in everything/)
    await els.taps('Go on')
    await els.taps('I agree')
    assert.match(els.reads(), /A counsellor looks at your profile now/)
    assert.match(els.reads(), /Fields: Health care and Social care/i)
    assert.match(els.reads(), /Years of work: 12/)
    assert.doesNotMatch(els.reads(), /In which region|Which fields/)
  })

  rule(
    'is kept whole or not at all: what is wrong stands beside its field, and what was typed stays',
    async () => {
      const els = await beginner(makeService(database))
      const before = [await database()('mentors'), await database()('events'), await database()('people')]
      const wrong = { ...filled, years: ['many'], link: ['https://evil.example/in/els'] }
      await els.does({ form: formOf(els).tap, filled: wrong })
      const after = [await database()('mentors'), await database()('events'), await database()('people')]
      assert.deepEqual(after, before)
      assert.match(els.reads(), /Something is not right yet\. Nothing was saved\./)
      const { fields } = formOf(els)
      const problems = fields.flatMap(({ name, problem }) => (problem === null ? [] : [name]))
      assert.deepEqual(problems, ['years', 'link'])
      const headline = fields.find(({ name }) => name === 'headline')
      assert.equal(headline?.kind === 'line' && headline.value, 'nurse in a hospital')
      await els.does({ form: formOf(els).tap, filled })
      assert.match(els.reads(), /Your profile is saved/)
    },
  )

  rule('changes the one of an approved mentor, who sees what was known filled in', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    await els.does({ command: 'profile', rest: '' })
    const known = formOf(els).fields.find(({ name }) => name === 'sectors')
    assert.deepEqual(known?.kind === 'several' && known.values, ['health-care'])
    await els.does({ form: formOf(els).tap, filled: { ...filled, headline: ['midwife'] } })
    assert.equal((await database()('mentors').first())?.headline, 'midwife')
    assert.equal((await database()('mentors').first())?.state, 'approved')
  })

  rule('that somebody invents changes nothing, and nobody fails over it', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const stranger = service.user('mentor', 'Eve')
    await stranger.does({ arrived: null })
    const sam = service.user('mentee', 'Sam')
    await sam.does({ arrived: null })
    const before = await database()('mentors')
    for (const form of ['give-profile', 'give-profile:1', 'constructor', '', '🦊', "x' or 1=1"]) {
      for (const user of [stranger, sam, staff]) await user.does({ form, filled })
      await els.does({ form, filled: {} })
      await els.does({ form, filled: { sectors: ['none', '__proto__'], name: ['x'.repeat(90_000)] } })
    }
    assert.deepEqual(await database()('mentors'), before)
    assert.doesNotMatch(els.reads(), /x{501}/)
  })
})
