import assert from 'node:assert/strict'
import { asksEls, mentee, whoMet } from './cast.ts'
import type { Player } from './player.ts'
import type { Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

/** Els, who is a mentor on her own app, opens the bot on the app of mentees too and types the code there. */
async function moves(stage: Stage, els: Player): Promise<Player> {
  await els.types('/link')
  await els.taps('Show a code here')
  const [, code] = /Your code: (\S+)/.exec(await els.reads()) ?? []
  assert.ok(code, await els.reads())
  // Nobody types a code in the moment in which it is shown.
  await stage.passes(10_000)
  const there = await stage.personOn(stage.mentees, 'mentor', 'Els')
  // A page of mentors opens for nobody unknown: there the code comes with the link.
  if (stage.mentees.channel.name === 'web') await there.greets(code.toLowerCase())
  else {
    await there.greets()
    await there.types(`link ${code.toLowerCase()}`)
  }
  await there.taps("Yes, that's me")
  return there
}

/** One person on several apps. */
export const moving: Scene[] = [
  {
    name: 'a mentor moves to the app of mentees in the middle of a mentorship, and nothing is lost',
    play: async (stage: Stage): Promise<void> => {
      const { sam, els } = await whoMet(stage)
      await els.taps('Yes, one more')
      await els.types('Hello Sam, from the first app')
      const kim = await mentee(stage, 'Kim')
      await asksEls(kim)
      await stage.passes(60_000)

      const people = (await stage.database('people')).length
      const there = await moves(stage, els)
      assert.equal(await there.counts("You're mentoring Sam"), 1)
      await sam.types('Where did you go?')
      assert.equal(await there.counts('Where did you go?'), 1)
      assert.equal(await els.counts('Where did you go?'), 0, 'it went to the app that was used before')
      await there.taps("Yes, I'll help")
      assert.equal(await kim.counts('Good news: Els said yes!'), 1)
      assert.equal(await els.counts("[Yes, I'll help]"), 0, 'the old card can still be answered')
      await there.types('For whom is this?')
      await there.taps('Sam')
      assert.deepEqual([await sam.counts('For whom is this?'), await kim.counts('For whom is this?')], [1, 0])
      assert.equal(await sam.counts('Hello Sam, from the first app'), 1)
      assert.equal((await stage.database('mentorships').whereNull('closed_at')).length, 2)
      assert.equal((await stage.database('people')).length, people, 'she is two people')
    },
  },
  {
    name: 'a mentor whose new app is lost goes on where they were before',
    needs: { mentees: 'shuts out' },
    play: async (stage: Stage): Promise<void> => {
      const { sam, els } = await whoMet(stage)
      await stage.passes(60_000)
      const there = await moves(stage, els)
      await there.shutsOut()
      await sam.types('Are you there?')
      assert.equal(await els.counts('Are you there?'), 1)
      await els.types('Yes, here again')
      assert.equal(await sam.counts('Yes, here again'), 1)
    },
  },
]
