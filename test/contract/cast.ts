import { aMentee, anApprovedMentor } from '../support/people.ts'
import type { Player } from './player.ts'
import type { Stage } from './stage.ts'

const sector = 'health-care'

/** Who plays in most scenes: a mentee who has asked a mentor for help. */
export type Pair = { sam: Player; els: Player }

/** A mentor whom a counsellor approved, and who has opened the bot. */
export async function mentor(stage: Stage, name: string): Promise<Player> {
  const player = await stage.person('mentor', name)
  await anApprovedMentor(stage.world, {
    ...{ account: player.account, name, languages: ['en'], sectors: [sector] },
    ...{ topics: ['interview'], region: 'antwerp', headline: 'nurse in a hospital' },
  })
  await player.greets()
  return player
}

/** A mentee who stands before the mentors that have time. */
export async function mentee(stage: Stage, name: string): Promise<Player> {
  const player = await stage.person('mentee', name)
  await aMentee(stage.world, { account: player.account, name, languages: ['en'] })
  await player.greets()
  await player.taps('Health care')
  await player.taps('Job interview')
  await player.taps('Antwerp')
  return player
}

/** A mentee who stands before the mentors asks Els, with the words that are offered. */
export async function asksEls(mentee: Player): Promise<void> {
  await mentee.taps('Ask Els')
  await mentee.taps('Use this')
  await mentee.taps('Send')
}

/** Sam asks Els. */
export async function whoAsked(stage: Stage): Promise<Pair> {
  const els = await mentor(stage, 'Els')
  const sam = await mentee(stage, 'Sam')
  await asksEls(sam)
  return { sam, els }
}

/** Els said yes to Sam, and nobody has said anything more. */
export async function whoMet(stage: Stage): Promise<Pair> {
  const { sam, els } = await whoAsked(stage)
  await els.taps("Yes, I'll help")
  return { sam, els }
}
