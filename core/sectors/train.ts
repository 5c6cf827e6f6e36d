import type { Features } from './features.ts'
import { rowOf, softmax, type FinderModel } from './model.ts'
import type { Random } from '../random.ts'

/** One text of which the right classes are known, the main one first. */
export type Example = { features: Features; classes: readonly number[]; weight: number }

export type TrainingSettings = { rounds: number; rate: number; others: number }
export const usualTraining: TrainingSettings = { rounds: 10, rate: 3, others: 0.5 }

/**
 * Learns a softmax regression by stochastic gradient descent: fast, small, and its scores can be read as chances. An
 * example with several right classes is satisfied by any of them, the main one first.
 */
export function train(
  classes: readonly string[],
  examples: readonly Example[],
  random: Pick<Random, 'number'>,
  settings: TrainingSettings = usualTraining,
): FinderModel {
  const slots = tableOf(examples)
  const size = classes.length
  const weights = new Float32Array(slots.count * size)
  const biases = new Float32Array(size)
  const rows = examples.map((example) =>
    Int32Array.from(example.features.keys, (key) => rowOf(slots.table, key)),
  )
  const order = examples.map((_, index) => index)
  const scores = new Float64Array(size)
  const total = settings.rounds * examples.length
  let step = 0
  for (let round = 0; round < settings.rounds; round += 1) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]
      const exampleRows = rows[index]
      if (!example || !exampleRows) continue
      const rate = settings.rate * example.weight * (1 - step / total)
      step += 1
      scores.set(biases)
      const values = example.features.values
      for (let feature = 0; feature < exampleRows.length; feature += 1) {
        const start = (exampleRows[feature] ?? 0) * size
        const value = values[feature] ?? 0
        for (let at = 0; at < size; at += 1) scores[at]! += value * weights[start + at]!
      }
      softmax(scores)
      let right = 0
      example.classes.forEach((at, rank) => (right += (scores[at] ?? 0) * (rank === 0 ? 1 : settings.others)))
      const gain = 1 / Math.max(right, 1e-9)
      for (let at = 0; at < size; at += 1) {
        const rank = example.classes.indexOf(at)
        const chance = scores[at]!
        const aim = rank < 0 ? 0 : chance * (rank === 0 ? 1 : settings.others) * gain
        scores[at] = rate * (aim - chance)
        biases[at]! += 0.05 * scores[at]!
      }
      for (let feature = 0; feature < exampleRows.length; feature += 1) {
        const start = (exampleRows[feature] ?? 0) * size
        const value = values[feature] ?? 0
        for (let at = 0; at < size; at += 1) weights[start + at]! += value * scores[at]!
      }
    }
  }
  return { classes, slots: slots.table, weights, biases }
}

function shuffle(order: number[], random: Pick<Random, 'number'>): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random.number() * (index + 1))
    const kept = order[index]!
    order[index] = order[other]!
    order[other] = kept
  }
}

function tableOf(examples: readonly Example[]): { table: Int32Array; count: number } {
  let capacity = 1 << 16
  let table = new Int32Array(capacity * 2)
  let count = 0
  const insert = (key: number, row: number): boolean => {
    const mask = capacity - 1
    let place = (Math.imul(key, 0x9e3779b1) >>> 0) & mask
    for (;;) {
      const found = table[place * 2]
      if (found === key + 1) return false
      if (found === 0) break
      place = (place + 1) & mask
    }
    table[place * 2] = key + 1
    table[place * 2 + 1] = row
    return true
  }
  for (const example of examples) {
    for (const key of example.features.keys) {
      if (!insert(key, count)) continue
      count += 1
      if (count * 2 > capacity) {
        const old = table
        capacity *= 2
        table = new Int32Array(capacity * 2)
        for (let place = 0; place < old.length; place += 2) {
          if (old[place]) insert(old[place]! - 1, old[place + 1]!)
        }
      }
    }
  }
  return { table, count }
}
