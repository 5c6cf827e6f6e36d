/** The chunks that make the picture, also a moving one (RFC 9649). All others can hold words. */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])

/** In `VP8X`: there is a colour profile, Exif, XMP (RFC 9649, 2.7). */
const flagsOfWords = 0x20 | 0x08 | 0x04

/** A frame of a moving picture has so many bytes before its own chunks. */
const frameHead = 16

/** A WebP without anything but its picture. Null for what is no WebP. */
export function plainWebp(bytes: Buffer): Buffer | null {
  if (bytes.length < 20 || nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WEBP') return null
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  const chunks = chunksIn(bytes.subarray(12, end))
  if (!chunks || chunks.length === 0) return null
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return Buffer.concat([head, ...chunks])
}

function chunksIn(bytes: Buffer): Buffer[] | null {
  const parts: Buffer[] = []
  let place = 0
  while (place + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(place + 4)
    const end = place + 8 + size
    if (end > bytes.length) return null
    const chunk = plainChunk(nameAt(bytes, place), bytes.subarray(place + 8, end))
    if (chunk === 'broken') return null
    if (chunk) parts.push(chunk)
    place = end + (size % 2)
  }
  return parts
}

function plainChunk(name: string, content: Buffer): Buffer | null | 'broken' {
  if (!kept.has(name)) return null
  if (name === 'VP8X') {
    const plain = Buffer.from(content.subarray(0, 10))
    plain[0] = (plain[0] ?? 0) & ~flagsOfWords
    return makeChunk(name, plain)
  }
  if (name !== 'ANMF') return makeChunk(name, content)
  const inner = chunksIn(content.subarray(frameHead))
  return inner ? makeChunk(name, Buffer.concat([content.subarray(0, frameHead), ...inner])) : 'broken'
}

function makeChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

function nameAt(bytes: Buffer, place: number): string {
  return bytes.toString('latin1', place, place + 4)
}
