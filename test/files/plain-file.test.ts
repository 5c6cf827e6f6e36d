import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { plainFile } from '../../bots/files/plain-file.ts'
import { tagged, taggedVoice } from './tagged.ts'

const pictures = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
const house = (ending: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, 'samples', `house.${ending}`))
const who = 'Sam Peeters, +32 470 12 34 56, 51.2194 N 4.4025 E'

/** The part of a picture that is coded: as it was before anything was put beside it. */
const codedIn: Readonly<Record<keyof typeof pictures, (bytes: Buffer) => Buffer>> = {
  jpg: (bytes) => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb]))),
  png: (bytes) => bytes.subarray(bytes.indexOf('IDAT')),
  webp: (bytes) => {
    const start = bytes.indexOf('VP8 ') === -1 ? bytes.indexOf('VP8L') : bytes.indexOf('VP8 ')
    return bytes.subarray(start, start + 8 + bytes.readUInt32LE(start + 4))
  },
}

describe('a file that passes', () => {
  for (const [ending, type] of Object.entries(pictures) as [keyof typeof pictures, string][]) {
    it(`is, as ${ending}, its picture and nothing that was kept beside it`, () => {
      const plain = plainFile(type, tagged[ending](house(ending), who))
      assert.ok(plain)
      assert.ok(!plain.includes('Peeters') && !plain.includes('470'), 'something of the maker passed')
      assert.deepEqual(codedIn[ending](plain), codedIn[ending](house(ending)))
    })

    it(`stays, as ${ending}, the same when nothing was beside it`, () => {
      const plain = plainFile(type, house(ending))
      assert.ok(plain)
      assert.deepEqual(plainFile(type, plain), plain)
      assert.deepEqual(codedIn[ending](plain), codedIn[ending](house(ending)))
    })

    it(`keeps, as ${ending}, no word however it is put there`, () => {
      fc.assert(
        fc.property(fc.stringMatching(/^[a-z]{12,40}$/), (words) => {
          const plain = plainFile(type, tagged[ending](house(ending), words))
          assert.ok(plain && !plain.includes(words))
        }),
      )
    })

    it(`is answered in bounded time, as ${ending}, whatever it is cut and changed to`, () => {
      const bytes = tagged[ending](house(ending), who)
      fc.assert(
        fc.property(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255), (length, place, value) => {
          const broken = Buffer.from(bytes.subarray(0, length))
          if (place < length) broken[place] = value
          const plain = plainFile(type, broken)
          assert.ok(plain === null || plain.length <= broken.length + 40)
        }),
        { numRuns: 1_000 },
      )
    })
  }

  it('keeps which side of a photo is up, as the only thing that a camera said', () => {
    const plain = plainFile('image/jpeg', tagged.jpg(house('jpg'), who))
    assert.ok(plain)
    const exif = plain.indexOf('Exif')
    assert.ok(exif > 0)
    assert.equal(plain.readUInt16BE(exif + 6 + 18), 6)
  })

  it('is a picture whatever it is called', () => {
    const plain = plainFile('application/pdf', tagged.jpg(house('jpg'), who))
    assert.ok(plain && !plain.includes('Peeters'))
  })

  it('is a voice, and nothing that says whose it is', () => {
    const voice = taggedVoice(who)
    const plain = plainFile('audio/ogg', voice)
    assert.ok(plain)
    assert.equal(plain.length, voice.length)
    assert.ok(!plain.includes('Peeters') && !plain.includes('470'))
    assert.ok(plain.includes('OpusHead') && plain.includes('OpusTags') && plain.includes(Buffer.alloc(40, 7)))
  })

  it('is what it says it is', () => {
    const program = Buffer.from('MZ\x90\0 this is a program')
    for (const type of [
      'application/pdf',
      'image/png',
      'audio/ogg',
      'text/plain',
      'audio/mpeg',
      'audio/mp4',
    ]) {
      assert.equal(plainFile(type, program), null, type)
    }
    for (const [type, bytes] of [
      ['application/pdf', '%PDF-1.7'],
      ['text/plain', 'a letter'],
      ['application/rtf', '{\\rtf1 }'],
    ] as const) {
      assert.deepEqual(plainFile(type, Buffer.from(bytes)), Buffer.from(bytes))
    }
  })
})
