import type { Features } from './features.ts'

/**
 * What the finder has learnt: for each known feature (a hashed word or piece of a word) a weight per class. `slots` is
 * an open-addressing table of two numbers per place: the key plus one (0 is an empty place) and the feature's row.
 */
export type FinderModel = {
  classes: readonly string[]
  slots: Int32Array
  weights: Float32Array
  biases: Float32Array
}

/** The row of a feature, or -1 where it was never seen. */
export function rowOf(slots: Int32Array, key: number): number {
  const mask = slots.length / 2 - 1
  let place = (Math.imul(key, 0x9e3779b1) >>> 0) & mask
  for (;;) {
    const found = slots[place * 2] ?? 0
    if (found === 0) return -1
    if (found === key + 1) return slots[place * 2 + 1] ?? -1
    place = (place + 1) & mask
  }
}

/** The chance of each class, in the order of `model.classes`; they add up to 1. */
export function chances(model: FinderModel, features: Features): Float64Array {
  const size = model.classes.length
  const scores = Float64Array.from(model.biases)
  for (let index = 0; index < features.keys.length; index += 1) {
    const row = rowOf(model.slots, features.keys[index] ?? 0)
    if (row < 0) continue
    const value = features.values[index] ?? 0
    for (let at = 0; at < size; at += 1)
      scores[at] = (scores[at] ?? 0) + value * (model.weights[row * size + at] ?? 0)
  }
  return softmax(scores)
}

/** Turns scores into chances, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let highest = -Infinity
  for (const score of scores) if (score > highest) highest = score
  let sum = 0
  for (let at = 0; at < scores.length; at += 1) {
    const value = Math.exp((scores[at] ?? 0) - highest)
    scores[at] = value
    sum += value
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum
  return scores
}
