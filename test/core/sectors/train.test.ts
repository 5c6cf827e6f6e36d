import assert from 'node:assert/strict'
import { featuresOf } from '../../../core/sectors/features.ts'
import { chances } from '../../../core/sectors/model.ts'
import { steadyNumbers } from '../../../core/sectors/own-model.ts'
import { train, usualTraining, type Example } from '../../../core/sectors/train.ts'

const kinds = ['fruit', 'metal', 'cloth']
const words = [
  ['appel', 'peer', 'pruim', 'kers'],
  ['ijzer', 'koper', 'zink', 'lood'],
  ['linnen', 'katoen', 'zijde', 'wol'],
]
const examples = words.flatMap((list, at): Example[] =>
  list.map((word) => ({ features: featuresOf([word], 'nl'), classes: [at], weight: 1 })),
)

function best(word: string, model = train(kinds, examples, steadyNumbers(1))): string | undefined {
  const found = [...chances(model, featuresOf([word], 'nl'))]
  return kinds[found.indexOf(Math.max(...found))]
}

describe('learning', () => {
  it('knows what it was shown, and words that look like it', () => {
    for (const [at, list] of words.entries()) for (const word of list) assert.equal(best(word), kinds[at])
    assert.equal(best('pruimen'), 'fruit')
    assert.equal(best('koperen'), 'metal')
  })

  it('gives chances that add up to one, for unknown words too', () => {
    const found = chances(train(kinds, examples, steadyNumbers(1)), featuresOf(['xyzzy'], 'nl'))
    assert.ok(Math.abs(found.reduce((sum, chance) => sum + chance, 0) - 1) < 1e-9)
  })

  it('is satisfied by any of several right classes, the first one most', () => {
    const several = words.flatMap((list, at): Example[] =>
      list.map((word) => ({ features: featuresOf([word], 'nl'), classes: [at, (at + 1) % 3], weight: 1 })),
    )
    const model = train(kinds, several, steadyNumbers(1))
    for (const [at, list] of words.entries()) {
      for (const word of list) {
        const found = chances(model, featuresOf([word], 'nl'))
        const [main = 0, other = 0, wrong = 1] = [0, 1, 2].map((step) => found[(at + step) % 3])
        assert.ok(main > 2 * other && main + other > 4 * wrong, `${word}: ${String(found)}`)
      }
    }
  })

  it('comes to the same model from the same examples', () => {
    const one = train(kinds, examples, steadyNumbers(1))
    const other = train(kinds, examples, steadyNumbers(1))
    assert.deepEqual(one.weights, other.weights)
  })

  it('tells how far it is, up to the end', () => {
    const told: number[] = []
    train(kinds, examples, steadyNumbers(1), usualTraining, (done) => told.push(done))
    assert.deepEqual(told, [0, 1])
  })
})
