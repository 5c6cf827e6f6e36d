import { crc32 } from 'node:zlib'

/** Puts what a camera, a phone or a program would keep beside a picture into it: `words` say who made it. */
export const tagged: Readonly<Record<'jpg' | 'png' | 'webp', (picture: Buffer, words: string) => Buffer>> = {
  jpg: (picture, words) => {
    const text = Buffer.from(words)
    const extra = [
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(6, text)])),
      segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), text])),
      segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001'), text])),
      segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), text])),
      segment(0xfe, text),
    ]
    return Buffer.concat([picture.subarray(0, 2), ...extra, picture.subarray(2), text])
  },
  png: (picture, words) => {
    const head = 8 + 25
    const extra = ['tEXt', 'iTXt', 'eXIf', 'tIME', 'prIv'].map((name) => pngChunk(name, Buffer.from(words)))
    return Buffer.concat([picture.subarray(0, head), ...extra, picture.subarray(head), Buffer.from(words)])
  },
  webp: (picture, words) => {
    const flags = Buffer.alloc(10)
    flags[0] = 0x2c
    flags.writeUIntLE(23, 4, 3)
    flags.writeUIntLE(15, 7, 3)
    const text = Buffer.from(words)
    const chunks = [
      webpChunk('VP8X', flags),
      webpChunk('ICCP', text),
      picture.subarray(12),
      webpChunk('EXIF', text),
      webpChunk('XMP ', text),
      webpChunk('NOTE', text),
    ]
    const body = Buffer.concat(chunks)
    const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
    head.writeUInt32LE(4 + body.length, 4)
    return Buffer.concat([head, body, text])
  },
}

/** A voice message as phones make them, with notes about who speaks: two pages of Ogg with the head and notes of Opus. */
export function taggedVoice(words: string): Buffer {
  const vendor = lengthBefore(Buffer.from(words))
  const note = lengthBefore(Buffer.from(`ARTIST=${words}`))
  const count = Buffer.from([1, 0, 0, 0])
  const notes = Buffer.concat([Buffer.from('OpusTags'), vendor, count, note, Buffer.from(words)])
  const head = Buffer.concat([Buffer.from('OpusHead'), Buffer.from([1, 1, 0, 0, 128, 187, 0, 0, 0, 0, 0])])
  return Buffer.concat([oggPage(2, 0, head), oggPage(0, 1, notes), oggPage(4, 2, Buffer.alloc(40, 7))])
}

function lengthBefore(content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([length, content])
}

function oggPage(flags: number, number: number, content: Buffer): Buffer {
  const segments = Math.floor(content.length / 255) + 1
  const head = Buffer.alloc(27 + segments)
  head.write('OggS', 0, 'latin1')
  head[5] = flags
  head.writeUInt32LE(number, 18)
  head[26] = segments
  for (let place = 0; place < segments; place += 1) {
    head[27 + place] = place < segments - 1 ? 255 : content.length % 255
  }
  return Buffer.concat([head, content])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** An Exif block with an orientation, and a maker's name that stands behind it. */
function exif(orientation: number, maker: Buffer): Buffer {
  const head = Buffer.alloc(38)
  head.write('II', 0, 'latin1')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(2, 8)
  head.writeUInt16LE(0x010f, 10)
  head.writeUInt16LE(2, 12)
  head.writeUInt32LE(maker.length, 14)
  head.writeUInt32LE(38, 18)
  head.writeUInt16LE(0x0112, 22)
  head.writeUInt16LE(3, 24)
  head.writeUInt32LE(1, 26)
  head.writeUInt16LE(orientation, 30)
  return Buffer.concat([head, maker])
}

function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function webpChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}
