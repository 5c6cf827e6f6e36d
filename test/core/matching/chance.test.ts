import assert from 'node:assert/strict'
import fc from 'fast-check'
import { atMostSuccesses, normalDistribution } from '../../../core/matching/chance.ts'

describe('chance', () => {
  it('knows the normal distribution to seven digits', () => {
    const known: [number, number][] = [
      [-3, 0.0013498980316301],
      [-1, 0.15865525393145707],
      [-0.1, 0.460172162722971],
      [0, 0.5],
      [0.5, 0.6914624612740131],
      [1.96, 0.9750021048517796],
      [4, 0.9999683287581669],
    ]
    for (const [z, chance] of known) assert.ok(Math.abs(normalDistribution(z) - chance) < 1e-7, String(z))
  })

  it('knows how likely at most so many of several tries succeed', () => {
    assert.equal(atMostSuccesses(-1, 0, 0.5), 0)
    assert.equal(atMostSuccesses(0, 0, 0.9), 1)
    assert.equal(atMostSuccesses(3, 3, 0.9), 1)
    assert.equal(atMostSuccesses(0, 1, 1), 0)
    assert.equal(atMostSuccesses(0, 2, 0), 1)
    assert.equal(atMostSuccesses(0, 2, 0.5), 0.25)
    assert.equal(atMostSuccesses(1, 2, 0.5), 0.75)
    assert.ok(Math.abs(atMostSuccesses(2, 5, 0.3) - 0.83692) < 1e-12)
  })

  it('is a chance for any tries', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2, max: 12 }),
        fc.nat(5_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (most, tries, chance) => {
          const all = atMostSuccesses(most, tries, chance)
          assert.ok(all >= 0 && all <= 1, String(all))
        },
      ),
    )
  })
})
