import { enterByCode, type Entered } from '../../core/invites/enter.ts'
import { looksLikeCode, writtenCode } from '../../core/invites/spoken-code.ts'
import { findPartner } from '../../core/partners/partner.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { accountKey } from '../channel.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'

const cardKey = 'code-meant'

/** Questions to which a text that looks like a code is an answer like any other. */
const openToAll = new Set(['age', 'name', 'message', 'headline', 'profile-link', 'link-code'])

/** The code that a typed text is meant as: behind the word "code", or of a code's shape; null for any other text. */
export function spokenCodeIn(turn: Turn, typed: string): string | null {
  const [, named] = /^\s*(?:code|kod)\s+(\S[\s\S]{3,20})$/i.exec(typed) ?? []
  if (named !== undefined) return named
  const { asking } = turn.dialogue
  return looksLikeCode(typed) && !(asking !== null && openToAll.has(asking)) ? typed : null
}

/** Someone typed a code, or tapped the one that was meant: says what came of it, and goes on. */
export async function takeSpokenCode(turn: Turn, typed: string): Promise<Move> {
  const outcome = await enter(turn, typed)
  if (outcome === null) return 'on'
  if (typeof outcome === 'string') {
    turn.wishes.say(turn.self, draft(text(say(`common-code-${outcome}`))))
    return 'stay'
  }
  if ('didYouMean' in outcome) {
    askIfMeant(turn, outcome.didYouMean)
    return 'stay'
  }
  await welcome(turn, outcome)
  return 'on'
}

/** The code of a link that brought someone: one that is no good stops nobody, but a slip can be mended. */
export async function arriveByCode(turn: Turn, code: string): Promise<'entered' | 'not'> {
  const outcome = await enter(turn, code)
  if (outcome === null || typeof outcome === 'string') return 'not'
  if ('didYouMean' in outcome) {
    askIfMeant(turn, outcome.didYouMean)
    return 'not'
  }
  await welcome(turn, outcome)
  return 'entered'
}

/** The button below "did you mean". */
export const codeTaps: Conversation['taps'] = {
  'take-code': async (turn, [code = '']) => {
    turn.wishes.card(turn.self, cardKey, draft(text(say('common-code-taken', { code: written(code) }))))
    return await takeSpokenCode(turn, code)
  },
}

async function enter(turn: Turn, typed: string): Promise<Entered | null> {
  const { work, person, inbound, self } = turn
  if (self.audience === 'counsellor') return null
  return await enterByCode(work, person.id, accountKey(inbound.address), typed, self.audience)
}

function askIfMeant(turn: Turn, code: string): void {
  const meant = button(
    say('common-button-code-meant', { code: writtenCode(code) }),
    tap('take-code', code.toLowerCase()),
    'primary',
  )
  const other = button(say('common-button-no-code'), tap('resume'))
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(text(say('common-code-did-you-mean', { code: writtenCode(code) })), buttons(meant, other)),
  )
}

async function welcome(turn: Turn, { entered, first }: Extract<Entered, { first: boolean }>): Promise<void> {
  if (!first) return
  const words = await whoSent(turn, entered)
  if (words) turn.wishes.say(turn.self, draft(text(words)))
}

async function whoSent(
  { work }: Turn,
  { kind, partner_id: partnerId, made_by: madeBy }: Extract<Entered, { first: boolean }>['entered'],
): Promise<Words | null> {
  const partner = partnerId === null ? null : await findPartner(work, partnerId)
  if (partner) return say('common-code-from-partner', { name: partner.name })
  if (kind === 'personal' && madeBy !== null)
    return say('common-code-from-person', { by: { person: madeBy } })
  return say('common-code-welcome')
}

function written(code: string): string {
  return writtenCode(code.toUpperCase())
}
