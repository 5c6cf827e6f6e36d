import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { historyWords } from '../../bots/pages/history-words.ts'

/** What happens to the service itself, and to nobody. */
const ofTheService = ['scores-aged', 'turn-failed']

describe('what happened, on the page of one’s own data', () => {
  it('has words for every kind of event', () => {
    const source = readFileSync(new URL('../../core/events.ts', import.meta.url), 'utf8')
    const kinds = [...source.matchAll(/kind: '([a-z-]+)'/g)].map(([, kind = '']) => kind)
    assert.ok(kinds.length > 50, 'the kinds were not found')
    const wordless = kinds.filter((kind) => JSON.stringify(historyWords(kind)).includes('data-did-other'))
    assert.deepEqual([...new Set(wordless)].sort(), ofTheService)
  })
})
