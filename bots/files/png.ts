const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The chunks that make the picture, also a moving one (W3C: Portable Network Graphics, 11). All others can hold words. */
const kept = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
])

/** A PNG without anything but its picture; what is hung on behind its end is left out. Null for what is no PNG. */
export function plainPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  const parts: Buffer[] = [signature]
  let place = 8
  while (place + 12 <= bytes.length) {
    const end = place + 12 + bytes.readUInt32BE(place)
    if (end > bytes.length) return null
    const name = bytes.toString('latin1', place + 4, place + 8)
    if (kept.has(name)) parts.push(bytes.subarray(place, end))
    if (name === 'IEND') return Buffer.concat(parts)
    place = end
  }
  return null
}
