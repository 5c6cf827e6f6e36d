import assert from 'node:assert/strict'
import fc from 'fast-check'
import { render } from '../../../adapters/slack/render.ts'
import type { Block, View } from '../../../bots/view.ts'
import { readBlocks } from '../../platforms/slack/blocks.ts'
import { Refusal } from '../../platforms/slack/refusal.ts'

const file = { channel: 'slack' as const, id: 'mentor/T1/F1', name: 'x.png', type: 'image/png', bytes: 1 }
const view = (...blocks: Block[]): View => ({ blocks })
const option = (_: unknown, place: number): { label: string; tap: string; chosen: boolean } => ({
  ...{ label: `Option ${place}`, tap: `pick:${place}`, chosen: false },
})

describe('views as Slack shows them', () => {
  it('have a title, text, words apart, facts and buttons, in their order', () => {
    const { text, blocks } = render(
      view(
        { kind: 'title', text: 'A card' },
        { kind: 'text', text: 'Yes or no?' },
        { kind: 'quote', text: 'Hello' },
        { kind: 'facts', facts: [{ label: 'From', value: 'Tom' }] },
        {
          kind: 'buttons',
          buttons: [
            { label: 'Yes', tap: 'yes:1', tone: 'primary' },
            { label: 'No', tap: 'no:1', tone: 'danger' },
            { label: 'Later', tap: 'later:1', tone: 'plain' },
            { label: 'Read', link: 'https://example.org' },
          ],
        },
      ),
    )
    assert.equal(text, 'A card\nYes or no?\nHello\nFrom: Tom')
    const { parts, pressable } = readBlocks(blocks)
    assert.deepEqual(
      parts.map((part) => [part.kind, part.text]),
      [
        ['header', 'A card'],
        ['section', 'Yes or no?'],
        ['section', '“Hello”'],
        ['field', 'From'],
        ['field', 'Tom'],
      ],
    )
    assert.deepEqual(
      pressable.map((one) => (one.kind === 'button' ? [one.label, one.value, one.url, one.style] : one)),
      [
        ['Yes', 'yes:1', null, 'primary'],
        ['No', 'no:1', null, 'danger'],
        ['Later', 'later:1', null, null],
        ['Read', null, 'https://example.org', null],
      ],
    )
  })

  it('have a list to open for a single choice of more than five options, else buttons', () => {
    const kinds = (count: number, chosen = -1): string[] => {
      const options = Array.from({ length: count }, option)
      const chooses = options[chosen]
      if (chooses) chooses.chosen = true
      return readBlocks(render(view({ kind: 'choice', label: 'Which?', options })).blocks).pressable.map(
        ({ kind }) => kind,
      )
    }
    assert.deepEqual(kinds(5), Array(5).fill('button'))
    assert.deepEqual(kinds(6), ['select'])
    assert.deepEqual(kinds(6, 2), Array(6).fill('button'))
  })

  it('show what is chosen already', () => {
    const options = Array.from({ length: 7 }, option).map((one, place) => ({ ...one, chosen: place === 3 }))
    const { pressable } = readBlocks(render(view({ kind: 'choice', label: 'Which?', options })).blocks)
    assert.equal(pressable[3]?.label, '✓ Option 3')
  })

  it('have as many lists and rows as their options and buttons need', () => {
    const options = Array.from({ length: 150 }, option)
    const lists = readBlocks(render(view({ kind: 'choice', label: 'Which?', options })).blocks).pressable
    assert.deepEqual(
      lists.map((list) => (list.kind === 'select' ? list.options.length : 0)),
      [100, 50],
    )
    const buttons = options.slice(0, 60).map(({ label, tap }) => ({ label, tap, tone: 'plain' as const }))
    const { blocks } = render(view({ kind: 'text', text: 'x' }, { kind: 'buttons', buttons }))
    assert.equal(blocks.filter(({ type }) => type === 'actions').length, 3)
    assert.equal(readBlocks(blocks).pressable.length, 60)
  })

  it('go on in another section where a text is too long for one, with nothing lost', () => {
    const words = Array.from({ length: 1_500 }, (_, place) => `word${place}`).join(' ')
    const { parts } = readBlocks(render(view({ kind: 'text', text: words })).blocks)
    assert.ok(parts.length > 3)
    assert.equal(parts.map(({ text }) => text).join(' '), words)
    const unbroken = '👩‍🔧'.repeat(1_500)
    const pieces = readBlocks(render(view({ kind: 'text', text: unbroken })).blocks).parts
    assert.equal(pieces.map(({ text }) => text).join(''), unbroken)
    const title = readBlocks(render(view({ kind: 'title', text: 'T'.repeat(200) })).blocks).parts
    assert.deepEqual(
      title.map(({ kind, text }) => [kind, text.length]),
      [['section', 200]],
    )
  })

  it('shorten the longest words of people where all is too much, and never the bot’s own', () => {
    const long = 'é'.repeat(9_000)
    const parts: Block[] = [
      { kind: 'text', text: 'The bot says this' },
      { kind: 'quote', text: long },
      { kind: 'quote', text: 'short' },
      { kind: 'quote', text: long },
      { kind: 'buttons', buttons: [{ label: 'OK', tap: 'ok', tone: 'plain' }] },
    ]
    const { blocks } = render(view(...parts))
    const texts = readBlocks(blocks).parts.map(({ text }) => text)
    assert.equal(texts[0], 'The bot says this')
    assert.ok(texts.includes('“short”'))
    assert.equal(texts.filter((text) => text.endsWith('…”')).length, 2)
    assert.ok(JSON.stringify(blocks).length > 8_000)
    const own = render(view({ kind: 'text', text: 'x'.repeat(14_000) }))
    assert.throws(() => readBlocks(own.blocks), Refusal)
  })

  it('shorten quotes of nothing but signs that count twice as well', () => {
    for (const text of [
      '\n'.repeat(20_000),
      '"'.repeat(20_000),
      'x\n'.repeat(10_000),
      '\ud800'.repeat(9_000),
    ])
      assert.doesNotThrow(() => readBlocks(render(view({ kind: 'quote', text: `a${text}b` })).blocks))
  })

  it('keep labels within 75 letters, and cut none in two', () => {
    const label = `${'x'.repeat(73)}👩‍🔧👩‍🔧`
    const buttons = [{ label, tap: 't', tone: 'plain' as const }]
    const { pressable } = readBlocks(
      render(view({ kind: 'text', text: 'x' }, { kind: 'buttons', buttons })).blocks,
    )
    assert.equal(pressable[0]?.label, `${'x'.repeat(73)}…`)
  })

  it('always have words: for a file its alternative, and something for a notification', () => {
    const alone = render(view({ kind: 'file', file, alternative: 'A photo of Tom' }))
    assert.deepEqual([alone.text, alone.file], ['A photo of Tom', file])
    assert.deepEqual(
      readBlocks(alone.blocks).parts.map(({ text }) => text),
      ['A photo of Tom'],
    )
    const with_ = render(view({ kind: 'text', text: 'look' }, { kind: 'file', file, alternative: 'A photo' }))
    assert.deepEqual(
      readBlocks(with_.blocks).parts.map(({ text }) => text),
      ['look'],
    )
    for (const nothing of [
      view(),
      view({ kind: 'text', text: ' \u0000 ' }),
      view({ kind: 'quote', text: '' }),
    ]) {
      const rendered = render(nothing)
      assert.equal(rendered.text, '…')
      assert.deepEqual(
        readBlocks(rendered.blocks).parts.map(({ text }) => text),
        ['…'],
      )
    }
  })

  it('write & < > so that Slack reads them as signs where it looks for links', () => {
    const { text } = render(view({ kind: 'text', text: 'a < b & <!channel> &lt;' }))
    assert.equal(text, 'a &lt; b &amp; &lt;!channel&gt; &amp;lt;')
  })

  it('use plain_text alone, in which a name between colons is no picture', () => {
    const all = render(
      view(
        { kind: 'title', text: 't' },
        { kind: 'text', text: 't' },
        { kind: 'quote', text: 'q' },
        { kind: 'facts', facts: [{ label: '', value: '' }] },
        { kind: 'choice', label: 'c', options: Array.from({ length: 7 }, option) },
      ),
    )
    const written = JSON.stringify(all.blocks)
    assert.ok(!written.includes('mrkdwn'))
    assert.equal(written.split('"plain_text"').length, written.split('"emoji":false').length)
  })

  it('of any kind and size are taken by Slack, or are too long in the bot’s own words (500 generated)', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.nat(12_000).map((length) => 'ab '.repeat(length / 3)),
    )
    const short = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 120 })
    const options = fc.array(fc.record({ label: short, tap: fc.constant('t:1'), chosen: fc.boolean() }), {
      ...{ minLength: 1, maxLength: 130 },
    })
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind: fc.constant('title' as const), text: short }),
      fc.record({ kind: fc.constant('text' as const), text: short }),
      fc.record({ kind: fc.constant('quote' as const), text: words }),
      fc.record({
        kind: fc.constant('facts' as const),
        facts: fc.array(fc.record({ label: short, value: short }), { maxLength: 12 }),
      }),
      fc.record({ kind: fc.constant('choice' as const), label: short, options }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const rendered = render({ blocks })
        assert.ok(rendered.text.length > 0 && rendered.text.length <= 4 * 4_000)
        try {
          readBlocks(rendered.blocks)
        } catch (error) {
          const own = blocks.filter(({ kind }) => kind !== 'quote')
          assert.ok(
            JSON.stringify(render({ blocks: own }).blocks).length > 11_000 || own.length > 7,
            String(error),
          )
        }
      }),
      { numRuns: 500 },
    )
  })
})
