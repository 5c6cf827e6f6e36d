import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { tagged, taggedVoice } from '../files/tagged.ts'
import { makeDatabase, type TestDatabase } from '../support/databases.ts'
import type { SentFile } from './app.ts'
import { kinds, makePairs, untilQuiet, type Pair, type Side } from './everyone.ts'
import { makeHouse, type House } from './house.ts'

const house = (ending: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, '..', 'files', 'samples', `house.${ending}`))

/** What gives its writer away, by kind; each is another one, so that it can be found in what left. */
const details = {
  mail: (number: number) => `sam${number}@example.org`,
  phone: (number: number) => `0470 ${String(number).replace(/(..)(..)(..)/, '$1 $2 $3')}`,
  handle: (number: number) => `@sam_${number}`,
  link: (number: number) => `https://t.me/sam_${number}`,
}

/** Words in which nothing of the kind stands. */
const harmless = fc
  .array(fc.constantFrom('nurse', 'shift', 'école', 'vraag', 'tack', '👍', '<b>', '&amp;', '*really*'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '))

type Said = {
  words: string
  detail: keyof typeof details | null
  file: 'none' | 'jpg' | 'png' | 'webp' | 'voice' | 'document'
}

const said: fc.Arbitrary<Said> = fc.record({
  words: harmless,
  detail: fc.option(fc.constantFrom('mail', 'phone', 'handle', 'link'), { freq: 2 }),
  file: fc.constantFrom('none', 'jpg', 'png', 'webp', 'voice', 'document'),
})

const types = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  voice: 'audio/ogg',
  document: 'text/plain',
}

/** A file whose name, and whatever is kept beside its content, say who made it. */
function fileOf(kind: Exclude<Said['file'], 'none'>, maker: string, text: string): SentFile {
  const about = {
    type: types[kind],
    text,
    name: `${maker}.${kind === 'voice' ? 'ogg' : kind === 'document' ? 'txt' : kind}`,
  }
  if (kind === 'voice') return { ...about, kind, bytes: taggedVoice(maker) }
  if (kind === 'document') return { ...about, kind, bytes: Buffer.from('How to become a nurse') }
  return { ...about, kind: 'photo', bytes: tagged[kind](house(kind), maker) }
}

describe('what leaves for the other side says nothing of who wrote it', function () {
  this.timeout(600_000)
  let made: TestDatabase
  let service: House
  let pairs: Pair[]
  let count = 0
  before(async () => {
    made = await makeDatabase('SQLite')
    service = await makeHouse({ database: made.database, kinds })
    pairs = await makePairs(service)
    await untilQuiet(service, made.database)
  })
  after(async () => {
    await service.stop()
    await made.drop()
  })

  /** One says something to the other. Nobody confirms what would give them away. */
  const say = async (writer: Side, reader: Side, { words, detail, file }: Said): Promise<void> => {
    count += 1
    const given = detail && details[detail](100_000 + count)
    const mark = `Mark${count}x`
    const maker = `Maker${count}x ${writer.person.secrets.own.join(' ')}`
    const text = [mark, words, given].filter((part) => part !== null).join(' ')
    const sends = file !== 'none' && writer.kind.can.includes('sends files')
    if (sends) await writer.person.sendsFile(fileOf(file, maker, text))
    else await writer.person.types(text)
    await untilQuiet(service, made.database)
    if (sends && file === 'document' && given === null) {
      const warned = (await writer.person.sees()).findLast(({ text: shown }) => shown.includes(mark))
      const data = warned?.buttons.find(({ label }) => label === 'Send anyway')?.data
      assert.ok(warned && data, 'a document was not warned about')
      await writer.person.presses({ message: warned.id, data })
      await untilQuiet(service, made.database)
    }
    const bytes = await reader.person.gets()
    const arrived = bytes.includes(mark)
    assert.equal(arrived, given === null, `${text} ${arrived ? 'passed' : 'did not pass'}`)
    const places = writer.kind === reader.kind ? [] : writer.person.secrets.place
    const hidden = [`Maker${count}x`, ...writer.person.secrets.own, ...places, given ?? `Maker${count}x`]
    for (const secret of hidden) {
      for (const written of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        assert.ok(!bytes.includes(written), `"${secret}" of ${writer.label} left for ${reader.label}`)
      }
    }
  }

  for (const writers of kinds) {
    for (const readers of kinds) {
      it(`from ${writers.name} to ${readers.name}: no name, account, number, address or file of theirs`, async () => {
        const directions = pairs
          .flatMap(({ mentee, mentor }) => [
            [mentee, mentor],
            [mentor, mentee],
          ])
          .filter(([writer, reader]) => writer?.kind === writers && reader?.kind === readers) as [
          Side,
          Side,
        ][]
        await fc.assert(
          fc.asyncProperty(fc.nat(directions.length - 1), said, async (place, one) => {
            const [writer, reader] = directions[place] as [Side, Side]
            await say(writer, reader, one)
          }),
          { numRuns: 8, seed: 9, endOnFailure: true },
        )
      })
    }
  }
})
