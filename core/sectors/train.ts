import type { Random } from '../random.ts'
import type { Features } from './features.ts'
import { emptyTable, insertKey, type FinderModel, type KeyTable } from './model.ts'
import { softmax } from './model.ts'

/** One text of which the right classes are known, the main one first. A heavier example counts for more. */
export type Example = { features: Features; classes: readonly number[]; weight: number }

/**
 * How long and how fast to learn. `others` is how right the classes after the main one are, from 0 to 1; `leftOut` is the
 * share of an example's features that each step goes without.
 */
export type TrainingSettings = { rounds: number; rate: number; others: number; leftOut: number }

/** Settings that did best on texts held back from the learning; more rounds bring nothing. */
export const usualTraining: TrainingSettings = { rounds: 10, rate: 1, others: 0.5, leftOut: 0.3 }

const cautious = 0.01
const biasRate = 0.05
// Errors below this teach nothing and are most of them after the first round: leaving them out is three times as fast.
const negligible = 0.003
// An example that is nearly right is left out of the next round.
const easyBelow = 0.002

/**
 * Learns a softmax regression by stochastic gradient descent with a step per feature that shrinks as the feature is
 * seen more (AdaGrad: Duchi, Hazan and Singer 2011), so that rare words learn fast and common endings slowly. An
 * example with several right classes is satisfied by any of them. Equal input and chance give equal models.
 * A step that goes without some features (dropout: Srivastava and others 2014) teaches the others to do without them.
 * `progress` hears after each part of the work how much is done, from 0 to 1.
 */
export function train(
  classes: readonly string[],
  examples: readonly Example[],
  random: Pick<Random, 'number'>,
  settings: TrainingSettings = usualTraining,
  progress: (done: number) => void = () => undefined,
): FinderModel {
  const size = classes.length
  const { table, starts, rows, values } = layOut(examples)
  const weights = new Float32Array(table.count * size)
  const seen = new Float32Array(table.count)
  const biases = new Float32Array(size)
  const order = Int32Array.from(examples, (_, index) => index)
  const scores = new Float64Array(size)
  const wrong = new Int32Array(size)
  const easy = new Uint8Array(examples.length)
  const { leftOut } = settings
  const kept = 1 / (1 - leftOut)
  const used = new Float32Array(
    examples.reduce((most, { features }) => Math.max(most, features.keys.length), 0),
  )
  const total = settings.rounds * examples.length
  for (let step = 0; step < total; step += 1) {
    if (step % examples.length === 0) shuffle(order, random)
    if (step % 5000 === 0) progress(step / total)
    const index = order[step % examples.length]!
    if (easy[index] === 1) {
      easy[index] = 0
      continue
    }
    const example = examples[index]!
    const from = starts[index]!
    const to = starts[index + 1]!
    scores.set(biases)
    for (let at = from; at < to; at += 1) {
      const value = leftOut > 0 && random.number() < leftOut ? 0 : values[at]! * kept
      used[at - from] = value
      if (value === 0) continue
      const start = rows[at]! * size
      for (let which = 0; which < size; which += 1) scores[which]! += value * weights[start + which]!
    }
    const force = errors(softmax(scores), example, settings.others)
    const rate = settings.rate * (1 - step / total)
    let wrongs = 0
    for (let which = 0; which < size; which += 1) {
      biases[which]! += biasRate * rate * scores[which]!
      if (Math.abs(scores[which]!) > negligible) wrong[wrongs++] = which
    }
    if (force < easyBelow) easy[index] = 1
    if (wrongs === 0) continue
    for (let at = from; at < to; at += 1) {
      const value = used[at - from]!
      if (value === 0) continue
      const row = rows[at]!
      seen[row]! += value * value * force
      const pace = (value * rate) / Math.sqrt(cautious + seen[row]!)
      const start = row * size
      for (let nth = 0; nth < wrongs; nth += 1) weights[start + wrong[nth]!]! += pace * scores[wrong[nth]!]!
    }
  }
  progress(1)
  return { classes, table, weights, biases }
}

/** Turns chances, in place, into what each of them should move by; returns the square of its length. */
function errors(chances: Float64Array, example: Example, others: number): number {
  let right = 1e-9
  for (let rank = 0; rank < example.classes.length; rank += 1) {
    right += chances[example.classes[rank]!]! * (rank === 0 ? 1 : others)
  }
  let force = 0
  for (let which = 0; which < chances.length; which += 1) {
    const rank = example.classes.indexOf(which)
    const share = rank < 0 ? 0 : (rank === 0 ? 1 : others) / right
    const error = example.weight * chances[which]! * (share - 1)
    chances[which] = error
    force += error * error
  }
  return force
}

type LaidOut = { table: KeyTable; starts: Int32Array; rows: Int32Array; values: Float32Array }

/** The examples one after the other in flat memory, their feature keys replaced by row numbers. */
function layOut(examples: readonly Example[]): LaidOut {
  const length = examples.reduce((sum, { features }) => sum + features.keys.length, 0)
  const starts = new Int32Array(examples.length + 1)
  const rows = new Int32Array(length)
  const values = new Float32Array(length)
  let table = emptyTable(1 << 16)
  let place = 0
  examples.forEach(({ features }, index) => {
    features.keys.forEach((key, at) => {
      table = insertKey(table, key)
      rows[place] = table.last
      values[place] = features.values[at] ?? 0
      place += 1
    })
    starts[index + 1] = place
  })
  return { table, starts, rows, values }
}

function shuffle(order: Int32Array, random: Pick<Random, 'number'>): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random.number() * (index + 1))
    const kept = order[index]!
    order[index] = order[other]!
    order[other] = kept
  }
}
