import { hasConsent } from '../../core/people/give-consent.ts'
import type { Answer, Conversation, Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { refuseConsent, takeConsent } from './consent.ts'
import { askLanguage, languageNamed, takeLanguage } from './language.ts'
import { takeName } from './name.ts'
import { stale } from './stale.ts'

/** Something that a part of a conversation does with what a tap, a command or a text brought. */
export type Handler<Argument> = (turn: Turn, argument: Argument) => Move | Promise<Move>

/** Whether the person agreed to the text about their data that is valid now. */
export async function hasAgreed({ work, person }: Turn): Promise<boolean> {
  return await hasConsent(work, person.id, 'privacy', work.programme.consentVersion)
}

/** Only once the person agreed that something is kept about them. */
export function agreed<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return async (turn, argument) => ((await hasAgreed(turn)) ? await handler(turn, argument) : 'on')
}

/** The taps with which every mentee and mentor begins: language, consent, name. */
export function beginningTaps(nameQuestion: Words): Conversation['taps'] {
  return {
    language: tapLanguage,
    'ask-language': askLanguageAgain,
    consent: tapConsent,
    'name-offered': agreed(async (turn) => await answerName(turn, nameQuestion, null)),
  }
}

/** The typed answers to the same questions. */
export function beginningAnswers(nameQuestion: Words): Conversation['answers'] {
  return {
    language: typeLanguage,
    name: agreed(async (turn, typed) => await answerName(turn, nameQuestion, typed)),
  }
}

/** A tapped language: everything follows it. */
export async function tapLanguage(turn: Turn, [language = '']: readonly string[]): Promise<Move> {
  await takeLanguage(turn, language)
  return 'on'
}

/** A typed language, by its name in any language; anything else may be meant for someone else. */
export async function typeLanguage(turn: Turn, typed: string): Promise<Answer> {
  const language = languageNamed(typed, turn.work.programme.languages)
  if (language === null) return 'no-answer'
  await takeLanguage(turn, language)
  return 'on'
}

/** Asks for another language, at any time. */
export function askLanguageAgain(turn: Turn): Move {
  askLanguage(turn, say('common-change-language'))
  return 'stay'
}

/** A name, once: it can be changed later, not by an old button. */
export async function answerName(turn: Turn, question: Words, typed: string | null): Promise<Move> {
  if (turn.person.name !== null) return await stale(turn)
  return (await takeName(turn, question, typed)) === 'set' ? 'on' : 'stay'
}

async function tapConsent(turn: Turn, [answer]: readonly string[]): Promise<Move> {
  if (await hasAgreed(turn)) return await stale(turn)
  if (answer === 'yes') {
    await takeConsent(turn)
    return 'on'
  }
  refuseConsent(turn)
  return 'stay'
}
