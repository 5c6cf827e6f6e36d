import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { tagged, taggedVoice } from '../files/tagged.ts'
import { makeDatabase, type TestDatabase } from '../support/databases.ts'
import type { Ability, SentFile } from './app.ts'
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

/** How something is said: typed or beside a file, put in by a change of what passed before, or forwarded. */
const ways = ['types', 'changes', 'forwards', 'jpg', 'png', 'webp', 'voice', 'document'] as const

type Said = { words: string; detail: keyof typeof details | null; way: (typeof ways)[number] }

/** Something said in each way, in any order; the number chooses who says it. */
const conversation: fc.Arbitrary<[Said, number][]> = fc
  .tuple(
    ...ways.map((way) =>
      fc.tuple(
        fc.record({
          words: harmless,
          detail: fc.option(fc.constantFrom('mail', 'phone', 'handle', 'link'), { freq: 2 }),
          way: fc.constant(way),
        }),
        fc.nat(1_000),
      ),
    ),
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))

/** What an app must be able to do for it. */
const needed = (way: Said['way']): Ability | null => {
  if (way === 'types') return null
  if (way === 'changes') return 'changes words'
  return way === 'forwards' ? 'forwards' : 'sends files'
}

const types = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  voice: 'audio/ogg',
  document: 'text/plain',
}

/** A file whose name, and whatever is kept beside its content, say who made it. */
function fileOf(kind: keyof typeof types, maker: string, text: string): SentFile {
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

  const lets = async (writer: Side, mark: string): Promise<void> => {
    const warned = (await writer.person.sees()).findLast(({ text: shown }) => shown.includes(mark))
    const data = warned?.buttons.find(({ label }) => label === 'Send anyway')?.data
    assert.ok(warned && data, 'a document was not warned about')
    await writer.person.presses({ message: warned.id, data })
    await untilQuiet(service, made.database)
  }

  /** One says something to the other. Nobody confirms what would give them away. */
  const say = async (writer: Side, reader: Side, { words, detail, way: wanted }: Said): Promise<void> => {
    count += 1
    const ability = needed(wanted)
    const way = ability === null || writer.kind.can.includes(ability) ? wanted : 'types'
    const given = detail && details[detail](100_000 + count)
    const mark = `Mark${count}x`
    const maker = `Maker${count}x ${writer.person.secrets.own.join(' ')}`
    const text = [mark, words, given].filter((part) => part !== null).join(' ')
    if (way === 'types') await writer.person.types(text)
    else if (way === 'forwards') {
      await writer.person.forwards({ firstName: 'Tom', lastName: `Maker${count}x`, handle: maker }, text)
    } else if (way === 'changes') {
      await writer.person.types(`First${count}x`)
      await untilQuiet(service, made.database)
      assert.ok((await reader.person.gets()).includes(`First${count}x`))
      await writer.person.changes(`First${count}x`, text)
    } else await writer.person.sendsFile(fileOf(way, maker, text))
    await untilQuiet(service, made.database)
    if (way === 'document' && given === null) await lets(writer, mark)
    // Whoever is asked whether a file may come in lets it.
    await reader.person.files()
    const bytes = await reader.person.gets()
    const arrived = bytes.includes(mark)
    const passes = given === null && way !== 'forwards'
    assert.equal(arrived, passes, `${way}: ${text} ${arrived ? 'passed' : 'did not pass'}`)
    const places = writer.kind === reader.kind ? [] : writer.person.secrets.place
    const hidden = [`Maker${count}x`, ...writer.person.secrets.own, ...places, given ?? `Maker${count}x`]
    for (const secret of hidden) {
      for (const written of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        assert.ok(!bytes.includes(written), `"${secret}" of ${writer.label} left for ${reader.label}`)
      }
    }
  }

  for (const [from, writers] of kinds.entries()) {
    for (const [to, readers] of kinds.entries()) {
      it(`from ${writers.name} to ${readers.name}: no name, account, number, address or file of theirs`, async () => {
        const directions = pairs
          .flatMap(({ mentee, mentor }): [Side, Side][] => [
            [mentee, mentor],
            [mentor, mentee],
          ])
          .filter(([writer, reader]) => writer.kind === writers && reader.kind === readers)
        await fc.assert(
          fc.asyncProperty(conversation, async (all) => {
            for (const [one, place] of all) {
              const [writer, reader] = directions[place % directions.length] as [Side, Side]
              await say(writer, reader, one)
            }
          }),
          { numRuns: 1, seed: from * kinds.length + to, endOnFailure: true },
        )
      })
    }
  }
})
