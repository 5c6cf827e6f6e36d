import type { Features } from './features.ts'

/**
 * Where the weights of a feature are: an open-addressing table of keys (plus one: 0 is an empty place) and rows. Rows
 * are numbered in the order of their first insertion. `last` is the row that was asked for last.
 */
export type KeyTable = { slots: Int32Array; count: number; last: number }

/** What the finder has learnt: for each known feature (a hashed word or piece of a word) a weight per class. */
export type FinderModel = {
  classes: readonly string[]
  table: KeyTable
  weights: Float32Array
  biases: Float32Array
}

/** An empty table with room for half of `capacity`, which must be a power of two. */
export function emptyTable(capacity: number): KeyTable {
  return { slots: new Int32Array(capacity * 2), count: 0, last: -1 }
}

function placeOf(slots: Int32Array, key: number): number {
  const mask = slots.length / 2 - 1
  let place = (Math.imul(key, 0x9e3779b1) >>> 0) & mask
  while (slots[place * 2] !== 0 && slots[place * 2] !== key + 1) place = (place + 1) & mask
  return place * 2
}

/** Finds or adds a key and leaves its row in `last`. The table grows by itself, so the returned one must be used on. */
export function insertKey(table: KeyTable, key: number): KeyTable {
  const place = placeOf(table.slots, key)
  if (table.slots[place] !== 0) {
    table.last = table.slots[place + 1]!
    return table
  }
  table.slots[place] = key + 1
  table.slots[place + 1] = table.count
  table.last = table.count
  table.count += 1
  return table.count * 4 > table.slots.length ? grown(table) : table
}

function grown(table: KeyTable): KeyTable {
  const slots = new Int32Array(table.slots.length * 2)
  for (let from = 0; from < table.slots.length; from += 2) {
    const key = table.slots[from]!
    if (key === 0) continue
    const place = placeOf(slots, key - 1)
    slots[place] = key
    slots[place + 1] = table.slots[from + 1]!
  }
  return { ...table, slots }
}

/** The row of a feature, or -1 where it was never seen. */
export function rowOf(table: KeyTable, key: number): number {
  const place = placeOf(table.slots, key)
  return table.slots[place] === 0 ? -1 : table.slots[place + 1]!
}

/** The chance of each class, in the order of `model.classes`; they add up to 1. */
export function chances(model: FinderModel, features: Features): Float64Array {
  const size = model.classes.length
  const scores = Float64Array.from(model.biases)
  for (let index = 0; index < features.keys.length; index += 1) {
    const row = rowOf(model.table, features.keys[index]!)
    if (row < 0) continue
    const value = features.values[index]!
    for (let at = 0; at < size; at += 1) scores[at]! += value * model.weights[row * size + at]!
  }
  return softmax(scores)
}

/** Turns scores into chances, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let highest = -Infinity
  for (const score of scores) if (score > highest) highest = score
  let sum = 0
  for (let at = 0; at < scores.length; at += 1) {
    const value = Math.exp(scores[at]! - highest)
    scores[at] = value
    sum += value
  }
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= sum
  return scores
}
