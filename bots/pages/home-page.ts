import type { Language } from '../../core/programme/programme.ts'
import { audiences, type Audience } from '../channel.ts'
import type { Texts } from '../texts.ts'

/** What the home page says of one audience's chat, beside it. */
export type SideTexts = { name: string; role: string; frame: string; steps: string[] }

/** All that the home page says. */
export type HomeTexts = {
  programme: string
  /** What the service is, and the word on the button to it. */
  plain: string
  start: string
  languages: string
  sandbox: string
  invented: string
  sides: string
  try: string
  new: string
  of: Record<Audience, SideTexts>
}

const steps = [1, 2, 3] as const

/** The words of the home page, in one language. */
export function homePageTexts(texts: Texts, language: Language, programmeName: string): HomeTexts {
  const text = (name: string): string => texts.format(language, `home-${name}`)
  const side = (audience: Audience): SideTexts => ({
    name: text(`name-${audience}`),
    role: text(`role-${audience}`),
    frame: text(`frame-${audience}`),
    steps: steps.map((step) => text(`try-${audience}-${step}`)),
  })
  return {
    programme: programmeName,
    plain: text('plain'),
    start: text('plain-start'),
    languages: text('languages'),
    sandbox: text('sandbox'),
    invented: text('invented'),
    sides: text('sides'),
    try: text('try'),
    new: text('new'),
    of: Object.fromEntries(audiences.map((audience) => [audience, side(audience)])) as Record<
      Audience,
      SideTexts
    >,
  }
}

/** What a language calls itself: the words of the switch, the same whatever the page is in. */
export function ownLanguageName(texts: Texts, language: Language): string {
  return texts.format('en', `common-own-name-${language}`)
}
