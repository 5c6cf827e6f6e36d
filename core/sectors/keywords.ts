import { existsSync, readFileSync } from 'node:fs'
import { languages, type Language } from '../programme/programme.ts'
import { sectors } from './catalogue.ts'
import { fold } from './words.ts'

/** The project's own words for a sector in a language: occupations, tasks, tools, workplaces, studies, slang. */
export function keywordsOf(language: Language, sector: string): string[] {
  return entriesOf(new URL(`keywords/${language}/${sector}.txt`, import.meta.url), ',')
}

/** A word or phrase of the project's own, and the sector that it stands for in its language. */
export type Keyword = { language: Language; sector: string; keyword: string }

/** All keywords of the project. */
export function allKeywords(): Keyword[] {
  return languages.flatMap((language) =>
    sectors.flatMap(({ code }) =>
      keywordsOf(language, code).map((keyword) => ({ language, sector: code, keyword })),
    ),
  )
}

/**
 * Lists that belong to a language and to no sector. `small-talk` and `everyday-words` name no field; `asking` are
 * sentences around a field (`…`); `function-words` say nothing by themselves; `question-words` mark talk with the
 * bot, unless one of the `wish-words` shows that a field is asked for; `no-question-words` are pairs that only look like
 * such talk ("why not", "my passion"); `work-words` show that it is asked for as work; `roles` are what people
 * are in a field, with the sector that this makes it.
 */
export type PhraseList =
  | 'small-talk'
  | 'everyday-words'
  | 'asking'
  | 'function-words'
  | 'question-words'
  | 'no-question-words'
  | 'wish-words'
  | 'roles'
  | 'work-words'

/** One of the lists that belong to a language and to no sector, line by line. */
export function phrasesOf(language: Language, list: PhraseList): string[] {
  return entriesOf(
    new URL(`phrases/${language}/${list}.txt`, import.meta.url),
    list.endsWith('words') ? ',' : '\n',
  )
}

/** The words of a list in all languages together, folded: people mix languages. */
export function wordsOf(list: PhraseList): Set<string> {
  return new Set(languages.flatMap((language) => phrasesOf(language, list)).map(fold))
}

function entriesOf(file: URL, separator: string): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(separator === ',' ? ',' : '\n')
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
