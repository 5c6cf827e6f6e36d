import assert from 'node:assert/strict'
import fc from 'fast-check'
import { render } from '../../../adapters/telegram/render.ts'
import type { Block, Option, View } from '../../../bots/view.ts'
import { formatted } from '../../platforms/telegram/formatted.ts'
import { readKeyboard } from '../../platforms/telegram/markup.ts'

const view = (...blocks: Block[]): View => ({ blocks })
const option = (label: string, chosen = false): Option => ({ label, tap: 't', chosen })
const words = fc.string({ unit: 'grapheme', maxLength: 200 })

/** The text that a view shows, after the double has read it. */
function shown(of: View): string {
  const { html, file } = render(of)
  return formatted(html, 'HTML', file ? 'caption' : 'text').text
}

describe('how a view looks on Telegram', () => {
  it('shows each kind of block in its own way', () => {
    const { html, keyboard } = render(
      view(
        { kind: 'title', text: 'Amira & you' },
        { kind: 'text', text: 'She asks <you>:' },
        { kind: 'quote', text: '"How is it,\nreally?"' },
        {
          kind: 'facts',
          facts: [
            { label: 'Sector', value: 'Care' },
            { label: 'Until', value: '14:00' },
          ],
        },
        {
          kind: 'buttons',
          buttons: [
            { label: 'Yes', tap: 'yes:1', tone: 'primary' },
            { label: 'Later', tap: 'later:1', tone: 'plain' },
            { label: 'Profile', link: 'https://www.linkedin.com/in/amira' },
          ],
        },
      ),
    )
    assert.equal(
      html,
      '<b>Amira &amp; you</b>\n\nShe asks &lt;you&gt;:\n<blockquote>&quot;How is it,\nreally?&quot;</blockquote>\nSector: Care\nUntil: 14:00',
    )
    assert.deepEqual(keyboard, [
      [
        { text: 'Yes', callback_data: 'yes:1', style: 'primary' },
        { text: 'Later', callback_data: 'later:1' },
        { text: 'Profile', url: 'https://www.linkedin.com/in/amira' },
      ],
    ])
  })

  it('says an address in words that Telegram takes on no button', () => {
    const link = 'http://localhost:3978/my-data/abc'
    const { plain, keyboard } = render(view({ kind: 'buttons', buttons: [{ label: 'See my data', link }] }))
    assert.equal(plain, `See my data: ${link}`)
    assert.deepEqual(keyboard, [])
  })

  it('puts no more on a row than a phone shows', () => {
    const label = 'A button of some more length'
    const buttons = ['Yes', 'No', label, label].map((text) => ({
      label: text,
      tap: 't',
      tone: 'plain' as const,
    }))
    const { keyboard } = render(view({ kind: 'text', text: 'x' }, { kind: 'buttons', buttons }))
    assert.deepEqual(
      keyboard.map((row) => row.map(({ text }) => text)),
      [['Yes', 'No'], [label], [label]],
    )
  })

  it('shows a short list one below the other, a long one two a row, and what was chosen', () => {
    const list = (count: number): string[][] =>
      render(
        view({
          kind: 'choice',
          label: 'Which?',
          options: Array.from({ length: count }, (_, place) => option(`Option ${place}`, place === 1)),
        }),
      ).keyboard.map((row) => row.map(({ text }) => text))
    assert.deepEqual(list(3), [['Option 0'], ['✓ Option 1'], ['Option 2']])
    assert.deepEqual(list(7), [
      ['Option 0', '✓ Option 1'],
      ['Option 2', 'Option 3'],
      ['Option 4', 'Option 5'],
      ['Option 6'],
    ])
  })

  it('shows the first options of a list that is longer than Telegram takes, with an ellipsis, and every button', () => {
    const shownOf = (
      options: number,
      buttons: number,
    ): { labels: string[]; plain: string; refused: boolean } => {
      const { keyboard, plain } = render(
        view(
          {
            ...{ kind: 'choice', label: 'Which?' },
            options: Array.from({ length: options }, (_, place) => option(`Option ${place}`)),
          },
          {
            kind: 'buttons',
            buttons: Array.from({ length: buttons }, (_, place) => ({
              ...{ label: `Button ${place}`, tap: 't', tone: 'plain' as const },
            })),
          },
        ),
      )
      let refused = false
      try {
        readKeyboard({ inline_keyboard: keyboard })
      } catch {
        refused = true
      }
      return { labels: keyboard.flat().map(({ text }) => text), plain, refused }
    }
    for (const [options, buttons, left] of [
      [100, 0, 100],
      [101, 0, 100],
      [99, 1, 99],
      [101, 1, 99],
      [150, 2, 98],
    ] as const) {
      const { labels, plain, refused } = shownOf(options, buttons)
      assert.ok(!refused, `${options} options and ${buttons} buttons`)
      assert.equal(plain, left < options ? 'Which? …' : 'Which?')
      const wanted = [
        ...Array.from({ length: left }, (_, place) => `Option ${place}`),
        ...Array.from({ length: buttons }, (_, place) => `Button ${place}`),
      ]
      assert.deepEqual(labels, wanted)
    }
    // Of buttons none is left out: too many of them are a bug, which Telegram tells.
    assert.ok(shownOf(1, 101).refused)
    assert.equal(shownOf(1, 101).labels.length, 101)
  })

  it('says something where there is nothing to say', () => {
    for (const text of ['', '  \n ', '\u200b\u200f', '\u2800', '\u3164']) {
      assert.equal(shown(view({ kind: 'text', text }, { kind: 'quote', text })), '…')
    }
  })

  it('shows the same with styles and without', () => {
    fc.assert(
      fc.property(words, words, words, (title, text, quote) => {
        const of = view(
          { kind: 'title', text: title },
          { kind: 'text', text },
          { kind: 'quote', text: quote },
        )
        assert.equal(shown(of), formatted(render(of).plain, undefined, 'text').text)
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing in what people say but what cannot be seen', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'é', '👩‍🔧', '<', '&', '"', ' ', '.', '\n', '@', '/x'),
          maxLength: 50,
        }),
        (text) => {
          const { plain } = render(view({ kind: 'title', text: 'x' }, { kind: 'quote', text }))
          assert.equal(plain.replaceAll('\u2060', '').slice(1).trim(), text.trim())
        },
      ),
    )
  })

  it('keeps an å whole, of however many parts it is', () => {
    assert.equal(shown(view({ kind: 'quote', text: 'la\u030ang' })), 'lång')
  })

  it('keeps web addresses as they were typed', () => {
    for (const address of [
      'https://www.youtube.com/@vdab/videos?x=1#top',
      'https://nl.wikipedia.org/wiki/Bakker_(beroep)#Taken',
    ]) {
      assert.equal(shown(view({ kind: 'quote', text: `see ${address}.` })), `see ${address}.`)
    }
  })

  it('keeps the bot’s own commands', () => {
    assert.equal(
      shown(view({ kind: 'text', text: 'Stop: /stop. Erase: /mydata.' })),
      'Stop: /stop. Erase: /mydata.',
    )
  })

  describe('when it is too long', () => {
    const own = 'Own words. '.repeat(10).trim()

    it('shortens what people said, with an ellipsis, until it fits to the letter', () => {
      const text = shown(view({ kind: 'text', text: own }, { kind: 'quote', text: 'a'.repeat(5000) }))
      assert.equal(text.length, 4096)
      assert.ok(text.startsWith(`${own}\naaaa`) && text.endsWith('a…'))
    })

    it('counts signs as they are shown, not as they are written', () => {
      const text = shown(view({ kind: 'quote', text: '<&"'.repeat(1365) }))
      assert.equal(text, '<&"'.repeat(1365))
    })

    it('shortens the longest quote first', () => {
      const text = shown(
        view({ kind: 'quote', text: 'a'.repeat(4000) }, { kind: 'quote', text: 'b'.repeat(200) }),
      )
      assert.ok(text.endsWith('b'.repeat(200)))
      assert.equal(text.length, 4096)
    })

    it('cuts no letter or picture in two', () => {
      for (const sign of ['👩‍👩‍👧‍👦', '🇧🇪', 'e\u0301\u0327', '𝒜']) {
        const text = shown(view({ kind: 'quote', text: sign.repeat(3000) }))
        assert.ok(text.length <= 4096 && text.length > 4050)
        const whole = text.slice(0, -1).replaceAll(sign.normalize('NFC'), '')
        assert.equal(whole, '', sign)
      }
    })

    it('keeps to the length of a caption under a file', () => {
      const file = { channel: 'web' as const, id: '1', name: 'x', type: 'image/png', bytes: 1 }
      const of = view({ kind: 'quote', text: 'a'.repeat(5000) }, { kind: 'file', file, alternative: 'x' })
      assert.equal(shown(of).length, 1024)
    })

    it('always fits where the bot’s own words do', () => {
      const long = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 4000 })
      fc.assert(
        fc.property(fc.array(long, { minLength: 1, maxLength: 4 }), words, (quotes, title) => {
          const blocks: Block[] = quotes.map((text) => ({ kind: 'quote', text }))
          assert.ok(shown(view({ kind: 'title', text: title }, ...blocks)).length <= 4096)
        }),
        { numRuns: 60 },
      )
    })

    it('never shortens the bot’s own words', () => {
      assert.throws(() => shown(view({ kind: 'text', text: 'x'.repeat(4097) })), /message is too long/)
    })
  })
})
