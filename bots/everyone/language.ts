import { chooseLanguage } from '../../core/people/choose-language.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { answered, ask } from './ask.ts'

/** Greets and asks for the language, each in its own name. `greeting` says which bot this is. */
export function askLanguage(turn: Turn, greeting: Words): void {
  const { programme } = turn.work
  const own = programme.languages.map((language) =>
    button(say(`common-own-name-${language}`), tap('language', language)),
  )
  ask(turn, 'language', draft(text(greeting), text(say('common-which-language')), buttons(...own)))
}

/** The person chose a language: everything follows, what is shown already included. */
export async function takeLanguage(turn: Turn, language: string): Promise<'chosen' | 'not-offered'> {
  const outcome = await chooseLanguage(turn.work, turn.person.id, language)
  if (outcome === 'chosen') {
    answered(turn, 'language', say('common-which-language'), say(`common-own-name-${language}`))
  }
  return outcome
}

/** The language that a typed answer names, in any of the languages: "français", "Dutch", "nl". */
export function languageNamed(typed: string, offered: readonly string[]): string | null {
  const word = typed.trim().toLowerCase()
  const names: Record<string, string[]> = {
    nl: ['nl', 'nederlands', 'dutch', 'néerlandais', 'neerlandais', 'nederländska', 'vlaams'],
    fr: ['fr', 'français', 'francais', 'frans', 'french', 'franska'],
    en: ['en', 'english', 'engels', 'anglais', 'engelska'],
    sv: ['sv', 'svenska', 'zweeds', 'suédois', 'suedois', 'swedish'],
  }
  return offered.find((language) => names[language]?.includes(word)) ?? null
}
