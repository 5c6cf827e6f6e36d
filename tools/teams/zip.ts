import { crc32 } from 'node:zlib'

/** A file of an archive. */
export type Entry = { name: string; bytes: Buffer }

// 1 January 1980, the first day that an archive knows: the same files make the same bytes.
const day = 0x21
const version = 20
const utf8Names = 0x0800

/** Writes an archive whose files are stored as they are (PKWARE: APPNOTE 6.3, method 0). */
export function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const { name, bytes } of entries) {
    const facts = numbers([
      ...[
        [version, 2],
        [utf8Names, 2],
        [0, 2],
        [0, 2],
        [day, 2],
      ],
      ...[
        [crc32(bytes), 4],
        [bytes.length, 4],
        [bytes.length, 4],
        [Buffer.byteLength(name), 2],
        [0, 2],
      ],
    ])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), bytes])
    const rest = numbers([
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [place, 4],
    ])
    directory.push(Buffer.from('PK\x01\x02'), numbers([[version, 2]]), facts, rest, Buffer.from(name))
    files.push(local)
    place += local.length
  }
  const list = Buffer.concat(directory)
  const count = entries.length
  const end = numbers([
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [place, 4],
    [0, 2],
  ])
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end])
}

/** Numbers one after the other, each in so many bytes, the smallest first. */
function numbers(values: readonly (readonly number[])[]): Buffer {
  return Buffer.concat(
    values.map(([value = 0, size = 0]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeUIntLE(value, 0, size)
      return bytes
    }),
  )
}
