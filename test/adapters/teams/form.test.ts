import assert from 'node:assert/strict'
import fc from 'fast-check'
import { render } from '../../../adapters/teams/render.ts'
import type { FormField } from '../../../bots/pages/form.ts'
import type { Form, View } from '../../../bots/view.ts'
import { inputsOf, readCard, type Read } from '../../platforms/teams/card.ts'
import { markdown } from '../../platforms/teams/markdown.ts'
import type { Person } from '../../platforms/teams/teams.ts'
import { addressOf, makeStage, type Stage } from './stage.ts'

const options = (count: number): { value: string; label: string }[] =>
  Array.from({ length: count }, (_, at) => ({ value: `o${at}`, label: `Option ${at}` }))

const fields = (words = (text: string) => text, problem: string | null = null): FormField[] => {
  const frame = (name: string): Pick<FormField, 'name' | 'label' | 'hint' | 'problem' | 'isNeeded'> => ({
    ...{ name, label: words(`The ${name}`), hint: words(`Hint of ${name}`), problem: null },
    isNeeded: name !== 'link',
  })
  const line = { kind: 'line' as const, most: 60, autocomplete: null, inputMode: 'text' as const }
  return [
    { ...frame('job'), ...line, value: words('nurse, by night'), problem },
    { ...frame('link'), ...line, value: '' },
    { ...frame('many'), kind: 'several', values: ['o1', 'o3', 'unknown'], options: options(25) },
    { ...frame('few'), kind: 'several', values: [], options: options(3) },
    { ...frame('one'), kind: 'one', value: 'o2', options: options(5) },
  ]
}
const form = (about: Partial<Form> = {}): View => ({
  blocks: [
    { kind: 'text', text: 'What do you do?' },
    {
      ...{
        kind: 'form',
        label: 'All at once',
        title: 'You',
        page: 'https://example.org/page',
        tap: 'give:1',
      },
      ...{ fields: fields(), submit: 'Save', ...about },
    },
  ],
})
const read = (view: View): Read => readCard(render(view, 'mark').card)

