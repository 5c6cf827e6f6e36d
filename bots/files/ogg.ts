const pageHead = 27
const notesName = 'OpusTags'

/**
 * A voice message (Opus in Ogg, RFC 7845) without the notes that are kept beside its sound: who made it, and with what.
 * They are blanked in place, and their pages get a new sum. Null for what is no such message.
 */
export function plainOgg(bytes: Buffer): Buffer | null {
  const plain = Buffer.from(bytes)
  let inNotes = false
  let hadNotes = false
  let place = 0
  while (place + pageHead <= plain.length) {
    if (nameAt(plain, place) !== 'OggS') return null
    const start = place + pageHead + (plain[place + 26] ?? 0)
    const sizes = plain.subarray(place + pageHead, start)
    const end = start + sizes.reduce((sum, size) => sum + size, 0)
    if (end > plain.length) return null
    const beginsNotes = plain.toString('latin1', start, start + notesName.length) === notesName
    if (beginsNotes) blankNotes(plain, start + notesName.length, end)
    else if (inNotes) plain.fill(0, start, end)
    if (beginsNotes || inNotes) {
      plain.writeUInt32LE(0, place + 22)
      plain.writeUInt32LE(sumOf(plain.subarray(place, end)), place + 22)
      // A packet goes on in the next page where its last piece here is full (RFC 3533, 5).
      inNotes = sizes.at(-1) === 255
      hadNotes = true
    }
    place = end
  }
  // What is left over behind the last page is no sound.
  return hadNotes ? plain.subarray(0, place) : null
}

/** Lengths and their number stay, so that players read on; every letter becomes a blank. */
function blankNotes(bytes: Buffer, from: number, end: number): void {
  let place = from
  const blankOne = (): boolean => {
    if (place + 4 > end) return false
    const next = place + 4 + bytes.readUInt32LE(place)
    bytes.fill(0x20, place + 4, Math.min(end, next))
    place = next
    return place < end
  }
  // First the maker of the program, then as many notes as are counted; behind them anything may stand.
  if (!blankOne() || place + 4 > end) return
  let left = bytes.readUInt32LE(place)
  place += 4
  while (left > 0 && blankOne()) left -= 1
  if (place < end) bytes.fill(0, place, end)
}

// The sum of Ogg (RFC 3533, 6): polynomial 0x04c11db7, not mirrored, beginning with 0.
const table = Array.from({ length: 256 }, (_, index) => {
  let value = index << 24
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1
  return value >>> 0
})

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (const byte of bytes) sum = ((sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0
  return sum
}

function nameAt(bytes: Buffer, place: number): string {
  return bytes.toString('latin1', place, place + 4)
}
