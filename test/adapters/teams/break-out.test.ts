import assert from 'node:assert/strict'
import fc from 'fast-check'
import { render } from '../../../adapters/teams/render.ts'
import type { View } from '../../../bots/view.ts'
import { readCard } from '../../platforms/teams/card.ts'
import { markdown } from '../../platforms/teams/markdown.ts'
import type { Person, Shown } from '../../platforms/teams/teams.ts'
import { addressOf, makeStage, type Stage } from './stage.ts'

/** Pieces that make links, pictures, mentions, styles or another order of letters, where nobody takes care. */
const pieces = [
  ...[
    '[your bank](http://evil.example)',
    '![x](http://evil.example/x.png)',
    '[',
    ']',
    '(',
    ')',
    '](',
    '\\',
    '\\[',
  ],
  ...[
    '[x][y]',
    '[y]: http://evil.example',
    '\n[y]: http://evil.example\n',
    '<http://evil.example>',
    '<a@evil.example>',
  ],
  ...[
    '<a href="http://evil.example">x</a>',
    '<at>Els</at>',
    '<script>alert(1)</script>',
    '&#91;x&#93;',
    '&lt;',
    '&',
  ],
  ...['**bold**', '__bold__', '_italic_', '*italic*', '~~gone~~', '`code`', '``', '# head'],
  ...['> quote', '- item', '+ item', '1. item', '2) item', '* ', '_', '*', '~', '`', '[y]', '[y][]', '\\\\'],
  ...['{{DATE(2026-01-01T00:00:00Z)}}', '${name}', '{"type":"Action.OpenUrl"}', '"', "'", ',', '","tap":"x'],
  ...['http://evil.example', 'evil.com', 'javascript:alert(1)', 'mailto:a@evil.example', 'tel:112'],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u0000',
    '\ud800',
    '\n',
    '\r\n',
    '\u2028',
    ' ',
    'Tom',
    'é',
    '👩‍🔧',
  ],
]

const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    {
      ...{ minLength: 1, maxLength: 12 },
    },
  )
  .map((parts) => parts.join(''))

describe('names and messages made to break out in Teams', () => {
  let stage: Stage
  let els: Person

  before(async () => {
    stage = await makeStage()
    els = stage.teams.person()
    els.chat('mentor').open = true
  })
  after(async () => {
    await stage.stop()
  })

  const turning = /[\u202a-\u202e\u2066-\u2069]/
  const labels = ({ pressable }: Pick<Shown, 'pressable'>): string[] =>
    pressable.flatMap((one) => [
      one.label,
      ...(one.kind === 'list' ? one.options.map(({ label }) => label) : []),
    ])
  const viewOf = (text: string): View => ({
    blocks: [
      { kind: 'title', text: `T ${text}` },
      { kind: 'text', text: `S ${text}` },
      { kind: 'quote', text: `Q ${text}` },
      { kind: 'facts', facts: [{ label: `L ${text}`, value: `V ${text}` }] },
      { kind: 'buttons', buttons: [{ label: `B ${text}`, tap: 't', tone: 'plain' }] },
      {
        ...{ kind: 'choice', label: `C ${text}` },
        options: Array.from({ length: 8 }, (_, at) => ({
          label: `${at} ${text}`,
          tap: `${at}`,
          chosen: at === 3,
        })),
      },
    ],
  })

  const check = (shown: Pick<Shown, 'parts' | 'pressable' | 'notice'>): void => {
    for (const { text, links, styles } of shown.parts) assert.deepEqual([links, styles], [[], []], text)
    // Buttons too, should an app read Markdown there one day.
    for (const words of labels(shown)) {
      const { links, styles } = markdown(words)
      assert.deepEqual([links, styles], [[], []], words)
    }
    assert.deepEqual(
      shown.pressable.map(({ kind }) => kind),
      ['button', 'list', 'button'],
    )
    assert.ok(shown.parts.filter(({ quoted }) => quoted).length >= 1)
    for (const words of [shown.notice, ...labels(shown), ...shown.parts.map((part) => part.text)])
      assert.ok(!turning.test(words) && words.isWellFormed(), words)
  }

  it('make no link, style or button that we did not write (1,000 cards)', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { card, notice } = render(viewOf(text), 'mark')
        check({ ...readCard(card), notice })
      }),
      { numRuns: 1_000 },
    )
  })

  it('make none where a button, an option or a label says nothing but their words (1,000 cards)', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { card } = render(
          {
            blocks: [
              { kind: 'text', text: 'x' },
              { kind: 'buttons', buttons: [{ label: text, tap: 't', tone: 'plain' }] },
              {
                ...{ kind: 'choice', label: text },
                options: Array.from({ length: 8 }, (_, at) => ({ label: text, tap: `${at}`, chosen: false })),
              },
            ],
          },
          'mark',
        )
        const read = readCard(card)
        for (const words of [...labels(read), ...read.parts.map((part) => part.text)]) {
          const { links, styles } = markdown(words)
          assert.deepEqual([links, styles], [[], []], words)
        }
        for (const { text: words, links, styles } of read.parts)
          assert.deepEqual([links, styles], [[], []], words)
      }),
      { numRuns: 1_000 },
    )
  })

  it('make none on their whole way, sent and changed (100 messages)', async () => {
    const to = addressOf(stage, els)
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const id = await stage.channel.post(to, viewOf(text), 'm')
        check(els.newest('mentor'))
        await stage.channel.edit(to, id, viewOf(`${text} again`))
        check(els.newest('mentor'))
      }),
      { numRuns: 100 },
    )
  })

  it('come out as they went in: what one types, another reads (100 messages)', async () => {
    const to = addressOf(stage, els)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), async (text) => {
        fc.pre(
          text.trim() !== '' && !/[\p{Cc}\p{Cf}]|^\s*\/|<at/u.test(text) && text.normalize('NFC') === text,
        )
        fc.pre(!/[^\S ]/.test(text))
        stage.kept.length = 0
        await els.type('mentor', text)
        assert.deepEqual((await stage.heard())[0]?.deed, { text: text.trim() })
        await stage.channel.post(to, { blocks: [{ kind: 'quote', text }] }, 'm')
        assert.equal(els.newest('mentor').parts[0]?.text, text.trim())
      }),
      { numRuns: 100 },
    )
  })
})
