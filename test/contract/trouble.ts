import assert from 'node:assert/strict'
import { mentee, mentor, whoMet } from './cast.ts'
import type { Player } from './player.ts'
import type { Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

type Side = 'mentees' | 'mentors'

/** The two of a mentorship: the one whose app is in trouble, and the other. */
async function whoTalk(stage: Stage, side: Side): Promise<{ reader: Player; other: Player }> {
  const { sam, els } = await whoMet(stage)
  return side === 'mentees' ? { reader: sam, other: els } : { reader: els, other: sam }
}

/** Long enough for everything that the service may still try. */
async function anHourPasses(stage: Stage): Promise<void> {
  for (let part = 0; part < 6; part += 1) await stage.passes(600_000)
}

/** Sam is about to ask Els; `send` does it. */
async function whoIsAboutToAsk(stage: Stage): Promise<{ sam: Player; els: Player }> {
  const els = await mentor(stage, 'Els')
  const sam = await mentee(stage, 'Sam')
  await sam.taps('Ask Els')
  await sam.taps('Use this')
  return { sam, els }
}

const onEachSide = (['mentees', 'mentors'] as const).flatMap((side): Scene[] => [
  {
    name: `where the app of ${side} asks to wait, it is waited just that long, and the order is kept`,
    needs: { [side]: 'asks to wait' },
    play: async (stage) => {
      const { reader, other } = await whoTalk(stage, side)
      await stage.passes(60_000)
      stage.clock = 'stands still'
      reader.suffers({ kind: 'busy', seconds: 30 })
      const words = ['first words', 'second words', 'third words']
      for (const each of words) await other.types(each)
      const tries = reader.tries()
      await stage.passes(29_999)
      assert.equal(reader.tries(), tries, 'it was tried before the time was over')
      await stage.passes(1)
      assert.equal(await reader.counts('first words'), 1, 'it was not sent when the time was over')
      stage.clock = 'goes on'
      await stage.rest()
      const read = await reader.reads()
      const places = words.map((each) => read.indexOf(each))
      assert.ok(
        places.every((place, index) => place > (places[index - 1] ?? -1)),
        read,
      )
      for (const each of words) assert.equal(await reader.counts(each), 1)
    },
  },
  {
    name: `words for one of the ${side} are never said twice, where nobody knows whether they arrived`,
    play: async (stage) => {
      const { reader, other } = await whoTalk(stage, side)
      reader.suffers({ kind: 'lost' })
      await other.types('words that arrive')
      await anHourPasses(stage)
      assert.equal(await reader.counts('words that arrive'), 1)
      reader.suffers({ kind: 'failed' })
      await other.types('words that do not')
      await anHourPasses(stage)
      assert.ok((await reader.counts('words that do not')) <= 1)
      await other.types('words after that')
      assert.equal(await reader.counts('words after that'), 1, 'what came after was held up')
    },
  },
  {
    name: `a card for one of the ${side} that surely did not arrive, or may not have, comes all the same`,
    play: async (stage) => {
      const { reader } = await whoTalk(stage, side)
      reader.suffers({ kind: 'failed' })
      await reader.taps('Menu')
      await anHourPasses(stage)
      assert.equal(await reader.counts("I'm the bot. What would you like to do?"), 1)
    },
  },
  {
    name: `a change of a card of one of the ${side} is made once more where its answer was lost`,
    play: async (stage) => {
      const { reader, other } = await whoTalk(stage, side)
      const open = side === 'mentees' ? 'Your mentor is Els' : "You're mentoring Sam"
      const closed = side === 'mentees' ? 'You and Els' : 'You and Sam'
      const card = await reader.finds(open)
      // What the closing changes first is this card, since nothing else of theirs changes.
      reader.suffers({ kind: 'edit lost' })
      await other.taps('End the mentorship')
      await other.taps('Yes, end it')
      await anHourPasses(stage)
      assert.equal((await reader.finds(closed)).id, card.id)
      assert.deepEqual([await reader.counts(closed), await reader.counts(open)], [1, 0])
    },
  },
  {
    name: `one of the ${side} who shuts the bot out is written to no more, harms nobody, and reads it all on coming back`,
    needs: { [side]: 'shuts out' },
    play: async (stage) => {
      const { reader, other } = await whoTalk(stage, side)
      await reader.shutsOut()
      const tries = reader.tries()
      await other.types('are you there?')
      await other.taps('Menu')
      await anHourPasses(stage)
      assert.equal(reader.tries(), tries, 'someone who left was written to')
      assert.equal(await other.counts("I'm the bot. What would you like to do?"), 1)
      assert.equal(await other.counts('Sorry'), 0)
      await reader.letsIn()
      assert.equal(await reader.counts('are you there?'), 1)
      await other.types('welcome back')
      await reader.types('I was away')
      assert.equal(await reader.counts('welcome back'), 1)
      assert.equal(await other.counts('I was away'), 1)
    },
  },
  {
    name: `one of the ${side} who shut the bot out unheard is written to once at most`,
    needs: { [side]: 'shuts out' },
    play: async (stage) => {
      const { reader, other } = await whoTalk(stage, side)
      await reader.inDisorder(async () => {
        await reader.shutsOut()
        const tries = reader.tries()
        for (const words of ['are you there?', 'please answer']) await other.types(words)
        await anHourPasses(stage)
        assert.equal(reader.tries(), tries + 1)
      })
      await reader.letsIn()
      for (const words of ['are you there?', 'please answer']) assert.equal(await reader.counts(words), 1)
    },
  },
  {
    name: `one of the ${side} who let the bot in again, which is told before the shutting out, is there`,
    needs: { [side]: 'shuts out' },
    play: async (stage) => {
      const { reader, other } = await whoTalk(stage, side)
      await reader.inDisorder(async () => {
        await reader.shutsOut()
        await stage.passes(60_000)
        await reader.letsIn()
      })
      await other.types('are you there?')
      assert.equal(await reader.counts('are you there?'), 1)
    },
  },
  {
    name: `words that may have reached one of the ${side} are not said again when they come back`,
    needs: { [side]: 'shuts out' },
    play: async (stage) => {
      const { reader, other } = await whoTalk(stage, side)
      await stage.passes(60_000)
      stage.clock = 'stands still'
      reader.suffers({ kind: 'lost' })
      await other.types('just before')
      await reader.shutsOut()
      stage.clock = 'goes on'
      await anHourPasses(stage)
      await reader.letsIn()
      await anHourPasses(stage)
      assert.equal(await reader.counts('just before'), 1)
    },
  },
])

/** What goes wrong on the way out, and what must come of it all the same. */
export const trouble: Scene[] = [
  ...onEachSide,
  {
    name: 'a request whose answer was lost stands there twice at most, and one yes on each is one yes',
    play: async (stage: Stage): Promise<void> => {
      const { sam, els } = await whoIsAboutToAsk(stage)
      els.suffers({ kind: 'lost' })
      await sam.taps('Send')
      await anHourPasses(stage)
      const copies = (await els.sees()).filter(({ text }) => text.includes('Sam asks for your help'))
      assert.ok(copies.length === 1 || copies.length === 2, `${copies.length} copies came`)
      for (const { id, buttons } of copies) {
        const yes = buttons.find(({ label }) => label === "Yes, I'll help")?.data
        assert.ok(yes)
        await els.presses({ message: id, data: yes })
      }
      assert.equal((await stage.database('mentorships')).length, 1)
      assert.equal(await sam.counts('Good news'), 1)
    },
  },
  {
    name: 'a search whose answer was lost stands there twice at most, and is withdrawn once',
    play: async (stage: Stage): Promise<void> => {
      const { sam, els } = await whoIsAboutToAsk(stage)
      sam.suffers({ kind: 'lost' })
      await sam.taps('Send')
      await anHourPasses(stage)
      const copies = (await sam.sees()).filter(({ text }) => text.includes('Your request: Health care'))
      assert.ok(copies.length === 1 || copies.length === 2, `${copies.length} copies came`)
      for (const { id, buttons } of copies) {
        const withdraw = buttons.find(({ label }) => label === 'Withdraw')?.data
        assert.ok(withdraw)
        await sam.presses({ message: id, data: withdraw })
      }
      assert.equal(await els.counts('Sam withdrew. There is nothing to do.'), 1)
      assert.equal(await sam.counts("Withdrawn. You don't have to give a reason."), 1)
    },
  },
]
