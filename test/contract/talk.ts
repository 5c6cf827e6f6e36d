import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { tagged } from '../files/tagged.ts'
import type { Ability, SentFile, Stranger } from './app.ts'
import { asksEls, mentee, whoMet } from './cast.ts'
import type { Player } from './player.ts'
import type { Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

type Side = 'mentees' | 'mentors'

/** Who says something in a scene, and who is to read it or not. */
type Two = { writer: Player; reader: Player }

/** The same scene with each of the two as the writer, where the writer's app can do what it takes. */
function fromEachSide(
  name: (side: Side) => string,
  needs: Ability,
  play: (stage: Stage, two: Two) => Promise<void>,
): Scene[] {
  return (['mentees', 'mentors'] as const).map((side) => ({
    name: name(side),
    needs: { [side]: needs },
    play: async (stage) => {
      const { sam, els } = await whoMet(stage)
      await play(stage, side === 'mentees' ? { writer: sam, reader: els } : { writer: els, reader: sam })
    },
  }))
}

const house = readFileSync(path.join(import.meta.dirname, '..', 'files', 'samples', 'house.jpg'))

/** What a camera and a person write beside a picture. */
const taken = 'Leica Q3, 51.2194 N 4.4025 E, Kerkstraat 5'

const photo: SentFile = {
  ...{ kind: 'photo', type: 'image/jpeg', name: 'Kerkstraat-5-Leica.jpg', text: 'my new place' },
  bytes: tagged.jpg(house, taken),
}
const essay: SentFile = {
  ...{ kind: 'document', type: 'application/pdf', name: 'CV of Peeters.pdf', text: 'have a look' },
  bytes: Buffer.from('%PDF-1.4 twelve years of nursing'),
}

/** From where the tables of its coding begin, a picture is nothing but what is seen. */
const seenIn = (picture: Buffer): Buffer => picture.subarray(picture.indexOf(Buffer.from([0xff, 0xdb])))

const changes: Scene[] = [
  ...fromEachSide(
    (side) => `what one of the ${side} changes is changed in its place, and says so`,
    'changes words',
    async (stage, { writer, reader }) => {
      await writer.types('see you at ten')
      const { id } = await reader.finds('see you at ten')
      const count = (await reader.sees()).length
      await writer.changes('at ten', 'see you at eleven')
      const changed = await reader.finds('see you at eleven')
      assert.equal(changed.id, id, 'the change is a message of its own')
      assert.match(changed.text, /· changed/)
      assert.equal(await reader.counts('see you at ten'), 0)
      // Nobody changes the same message twice in the moment in which an app tells when it was changed.
      await stage.passes(1_000)
      await writer.changes('at eleven', 'see you at noon')
      assert.equal((await reader.finds('see you at noon')).id, id)
      assert.equal((await reader.sees()).length, count)
      assert.equal((await stage.database('messages')).length, 1)
    },
  ),
  ...fromEachSide(
    (side) =>
      `a number that one of the ${side} puts in by a change is held, and comes to its place when confirmed`,
    'changes words',
    async (_stage, { writer, reader }) => {
      await writer.types('call me')
      const { id } = await reader.finds('call me')
      await writer.changes('call me', 'call me: 0470 12 34 56')
      assert.match(await writer.reads(), /shows a phone number/)
      assert.equal(await reader.counts('0470'), 0, 'it passed before its writer confirmed it')
      await writer.taps('Send anyway')
      assert.equal((await reader.finds('call me: 0470 12 34 56')).id, id)
    },
  ),
  {
    name: 'what a mentee changes at night comes in the morning as it is then, once',
    needs: { mentees: 'changes words' },
    play: async (stage) => {
      const { sam, els } = await whoMet(stage)
      await stage.passes(13 * 3_600_000)
      await sam.types('are you there?')
      await sam.changes('are you there?', 'it can wait')
      await stage.passes(11 * 3_600_000)
      assert.equal(await els.counts('it can wait'), 1)
      assert.equal(await els.counts('are you there?'), 0)
    },
  },
  ...fromEachSide(
    (side) => `words that one of the ${side} changes beside a photo change there, and the photo stays`,
    'changes words beside files',
    async (_stage, { writer, reader }) => {
      await writer.sendsFile(photo)
      const { id } = await reader.finds('my new place')
      await writer.changes('my new place', 'where I live now')
      const changed = await reader.finds('where I live now')
      assert.equal(changed.id, id)
      assert.match(changed.text, /· changed/)
      assert.equal(await reader.counts('my new place'), 0)
      assert.equal((await reader.files()).length, 1)
    },
  ),
]

const files: Scene[] = [
  ...fromEachSide(
    (side) => `a photo of one of the ${side} passes as what is seen: no place, no camera, no name`,
    'sends files',
    async (_stage, { writer, reader }) => {
      assert.equal(await writer.sendsFile(photo), null)
      assert.equal(await reader.counts('my new place'), 1)
      const [file, ...more] = await reader.files()
      assert.ok(file && more.length === 0, `${more.length + 1} files came`)
      assert.equal(file.name, 'photo.jpg')
      assert.ok(seenIn(file.bytes).equals(seenIn(house)), 'another picture came than was sent, or more')
      const all = Buffer.concat([await reader.gets(), file.bytes])
      for (const word of ['Leica', '51.2194', 'Kerkstraat'])
        assert.ok(!all.includes(word), `"${word}" passed`)
    },
  ),
  ...fromEachSide(
    (side) =>
      `a document of one of the ${side} is warned about, and passes without its name once they say so`,
    'sends files',
    async (_stage, { writer, reader }) => {
      await writer.sendsFile(essay)
      assert.match(await writer.reads(), /a document that may carry your name/)
      assert.equal(await reader.counts('have a look'), 0, 'it passed before its sender said so')
      await writer.taps('Send anyway')
      assert.equal(await reader.counts('have a look'), 1)
      assert.deepEqual(
        (await reader.files()).map(({ name, bytes }) => [name, bytes.toString()]),
        [['document.pdf', essay.bytes.toString()]],
      )
      assert.ok(!(await reader.gets()).includes('Peeters'), 'its name passed')
    },
  ),
  ...fromEachSide(
    (side) => `a document that one of the ${side} takes out goes nowhere`,
    'sends files',
    async (stage, { writer, reader }) => {
      const before = await reader.reads()
      await writer.sendsFile(essay)
      await writer.taps('Take it out')
      assert.match(await writer.reads(), /Not sent, and not kept/)
      assert.equal(await reader.reads(), before)
      assert.deepEqual(await reader.files(), [])
      assert.ok(!(await reader.gets()).includes('twelve years'), 'it passed')
      assert.equal((await stage.database('messages')).length, 0)
    },
  ),
]

/** What does not pass, and what is said about it: by the bot, or by an app that does not even take it. */
const unpassable: { file: SentFile; said: RegExp }[] = [
  {
    file: { kind: 'video', type: 'video/mp4', name: 'party.mp4', text: '', bytes: Buffer.from('a film') },
    said: /Videos can't be passed on|can't pass on this kind of file/,
  },
  {
    file: {
      kind: 'document',
      type: 'application/x-msdownload',
      name: 'game.exe',
      text: '',
      bytes: Buffer.from('MZ'),
    },
    said: /This kind of file can't be passed on|can't pass on this kind of file/,
  },
  {
    file: { ...photo, bytes: Buffer.concat([house, Buffer.alloc(10_000_001)]) },
    said: /too large/,
  },
  {
    file: { ...photo, bytes: Buffer.from('MZ this is not what is seen') },
    said: /could not be delivered to|can't pass on this kind of file/,
  },
]

const refusals: Scene[] = fromEachSide(
  (side) =>
    `a film, a program, and what is too large of one of the ${side} do not pass: they read why each time`,
  'sends files',
  async (_stage, { writer, reader }) => {
    const before = await reader.reads()
    for (const { file, said } of unpassable) {
      const read = (await writer.reads()).length
      const saidAtOnce = await writer.sendsFile(file)
      assert.match(saidAtOnce ?? (await writer.reads()).slice(read), said)
    }
    assert.equal(await writer.counts('Delivered'), 0)
    assert.equal(await reader.reads(), before)
    assert.deepEqual(await reader.files(), [])
  },
)

const stranger: Stranger = { firstName: 'Tom', lastName: 'Vermeulen', handle: 'tom_vermeulen' }

const forwards: Scene[] = fromEachSide(
  (side) => `what one of the ${side} forwards does not pass, and they read why`,
  'forwards',
  async (stage, { writer, reader }) => {
    const before = await reader.reads()
    await writer.forwards(stranger, 'come to my place tonight')
    assert.match(await writer.reads(), /I don't pass on forwarded messages/)
    assert.equal(await reader.reads(), before)
    const all = await reader.gets()
    for (const word of ['my place tonight', ...Object.values(stranger)])
      assert.ok(!all.includes(word), `"${word}" passed`)
    assert.equal((await stage.database('messages')).length, 0)
    assert.equal(await writer.counts('Delivered'), 0)
  },
)

/** Els has said yes to Sam and to Kim, and both have written to her. */
async function whoMentorsTwo(stage: Stage): Promise<{ els: Player; sam: Player; kim: Player }> {
  const { sam, els } = await whoMet(stage)
  await els.taps('Yes, one more')
  const kim = await mentee(stage, 'Kim')
  await asksEls(kim)
  await stage.passes(60_000)
  await els.taps("Yes, I'll help")
  await sam.types('words of Sam')
  await kim.types('words of Kim')
  return { els, sam, kim }
}

const question = 'To whom shall I send this?'

const toWhom: Scene[] = [
  {
    name: 'a mentor of two who answers a message of one writes to that one, and is not asked',
    needs: { mentors: 'replies' },
    play: async (stage) => {
      const { els, sam, kim } = await whoMentorsTwo(stage)
      await els.replies('words of Sam', 'for Sam alone')
      await els.replies('words of Kim', 'for Kim alone')
      await els.replies('words of Sam', 'again for Sam')
      assert.equal(await els.counts(question), 0)
      for (const words of ['for Sam alone', 'again for Sam'])
        assert.deepEqual([await sam.counts(words), await kim.counts(words)], [1, 0])
      assert.deepEqual([await sam.counts('for Kim alone'), await kim.counts('for Kim alone')], [0, 1])
    },
  },
  {
    name: 'a mentor of two who answers nothing in particular is asked for whom it is, and nothing is guessed',
    play: async (stage) => {
      const { els, sam, kim } = await whoMentorsTwo(stage)
      await els.types('who is this for?')
      await els.types('and this?')
      const asked = await els.finds(question)
      assert.deepEqual(
        asked.buttons.map(({ label }) => label),
        ['Sam', 'Kim', 'Menu'],
      )
      for (const words of ['who is this for?', 'and this?'])
        assert.deepEqual([await sam.counts(words), await kim.counts(words)], [0, 0])
      await els.taps('Kim')
      for (const words of ['who is this for?', 'and this?'])
        assert.deepEqual([await sam.counts(words), await kim.counts(words)], [0, 1])
      assert.equal(await els.counts('[Kim]'), 0, 'the question can still be answered')
    },
  },
  {
    name: 'a mentor of two who is asked for whom a photo is sends it to the one they name',
    needs: { mentors: 'sends files' },
    play: async (stage) => {
      const { els, sam, kim } = await whoMentorsTwo(stage)
      await els.sendsFile(photo)
      assert.match((await els.finds(question)).text, /A photo[\s\S]*my new place/)
      await els.taps('Sam')
      assert.deepEqual([await sam.counts('my new place'), await kim.counts('my new place')], [1, 0])
      assert.deepEqual([(await sam.files()).length, (await kim.files()).length], [1, 0])
    },
  },
]

/** What two people say to each other beyond plain words, and what of it passes. */
export const talk: Scene[] = [...changes, ...files, ...refusals, ...forwards, ...toWhom]