describe('a form in Teams', () => {
  it('is folded away behind a button, with what is known filled in', () => {
    const { parts, pressable } = read(form())
    assert.deepEqual(
      parts.map(({ text }) => text),
      ['What do you do?'],
    )
    const [more, ...others] = pressable
    assert.ok(more?.kind === 'more' && others.length === 0)
    assert.equal(more.label, 'All at once')
    const known = inputsOf(more.card).map((input) =>
      input.kind === 'input'
        ? [input.label, input.value, input.most]
        : [input.label, input.options.flatMap(({ label, chosen }) => (chosen ? [label] : [])), input.several],
    )
    assert.deepEqual(known, [
      ['The job', 'nurse, by night', 60],
      ['The link', '', 60],
      ['The many', ['Option 1', 'Option 3'], true],
      ['The few', [], true],
      ['The one', ['Option 2'], false],
    ])
    assert.ok(more.card.parts.some(({ text }) => text === 'Hint of job'))
  })

  it('stands open where something was wrong, with what is wrong below its field', () => {
    const { parts, pressable } = read(form({ fields: fields(undefined, 'Please say more.') }))
    const texts = parts.map(({ text }) => text)
    assert.deepEqual(texts.slice(0, 4), ['What do you do?', 'The job', 'Please say more.', 'Hint of job'])
    assert.deepEqual(
      pressable.map(({ kind }) => kind),
      ['input', 'input', 'list', 'list', 'list', 'button'],
    )
  })

  it('leads to no address: its page is for apps that show no fields', () => {
    assert.ok(!JSON.stringify(render(form(), 'mark')).includes('https://example.org'))
  })

  it('makes no link or style of what people wrote, in a label, a field, an option or a problem (500 cards)', () => {
    const hostile = fc.array(
      fc.constantFrom(
        ...['[x](http://evil.example)', '![x](http://evil.example)', '<http://evil.example>', '[', '](', ')'],
        ...[
          '\n',
          '\u202e',
          '**',
          '_x_',
          '`x`',
          '# ',
          '{"type":"Action.OpenUrl"}',
          '"',
          ',',
          'Tom',
          '👩‍🔧',
          '\ud800',
          '\u0000',
        ],
      ),
      { minLength: 1, maxLength: 8 },
    )
    const check = (card: Read): void => {
      for (const { links, styles } of card.parts) assert.deepEqual([links, styles], [[], []])
      for (const one of card.pressable) {
        assert.notEqual(one.kind, 'link')
        const { links, styles } = markdown(one.label)
        assert.deepEqual([links, styles], [[], []], one.label)
        if (one.kind === 'more') check(one.card)
      }
    }
    fc.assert(
      fc.property(hostile, fc.boolean(), (pieces, isWrong) => {
        const words = pieces.join('')
        const shown = fields((text) => `${text} ${words}`, isWrong ? words : null)
        check(read(form({ label: words, submit: words, fields: shown })))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a form that somebody sends in Teams', () => {
  let stage: Stage
  let els: Person

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.teams.person()
    els.chat('mentor').open = true
  })
  afterEach(async () => {
    await stage.stop()
  })

  const answers = { 'The job': 'baker, with a shop', 'The many': ['Option 4', 'Option 5'], 'The few': [] }
  const deed = {
    form: 'give:1',
    filled: { job: ['baker, with a shop'], link: [''], many: ['o4', 'o5'], few: [], one: ['o2'] },
  }

  for (const how of ['submit', 'execute'] as const) {
    it(`comes in as it was filled in, by Action.${how === 'submit' ? 'Submit' : 'Execute'}`, async () => {
      await stage.channel.post(addressOf(stage, els), form(), 'm')
      const { status, body } = await els.fill('mentor', answers, how)
      assert.equal(status, 200)
      assert.equal(body === '', how === 'submit')
      const heard = await stage.heard()
      assert.deepEqual(
        heard.map((one) => [one.deed, one.replyTo]),
        [[deed, els.newest('mentor').id]],
      )
    })
  }

  it('has one effect under whatever number it comes, and another once it was corrected', async () => {
    await stage.channel.post(addressOf(stage, els), form(), 'm')
    stage.teams.repeat(1, 'new number')
    await els.fill('mentor', answers)
    await els.fill('mentor', answers)
    assert.equal((await stage.heard()).length, 1)
    await els.fill('mentor', { ...answers, 'The job': 'baker' })
    assert.equal((await stage.heard()).length, 2)
  })

  it('and that no card of ours sends is passed over; one by Execute is told that it is wrong', async () => {
    for (const data of [
      { form: '', several: [], card: 'c' },
      { form: 'x'.repeat(65), several: [], card: 'c' },
      { form: 'give', card: 'c' },
      { form: 'give', several: 'x', card: 'c' },
      { form: 'give', several: [], card: 'c d' },
      { form: 'give', several: [], card: 'c', 'field-job': { $ne: 1 } },
      { form: 'give', several: [], card: 'c', 'field-job': ['a'] },
    ]) {
      const { status, body } = await els.press('mentor', '1', data)
      assert.deepEqual([status, body], [200, ''], JSON.stringify(data))
      const answer = await els.invoke('mentor', '1', data)
      assert.equal(answer.status, 200)
      const { statusCode, type } = JSON.parse(answer.body) as Record<string, unknown>
      assert.deepEqual([statusCode, type], [400, 'application/vnd.microsoft.error'])
    }
    assert.deepEqual(await stage.heard(), [])
  })

  it('brings nothing along that is no field', async () => {
    const data = { form: 'give', several: ['a'], card: 'c', 'field-a': 'x,,y', 'field-A': 'x', other: 'x' }
    await els.press('mentor', '1', { ...data, ['field-__proto__']: 'x' })
    assert.deepEqual(
      (await stage.heard()).map((one) => one.deed),
      [{ form: 'give', filled: { a: ['x', 'y'] } }],
    )
  })
})
