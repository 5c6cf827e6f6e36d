import { defaultLanguage, type Programme } from '../../core/programme/programme.ts'
import { mostFileBytes } from '../talk/passable-file.ts'
import type { Texts } from '../texts.ts'
import { preferredLanguage } from './language.ts'

/** The longest text that a person can send from a page, in characters. */
export const longestText = 10_000

/** All that a page or an answer of the server can have to say instead of what was asked for. */
export const problems = [
  'bad-request',
  'cross-site',
  'empty',
  'failed',
  'file-empty',
  'file-full',
  'file-gone',
  'file-harmful',
  'file-kind',
  'file-later',
  'file-nobody',
  'file-too-large',
  'gone',
  'link-gone',
  'no-session',
  'not-allowed',
  'not-found',
  'not-kept',
  'too-large',
  'too-long',
  'wrong-method',
] as const

/** One of them. */
export type Problem = (typeof problems)[number]

/** What is said of a problem: a few plain words, and what to do. */
export type ProblemWords = { language: string; title: string; text: string }

/** Says a problem to a reader, of whom the Accept-Language header is known. */
export type ProblemTexts = (problem: Problem, acceptLanguage: string | undefined) => ProblemWords

/** The words for problems, in the languages of a programme. */
export function problemTexts(texts: Texts, programme: Programme): ProblemTexts {
  const megabytes = mostFileBytes / 1_000_000
  const fallback = defaultLanguage(programme)
  return (problem, acceptLanguage) => {
    const language = preferredLanguage(acceptLanguage, programme.languages, fallback)
    return {
      language,
      title: texts.format(language, `problem-${problem}-title`),
      text: texts.format(language, `problem-${problem}`, { most: longestText, megabytes }),
    }
  }
}
