import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cleanName } from '../../../adapters/telegram/listen.ts'
import type { View } from '../../../bots/view.ts'
import type { Person, Shown } from '../../platforms/telegram/telegram.ts'
import { addressOf, makeStage, menteeBot, type Stage } from './stage.ts'

/** Pieces that make HTML, links, mentions or another order of letters, where nobody takes care. */
const pieces = [
  '<a href="http://evil.example">',
  '<a href="tg://user?id=1">',
  "<a href='https://t.me/evil'>",
  '</a>',
  '<b>',
  '</b>',
  '</blockquote>',
  '<blockquote expandable>',
  '<tg-spoiler>',
  '<code>',
  '<pre><code class="language-x">',
  '<!--',
  '<![CDATA[',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '&#x3c;i&#x3e;',
  '&amp;lt;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '[x](http://evil.example)',
  '**',
  '__',
  '`',
  '@evil_person',
  '@\u202eevil_person',
  '@\u0333evil_person',
  '@\revil_person',
  'tg://user?id=1',
  'TG://resolve?domain=evil',
  'ton://transfer/evil',
  'http://evil.example/@evil_person',
  'evil.com',
  'https://evil.example/<b>',
  'https://evil.example/)@evil_person',
  '½#evil',
  '/stop',
  '/mydata@some_mentee_bot',
  '#evil',
  '$EVIL',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u0000',
  '\ud800',
  '\n',
  ' ',
  'Tom',
  'é',
  '👩‍🔧',
]

const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

/** What Telegram finds by itself in words that show where they lead. */
const asTyped = new Set(['url', 'email', 'phone_number'])

describe('names and messages made to break out of HTML', () => {
  let stage: Stage
  let tom: Person

  before(async () => {
    stage = await makeStage()
    tom = stage.telegram.person()
    tom.start(menteeBot)
    await stage.heard()
  })
  after(async () => {
    await stage.stop()
  })

  const seen = async (view: View): Promise<Shown> => {
    await stage.channel.post(addressOf(tom), view, 'm')
    const message = tom.newest(menteeBot)
    assert.equal(message.edits, 0)
    return message
  }
  const turning = /[\u202a-\u202e\u2066-\u2069]/

  it('make no link, mention or style that we did not write (1,000 messages)', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const {
          text: shown,
          entities,
          keys,
        } = await seen({
          blocks: [
            { kind: 'title', text: `T ${text}` },
            { kind: 'quote', text: `Q ${text}` },
            { kind: 'facts', facts: [{ label: 'Label', value: `V ${text}` }] },
            { kind: 'buttons', buttons: [{ label: `B ${text}`, tap: 't', tone: 'plain' }] },
          ],
        })
        const ours = entities.filter(({ type }) => !asTyped.has(type))
        assert.deepEqual(
          ours.map(({ type }) => type),
          ['bold', 'blockquote'],
        )
        const [bold, quote] = ours
        assert.ok(bold && quote)
        assert.ok(shown.slice(bold.offset).startsWith('T') && shown.slice(quote.offset).startsWith('Q'))
        assert.ok(bold.offset + bold.length < quote.offset)
        assert.ok(shown.slice(quote.offset + quote.length).includes('Label: V'))
        for (const { type, offset, length, url } of entities.filter((entity) => asTyped.has(entity.type))) {
          assert.equal(url, undefined)
          assert.ok(type !== 'url' || !/^(?:tg|ton):/i.test(shown.slice(offset, offset + length)))
        }
        assert.ok(!turning.test(shown) && !turning.test(keys[0]?.[0]?.text ?? ''))
      }),
      { numRuns: 1_000 },
    )
  })

  it('make none in the bot’s own sentences either, but for the commands that only those may hold', async () => {
    const allowed = new Set([...asTyped, 'bot_command', 'hashtag', 'cashtag'])
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { entities, text: shown } = await seen({ blocks: [{ kind: 'text', text: `Hello ${text}!` }] })
        assert.ok(!entities.some(({ offset }) => /^(?:tg|ton):/i.test(shown.slice(offset))))
        assert.deepEqual(
          entities.filter(({ type }) => !allowed.has(type)),
          [],
        )
      }),
      { numRuns: 200 },
    )
  })

  it('leave no link of any kind in a name that comes from the app (1,000 names)', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (first) => {
        const name = cleanName(first)
        if (name === null) return
        assert.match(name, /^[\p{L}\p{M}'’. -]+$/u)
        assert.doesNotMatch(name, /\p{Default_Ignorable_Code_Point}/u)
        const { entities, text } = await seen({
          blocks: [{ kind: 'text', text: `${name} says hello to ${name}.` }],
        })
        assert.deepEqual(entities, [])
        assert.equal(text, `${name.normalize('NFC')} says hello to ${name.normalize('NFC')}.`)
      }),
      { numRuns: 1_000 },
    )
  })

  it('come in by the app cleaned of what hides', async () => {
    for (const [first, name] of [
      ['  Léa 🌸 ', 'Léa'],
      ['J.\u200b P. van’t \u202eHof', 'J. P. van’t Hof'],
      ['Anne-Marie', 'Anne-Marie'],
      ['محمد', 'محمد'],
      ['www.evil.com', 'www evil com'],
      ['@evil', 'evil'],
      ['<b>Tom</b>', 'b Tom b'],
      ['🌸🌸', null],
      ['\u3164\u200b', null],
      ['+32 470 12 34 56', null],
    ] as const) {
      const person = stage.telegram.person({ firstName: first })
      person.start(menteeBot)
      assert.equal((await stage.heard()).at(-1)?.from.name, name)
    }
  })
})
