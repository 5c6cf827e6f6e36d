import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { View } from '../../../bots/view.ts'
import type { Person, Shown } from '../../platforms/slack/slack.ts'
import { addressOf, makeStage, type Stage } from './stage.ts'

/** Pieces that make mentions, links, styles or another order of letters, where nobody takes care. */
const pieces = [
  ...[
    '<!channel>',
    '<!here>',
    '<!everyone>',
    '<!here|here>',
    '<@U123ABC>',
    '<@U123|tom>',
    '<#C123>',
    '<#C123|general>',
  ],
  ...[
    '<http://evil.example|your bank>',
    '<http://evil.example>',
    '<mailto:a@evil.example|mail>',
    '<!subteam^S1|@team>',
  ],
  ...[
    '<!date^1392734382^{date}^http://evil.example|today>',
    '<javascript:alert(1)|x>',
    '&lt;!channel&gt;',
    '&amp;lt;',
  ],
  ...[
    '&',
    '<',
    '>',
    '|',
    '^',
    '"',
    "'",
    '`',
    '```',
    '*bold*',
    '_italic_',
    '~strike~',
    '*',
    '_',
    '~',
    '> quote',
    '\n>',
  ],
  ...[
    '@channel',
    '@here',
    '@everyone',
    '@els',
    '#general',
    'http://evil.example',
    'https://evil.example/<b>',
    'evil.com',
  ],
  ...[':smile:', ':tada:', ':flag-be:', '[x](http://evil.example)', '•', '1. ', '- '],
  ...['\u202e', '\u2066', '\u2069', '\u200b', '\u0000', '\ud800', '\n', ' ', 'Tom', 'é', '👩‍🔧'],
]

const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('names and messages made to break out on Slack', () => {
  let stage: Stage
  let els: Person

  before(async () => {
    stage = await makeStage()
    els = stage.acme.person()
  })
  after(async () => {
    await stage.stop()
  })

  const turning = /[\u202a-\u202e\u2066-\u2069]/
  const everyWord = ({ notice, parts, pressable }: Shown): string[] => [
    notice.text,
    ...parts.map(({ text }) => text),
    ...pressable.flatMap((one) => [
      one.label,
      ...(one.kind === 'select' ? one.options.map(({ label }) => label) : []),
    ]),
  ]
  const viewOf = (text: string): View => ({
    blocks: [
      { kind: 'title', text: `T ${text}` },
      { kind: 'text', text: `S ${text}` },
      { kind: 'quote', text: `Q ${text}` },
      { kind: 'facts', facts: [{ label: `L ${text}`, value: `V ${text}` }] },
      { kind: 'buttons', buttons: [{ label: `B ${text}`, tap: 't', tone: 'plain' }] },
      {
        kind: 'choice',
        label: `C ${text}`,
        options: Array.from({ length: 6 }, (_, place) => ({
          label: `${place} ${text}`,
          tap: `${place}`,
          chosen: false,
        })),
      },
    ],
  })

  it('make no mention, link, style or picture that we did not write (1,000 messages)', async () => {
    const to = addressOf(els)
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await stage.channel.post(to, viewOf(text), 'm')
        const message = els.newest('mentor')
        assert.deepEqual(message.notice.entities, [])
        for (const { entities } of message.parts) assert.deepEqual(entities, [])
        assert.deepEqual(
          message.parts.map(({ text: shown }) => shown.charAt(0)),
          ['T', 'S', '“', 'L', 'V', 'C'],
        )
        assert.equal(message.pressable.length, 2)
        assert.equal(message.preview, false)
        for (const words of everyWord(message)) assert.ok(!turning.test(words) && words.isWellFormed())
      }),
      { numRuns: 1_000 },
    )
  })

  it('make none by a change either (200 messages)', async () => {
    const to = addressOf(els)
    const id = await stage.channel.post(to, viewOf('first'), 'm')
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await stage.channel.edit(to, id, viewOf(text))
        const message = els.sees('mentor').find(({ ts }) => ts === id)
        assert.ok(message)
        const found = message.notice.entities.map(({ type }) => type)
        // A change notifies nobody; its words stand in the blocks.
        assert.ok(!found.some((type) => ['mention', 'broadcast', 'channel', 'link'].includes(type)))
        for (const { entities } of message.parts) assert.deepEqual(entities, [])
      }),
      { numRuns: 200 },
    )
  })

  it('come out as they went in: what one types, another reads (500 messages)', async () => {
    const to = addressOf(els)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), async (text) => {
        fc.pre(
          text.trim() !== '' && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) && text.normalize('NFC') === text,
        )
        stage.kept.length = 0
        els.type('mentor', text)
        const deed = (await stage.heard())[0]?.deed
        assert.deepEqual(deed, { text })
        await stage.channel.post(to, { blocks: [{ kind: 'quote', text }] }, 'm')
        assert.equal(els.newest('mentor').parts[0]?.text, `“${text.trim()}”`)
      }),
      { numRuns: 500 },
    )
  })

  it('leave nothing in a name that comes from Slack but what a name may hold', async () => {
    for (const [firstName, name] of [
      ['Léa', 'Léa'],
      ['  Anne-Marie  ', 'Anne-Marie'],
      ['<@U123>', null],
      ['www.evil.com', null],
      ['J\u202eohn', 'John'],
      ['\u200b\u3164', null],
      ['+32 470 12 34 56', null],
      ['x'.repeat(41), null],
    ] as const) {
      const person = stage.acme.person({ firstName, displayName: '' })
      person.type('mentor', 'hi')
      const heard = await stage.heard()
      const got = heard.find(({ address }) => address.account.endsWith(person.id))
      assert.equal(got?.from.name, name, firstName)
    }
  })
})
