import { plainJpeg } from './jpeg.ts'
import { plainOgg } from './ogg.ts'
import { plainPng } from './png.ts'
import { plainWebp } from './webp.ts'

const pictures = [plainJpeg, plainPng, plainWebp]

/** What the bytes of other types begin with; a text has no sign, and no byte that no text holds. */
const signs: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'application/pdf': startsWith('%PDF-'),
  'application/msword': startsWith('\xd0\xcf\x11\xe0'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': startsWith('PK\x03\x04'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': startsWith('PK\x03\x04'),
  'application/vnd.oasis.opendocument.text': startsWith('PK\x03\x04'),
  'application/rtf': startsWith('{\\rtf'),
  'text/plain': (bytes) => !bytes.includes(0),
  'audio/webm': startsWith('\x1a\x45\xdf\xa3'),
  'audio/mpeg': (bytes) =>
    startsWith('ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  'audio/mp4': (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
}

/**
 * The bytes of a file as they may be passed on: pictures and voice messages without what is kept beside them. Null where
 * they are not what their type says: then they do not pass.
 */
export function plainFile(type: string, bytes: Buffer): Buffer | null {
  // Whatever a picture is called, nothing but its picture passes.
  for (const plain of pictures) {
    const picture = plain(bytes)
    if (picture) return picture
  }
  if (type.startsWith('image/')) return null
  if (type === 'audio/ogg') return plainOgg(bytes)
  return signs[type]?.(bytes) === true ? bytes : null
}

function startsWith(sign: string): (bytes: Buffer) => boolean {
  const expected = Buffer.from(sign, 'latin1')
  return (bytes) => bytes.subarray(0, expected.length).equals(expected)
}
