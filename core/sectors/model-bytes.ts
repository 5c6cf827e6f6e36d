import { emptyTable, insertKey, type FinderModel } from './model.ts'

const version = 1
const steps = 127

/**
 * A model as bytes: a line of JSON, then the biases, the keys of the features in the order of their rows, a scale per
 * row, and the weights in steps of their row's scale (one byte each: a quarter of the size, and the finder answers the
 * same). Numbers are little-endian.
 */
export function encodeModel(model: FinderModel): Buffer {
  const size = model.classes.length
  const rows = model.table.count
  const keys = new Int32Array(rows)
  for (let place = 0; place < model.table.slots.length; place += 2) {
    const key = model.table.slots[place]!
    if (key !== 0) keys[model.table.slots[place + 1]!] = key - 1
  }
  const scales = new Float32Array(rows)
  const small = new Int8Array(rows * size)
  for (let row = 0; row < rows; row += 1) {
    const weights = model.weights.subarray(row * size, (row + 1) * size)
    const scale = weights.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 0) / steps || 1
    scales[row] = scale
    weights.forEach((weight, at) => (small[row * size + at] = Math.round(weight / scale)))
  }
  const header = Buffer.from(`${JSON.stringify({ version, classes: model.classes, rows })}\n`)
  return Buffer.concat([header, ...[model.biases, keys, scales, small].map(bytesOf)])
}

function bytesOf(numbers: Float32Array | Int32Array | Int8Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/**
 * Reads a model back. Undefined if the bytes are of another version or for other classes: the scheme has changed since,
 * and the labels must be learnt anew.
 */
export function decodeModel(bytes: Buffer, classes: readonly string[]): FinderModel | undefined {
  const end = bytes.indexOf('\n')
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as {
    version: number
    classes: string[]
    rows: number
  }
  const { rows } = header
  const size = classes.length
  if (header.version !== version || header.classes.join() !== classes.join()) return undefined
  // A copy: typed arrays need their numbers at places that are multiples of four.
  const numbers = Uint8Array.from(bytes.subarray(end + 1)).buffer
  const biases = new Float32Array(numbers, 0, size)
  const keys = new Int32Array(numbers, size * 4, rows)
  const scales = new Float32Array(numbers, (size + rows) * 4, rows)
  const small = new Int8Array(numbers, (size + rows * 2) * 4, rows * size)
  let table = emptyTable(1 << Math.ceil(Math.log2(rows * 2 + 2)))
  const weights = new Float32Array(rows * size)
  for (let row = 0; row < rows; row += 1) {
    table = insertKey(table, keys[row]!)
    const scale = scales[row]!
    for (let at = row * size; at < (row + 1) * size; at += 1) weights[at] = small[at]! * scale
  }
  return { classes, table, weights, biases }
}
