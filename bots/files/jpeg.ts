const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const exifName = Buffer.from('Exif\0\0', 'latin1')
const orientationTag = 0x0112

/**
 * A JPEG without anything but its picture (ITU-T T.81, annex B): where and when it was taken, with what, by whom, notes,
 * small pictures and what is hung on behind its end are left out. Which side is up is kept. Null for what is no JPEG.
 */
export function plainJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== startOfImage) return null
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let place = 2
  while (place + 4 <= bytes.length) {
    if (bytes[place] !== 0xff) return null
    const marker = bytes[place + 1] ?? 0
    if (marker === 0xff) {
      place += 1 // a fill byte
      continue
    }
    if (marker === endOfImage) return Buffer.concat([...parts, endMarker])
    const length = bytes.readUInt16BE(place + 2)
    const end = place + 2 + length
    if (length < 2 || end > bytes.length) return null
    const segment = bytes.subarray(place, end)
    const kept = keptOf(marker, segment)
    if (kept) parts.push(kept)
    place = end
    if (marker !== startOfScan) continue
    const next = endOfScan(bytes, place)
    parts.push(bytes.subarray(place, next))
    place = next
  }
  // A picture whose end is cut off can still be seen; the last two bytes may be its end.
  return parts.length > 2 ? Buffer.concat([...parts, endMarker]) : null
}

const endMarker = Buffer.from([0xff, endOfImage])

/** What of a segment is kept: all that makes the picture, and of Exif the orientation only. */
function keptOf(marker: number, segment: Buffer): Buffer | null {
  const isApplication = marker >= 0xe0 && marker <= 0xef
  const isComment = marker === 0xfe
  if (!isApplication && !isComment) return segment
  // Adobe's segment says how the colours are coded; it has 14 bytes and no room for anything else.
  if (marker === 0xee && segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe') return segment
  if (marker !== 0xe1) return null
  const orientation = orientationOf(segment.subarray(4))
  return orientation === null ? null : orientationSegment(orientation)
}

/** Where the coded picture that begins at `from` ends: at the next marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let place = bytes.indexOf(0xff, from); place !== -1; place = bytes.indexOf(0xff, place + 1)) {
    const next = bytes[place + 1]
    if (next === undefined) return place
    const isPartOfScan = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isPartOfScan) return place
  }
  return bytes.length
}

/** The orientation of an Exif block (CIPA DC-008, 4.6.4): 1 to 8; null where it says none. */
function orientationOf(content: Buffer): number | null {
  if (!content.subarray(0, 6).equals(exifName)) return null
  const tiff = content.subarray(6)
  if (tiff.length < 14) return null
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return null
  const read16 = (at: number): number => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return null
  const count = read16(start)
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    if (read16(at) !== orientationTag) continue
    const value = read16(at + 8)
    return value >= 2 && value <= 8 ? value : null
  }
  return null
}

/** An Exif block that holds an orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8) // one entry
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(3, 12) // a short
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  const content = Buffer.concat([exifName, tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
