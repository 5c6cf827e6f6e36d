import assert from 'node:assert/strict'
import { render } from '../../../adapters/teams/render.ts'
import type { Block, View } from '../../../bots/view.ts'
import { readCard, type Read } from '../../platforms/teams/card.ts'
import { Refusal } from '../../platforms/teams/refusal.ts'

const view = (...blocks: Block[]): View => ({ blocks })
const read = (shown: View): Read => readCard(render(shown, 'mark').card)

describe('views as cards of Teams', () => {
  it('show every kind of block, in order, as version 1.5 knows it', () => {
    const { parts, pressable } = read(
      view(
        { kind: 'title', text: 'Title' },
        { kind: 'text', text: 'one\ntwo\n\nthree' },
        { kind: 'quote', text: 'their words' },
        { kind: 'facts', facts: [{ label: 'Sector', value: 'Health care' }] },
        {
          kind: 'buttons',
          buttons: [
            { label: 'Yes', tap: 'yes', tone: 'primary' },
            { label: 'No', tap: 'no', tone: 'danger' },
            { label: 'Page', link: 'https://example.org' },
          ],
        },
      ),
    )
    assert.deepEqual(
      parts.map(({ text, bold, quoted }) => [text, bold, quoted]),
      [
        ['Title', true, false],
        ['one', false, false],
        ['two', false, false],
        ['three', false, false],
        ['their words', false, true],
        ['Sector: Health care', true, false],
      ],
    )
    assert.deepEqual(pressable, [
      { kind: 'button', label: 'Yes', data: { tap: 'yes', card: 'mark' }, style: 'positive' },
      { kind: 'button', label: 'No', data: { tap: 'no', card: 'mark' }, style: 'destructive' },
      { kind: 'link', label: 'Page', url: 'https://example.org' },
    ])
  })

  const options = (count: number, chosen: number[] = []): Block => ({
    ...{ kind: 'choice', label: 'Which?' },
    options: Array.from({ length: count }, (_, at) => ({
      label: `O${at}`,
      tap: `o:${at}`,
      chosen: chosen.includes(at),
    })),
  })

  it('show a short choice as buttons, with a tick on what is chosen', () => {
    const { parts, pressable } = read(view(options(6, [2])))
    assert.equal(parts[0]?.text, 'Which?')
    assert.deepEqual(
      pressable.map(({ label }) => label),
      ['O0', 'O1', '✓ O2', 'O3', 'O4', 'O5'],
    )
  })

  it('show a long choice as a list, of one answer or of several', () => {
    const [one, done] = read(view(options(25))).pressable
    assert.ok(one?.kind === 'list' && done?.kind === 'button')
    assert.deepEqual([one.several, one.options.length, one.label], [false, 25, 'Which?'])
    assert.deepEqual(done.data, { pick: one.id, was: [], card: 'mark' })
    const [several, changed] = read(view(options(25, [3, 4]))).pressable
    assert.ok(several?.kind === 'list' && changed?.kind === 'button')
    assert.deepEqual(
      several.options.filter(({ chosen }) => chosen).map(({ value }) => value),
      ['o:3', 'o:4'],
    )
    assert.deepEqual(changed.data.was, ['o:3', 'o:4'])
  })

  it('put at most six buttons in a row, and lose none', () => {
    const buttons = Array.from({ length: 14 }, (_, at) => ({
      label: `B${at}`,
      tap: `b:${at}`,
      tone: 'plain' as const,
    }))
    assert.equal(read(view({ kind: 'text', text: 'x' }, { kind: 'buttons', buttons })).pressable.length, 14)
  })

  it('shorten what people said where it is too long, the longest first, and never what the bot says', () => {
    const words = 'word '.repeat(20_000)
    const shown = view(
      { kind: 'text', text: 'Bot.' },
      { kind: 'quote', text: words },
      { kind: 'quote', text: 'short' },
    )
    const { card, notice } = render(shown, 'mark')
    assert.ok(JSON.stringify(card).length <= 40_000)
    const texts = readCard(card).parts.map(({ text }) => text)
    assert.deepEqual([texts[0], texts.at(-1)], ['Bot.', 'short'])
    assert.match(texts[1] ?? '', /…$/)
    assert.ok(notice.length <= 500)
    const lines = view({ kind: 'quote', text: 'a\n'.repeat(5_000) })
    assert.ok(JSON.stringify(render(lines, 'mark').card).length <= 40_000)
  })

  it('are never empty', () => {
    for (const empty of [
      view(),
      view({ kind: 'text', text: ' \n\u202e ' }),
      view({ kind: 'buttons', buttons: [] }),
    ])
      assert.equal(read(empty).parts[0]?.text, '…')
    const file = { channel: 'web' as const, id: '1', name: 'a.pdf', type: 'application/pdf', bytes: 3 }
    const { notice, file: sent } = render(
      view({ kind: 'file', file, alternative: 'Els sent a file' }),
      'mark',
    )
    assert.equal(notice, 'Els sent a file')
    assert.deepEqual(sent, file)
  })

  it('would be refused by the double where they were of another version, or of unknown parts', () => {
    const { card } = render(view({ kind: 'text', text: 'x' }), 'mark')
    for (const wrong of [
      { ...card, version: '1.6' },
      { ...card, body: [{ type: 'Table' }] },
      { ...card, extra: 1 },
    ])
      assert.throws(() => readCard(wrong), Refusal)
  })
})
