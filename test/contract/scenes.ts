import assert from 'node:assert/strict'
import { mentee, mentor, whoAsked, whoMet } from './cast.ts'
import type { Ability } from './app.ts'
import type { Player } from './player.ts'
import type { Stage } from './stage.ts'

/** Something that people do, and what must come of it on every app. */
export type Scene = {
  name: string
  /** What the app of mentees, or of mentors, must be able to do; the scene is played where it can. */
  needs?: { mentees?: Ability; mentors?: Ability }
  play(stage: Stage): Promise<void>
}

/** All rows that a person's deed could have changed, as text: what was asked, answered and agreed. */
async function facts(stage: Stage): Promise<string> {
  const tables = ['people', 'mentees', 'mentors', 'searches', 'requests', 'mentorships', 'messages'] as const
  const rows: string[] = []
  for (const table of tables) {
    const found: unknown[] = await stage.database(table)
    rows.push(...found.map((row) => `${table} ${JSON.stringify(row)}`))
  }
  return rows.sort().join('\n')
}

/** How often each of the texts stands in what somebody reads. */
async function countsOf(player: Player, texts: string[]): Promise<number[]> {
  return await Promise.all(texts.map(async (text) => await player.counts(text)))
}

const mainJob: Scene[] = [
  {
    name: 'from hello to said yes, and to the end of the mentorship, by taps and a name alone',
    play: async (stage) => {
      const chris = await stage.person('counsellor', 'Chris')
      await chris.greets(await stage.invite('counsellor'))
      await chris.taps('English')
      await chris.types('Chris')

      const els = await stage.person('mentor', 'Els')
      await els.greets(await stage.invite('mentor'))
      for (const label of ['English', 'OK, start']) await els.taps(label)
      await els.types('Els')
      await els.types('nurse in a hospital')
      for (const label of ['Health care', 'Done', 'Job interview', 'Done']) await els.taps(label)
      for (const label of ['Dutch', 'Done', 'Antwerp', '1', 'Go on without', 'I agree']) await els.taps(label)
      assert.match(await chris.reads(), /Els wants to be a mentor/)
      await chris.taps('Approve')
      assert.match(await chris.reads(), /Els is approved/)
      assert.match(await els.reads(), /You are a mentor/)

      const sam = await stage.person('mentee', 'Sam')
      await sam.greets()
      for (const label of ['English', 'OK, start']) await sam.taps(label)
      await sam.types('Sam')
      for (const label of ['18–25', 'Health care', 'Job interview', 'Antwerp']) await sam.taps(label)
      assert.match(await sam.reads(), /Els\s+nurse in a hospital · English and Dutch/)
      await sam.taps('Ask Els')
      await sam.taps('Use this')
      assert.match(await sam.reads(), /This is what Els will see:/)
      assert.equal(await els.counts('Sam'), 0, 'something reached the mentor before the mentee said "send"')
      await sam.taps('Send')
      assert.match(await sam.reads(), /Els: asked, answers by/)
      assert.match(await els.reads(), /Sam asks for your help[\s\S]*Hi Els, I'm Sam/)

      await els.taps("Yes, I'll help")
      assert.match(await sam.reads(), /Good news: Els said yes!/)
      await els.taps('Send this')
      assert.match(await sam.reads(), /Hi Sam, I'm Els/)
      await sam.types('Hello Els, *thank* you & <goodbye>!')
      assert.match(await els.reads(), /Hello Els, \*thank\* you & <goodbye>!/)

      await sam.taps('End the mentorship')
      await sam.taps('Yes, end it')
      assert.match(await els.reads(), /Sam has ended the mentorship/)
      assert.equal((await stage.database('mentorships').whereNull('closed_at')).length, 0)
    },
  },
  {
    name: 'a no reaches the mentee kindly, and the back-up is asked at once',
    play: async (stage) => {
      const people = { Els: await mentor(stage, 'Els'), Jan: await mentor(stage, 'Jan') }
      const sam = await mentee(stage, 'Sam')
      await sam.taps('Choose for me')
      await sam.taps('Use this')
      await sam.taps('Send')
      const elsFirst = (await people.Els.counts('Sam asks for your help')) === 1
      const [first, second] = elsFirst ? [people.Els, people.Jan] : [people.Jan, people.Els]
      assert.equal(await second.counts('Sam'), 0)
      await first.taps('Not this time')
      assert.match(
        await sam.reads(),
        new RegExp(`${first.name} can't right now. That says nothing about you.`),
      )
      assert.equal(await second.counts('Sam asks for your help'), 1)
      await first.taps('No time')
      assert.equal(await sam.counts('No time'), 0, 'the mentee saw the reason')
      await second.taps("Yes, I'll help")
      assert.match(await sam.reads(), new RegExp(`Good news: ${second.name} said yes!`))
    },
  },
  {
    name: 'a double tap has one effect',
    play: async (stage) => {
      const els = await mentor(stage, 'Els')
      const sam = await mentee(stage, 'Sam')
      await sam.tapsTwice('Ask Els')
      await sam.tapsTwice('Use this')
      await sam.tapsTwice('Send')
      assert.equal((await stage.database('requests')).length, 1)
      assert.deepEqual(await countsOf(sam, ['Sent to Els', 'already']), [1, 0])
      assert.equal(await els.counts('Sam asks for your help'), 1)
      await els.tapsTwice("Yes, I'll help")
      assert.equal((await stage.database('mentorships')).length, 1)
      assert.deepEqual(await countsOf(els, ["You're mentoring", 'already']), [1, 0])
      assert.equal(await sam.counts('Good news'), 1)
      await els.tapsTwice('Send this')
      assert.equal((await stage.database('messages')).length, 1)
      assert.equal(await sam.counts("Hi Sam, I'm Els"), 1)
    },
  },
  {
    name: 'a tap on an old card says that it is over, changes nothing, and the card shows how it stands',
    play: async (stage) => {
      const { sam, els } = await whoAsked(stage)
      const yes = await els.remembers("Yes, I'll help")
      await sam.taps('Withdraw')
      const before = await facts(stage)
      await els.presses(yes)
      assert.equal(await facts(stage), before)
      assert.match(await els.reads(), /That (was already done|is already over)/)
      const card = await els.finds('Sam withdrew. There is nothing to do.')
      assert.equal(card.id, yes.message, 'the card does not show how it stands')
      assert.deepEqual(card.buttons, [])
    },
  },
  {
    name: 'a change of a message that was taken away is shown below',
    play: async (stage) => {
      const { sam, els } = await whoAsked(stage)
      await els.deletes('Sam asks for your help')
      await sam.deletes('Your request: Health care')
      await sam.types('/stop')
      assert.equal(await els.counts('Sam asks for your help'), 0, 'it came back although nothing changed')
      await sam.taps('Withdraw')
      assert.equal(await els.counts('Sam withdrew. There is nothing to do.'), 1)
      assert.equal(await sam.counts('You withdrew this request.'), 1)
    },
  },
  {
    name: 'a change of language reaches the cards that are shown, on both sides by themselves',
    play: async (stage) => {
      const { sam, els } = await whoAsked(stage)
      const card = await els.finds('Sam asks for your help')
      await els.types('/language')
      await els.taps('Nederlands')
      const shown = (await els.sees()).find(({ id }) => id === card.id)
      assert.match(shown?.text ?? '', /Sam vraagt je hulp/)
      assert.ok(
        shown?.buttons.some(({ label }) => label === 'Ja, ik help'),
        JSON.stringify(shown),
      )
      assert.match(await sam.reads(), /Els: asked, answers by/, "the mentee's language changed too")
      await els.taps('Ja, ik help')
      assert.match(await sam.reads(), /Good news: Els said yes!/)
    },
  },
]

const deliveries: Scene[] = [
  {
    name: 'everything that comes in twice has one effect',
    play: async (stage) => {
      const els = await mentor(stage, 'Els')
      const sam = await mentee(stage, 'Sam')
      els.repeatsItself()
      sam.repeatsItself()
      await sam.taps('Ask Els')
      await sam.types('May I ask you about night shifts?')
      await sam.taps('Send')
      await els.taps("Yes, I'll help")
      await els.types('Welcome, Sam.')
      await sam.types('Thank you.')
      const tables = ['searches', 'requests', 'mentorships'] as const
      for (const table of tables) assert.equal((await stage.database(table)).length, 1, table)
      assert.equal((await stage.database('messages')).length, 2)
      assert.deepEqual(await countsOf(sam, ['Welcome, Sam.', 'Good news', 'Sent to Els']), [1, 1, 1])
      assert.deepEqual(await countsOf(els, ['Thank you.', 'Sam asks for your help']), [1, 1])
      for (const player of [sam, els]) assert.equal(await player.counts('already'), 0)
    },
  },
  {
    name: 'what comes in the wrong order is all there, each thing once',
    play: async (stage) => {
      const { sam, els } = await whoMet(stage)
      await sam.inDisorder(async () => {
        for (const words of ['first words', 'second words', 'third words']) await sam.types(words)
        await sam.taps('Menu')
      })
      const words = ['first words', 'second words', 'third words']
      assert.deepEqual(await countsOf(els, words), [1, 1, 1])
      assert.equal(await sam.counts("I'm the bot. What would you like to do?"), 1)
      await els.inDisorder(async () => {
        await els.types('an answer')
        await els.taps('Send this')
      })
      assert.equal(await sam.counts('an answer'), 1)
      assert.ok((await sam.counts("Hi Sam, I'm Els")) <= 1)
      assert.equal((await stage.database('mentorships').whereNull('closed_at')).length, 1)
    },
  },
  {
    name: 'a tap that overtakes a start, or comes beside it, does what it says, for the same person',
    play: async (stage) => {
      const { sam, els } = await whoAsked(stage)
      const people = await stage.database('people').orderBy('id').pluck('id')
      await sam.inDisorder(async () => {
        await sam.greets()
        await sam.taps('Withdraw')
      })
      assert.equal(await els.counts('Sam withdrew. There is nothing to do.'), 1)
      assert.equal((await stage.database('requests').where({ state: 'withdrawn' })).length, 1)
      assert.deepEqual(await stage.database('people').orderBy('id').pluck('id'), people)
    },
  },
  {
    name: 'a yes that overtakes a no counts, and the no says that it is over',
    play: async (stage) => {
      const { sam, els } = await whoAsked(stage)
      const [yes, no] = [await els.remembers("Yes, I'll help"), await els.remembers('Not this time')]
      await els.inDisorder(async () => {
        await els.presses(no)
        await els.presses(yes)
      })
      assert.equal((await stage.database('requests').where({ state: 'accepted' })).length, 1)
      assert.equal((await stage.database('mentorships')).length, 1)
      assert.deepEqual(await countsOf(sam, ['Good news', "can't right now"]), [1, 0])
      assert.match(await els.reads(), /That (was already done|is already over)/)
    },
  },
]

const forgeries: Scene[] = [
  {
    name: "a tap on someone else's card, an expired one and an invented one change nothing",
    play: async (stage) => {
      const { sam, els } = await whoAsked(stage)
      const eve = await mentor(stage, 'Eve')
      const bob = await mentee(stage, 'Bob')
      const yes = await els.remembers("Yes, I'll help")
      const no = await els.remembers('Not this time')
      const withdraw = await sam.remembers('Withdraw')
      const before = await facts(stage)
      const own = await eve.remembers('Menu')
      const bobs = await bob.remembers('More')
      for (const { data } of [yes, no]) await eve.presses({ message: own.message, data })
      await bob.presses({ message: bobs.message, data: withdraw.data })
      await bob.presses({ message: bobs.message, data: yes.data })
      for (const data of [
        'accept:',
        'accept:1',
        'withdraw:',
        'constructor',
        'approve',
        "accept:' or 1=1 --",
        ':',
        '🦊',
      ]) {
        await eve.presses({ message: own.message, data })
        await bob.presses({ message: bobs.message, data })
      }
      await eve.pressesForgotten(yes.data)
      await bob.pressesForgotten(withdraw.data)
      assert.equal(await facts(stage), before)
      assert.equal(await eve.counts('Sam'), 0, 'a stranger saw who asks')
      assert.equal(await bob.counts('Your request'), 0)
      await els.taps("Yes, I'll help")
      assert.match(await sam.reads(), /Good news: Els said yes!/)
    },
  },
  {
    name: 'a tap on a card that the app has forgotten does what it says, once',
    needs: { mentors: 'forgets old messages' },
    play: async (stage) => {
      const { sam, els } = await whoAsked(stage)
      const { data } = await els.remembers("Yes, I'll help")
      await els.pressesForgotten(data)
      await els.pressesForgotten(data)
      assert.equal((await stage.database('mentorships')).length, 1)
      assert.equal(await sam.counts('Good news'), 1)
    },
  },
  ...(['mentees', 'mentors'] as const).map((side): Scene => ({
    name: `what one of the ${side} cannot send is answered in words, and reaches nobody`,
    play: async (stage) => {
      const { sam, els } = await whoMet(stage)
      const [sender, other] = side === 'mentees' ? [sam, els] : [els, sam]
      const before = await facts(stage)
      const seen = await other.reads()
      const said = await sender.sendsTooMuch()
      if (said === null) assert.match(await sender.reads(), /can't be passed on/)
      else assert.match(said, /long|short/)
      assert.equal(await facts(stage), before)
      assert.equal(await other.reads(), seen)
    },
  })),
]

const relayed: Scene[] = [
  ...(['mentees', 'mentors'] as const).map((side): Scene => ({
    name: `a number that one of the ${side} writes is held until they confirm it`,
    play: async (stage) => {
      const { sam, els } = await whoMet(stage)
      const [writer, reader] = side === 'mentees' ? [sam, els] : [els, sam]
      await writer.types('Call me: 0470 12 34 56')
      assert.match(await writer.reads(), /shows a phone number/)
      assert.equal(await reader.counts('0470'), 0, 'it passed before its writer confirmed it')
      await writer.taps('Send anyway')
      assert.equal(await reader.counts('Call me: 0470 12 34 56'), 1)
    },
  })),
  {
    name: 'a message at night waits for the hours of the mentor, and comes then, in order',
    play: async (stage) => {
      const { sam, els } = await whoMet(stage)
      await stage.passes(13 * 3_600_000)
      await sam.types('first words')
      await stage.passes(60_000)
      await sam.types('second words')
      assert.match(await sam.reads(), /Els gets your 2 messages on Tuesday/)
      assert.equal(await els.counts('words'), 0)
      await stage.passes(11 * 3_600_000)
      assert.match(await els.reads(), /first words[\s\S]*second words/)
      assert.equal(await els.counts('Written earlier'), 0)
    },
  },
]

/** All scenes in which nothing is wrong with the way out. */
export const scenes: Scene[] = [...mainJob, ...deliveries, ...forgeries, ...relayed]
