import { existsSync, readFileSync } from 'node:fs'
import { languages, type Language } from '../programme/programme.ts'
import { sectors } from './catalogue.ts'
import { fold } from './words.ts'

/** The project's own words for a sector in a language: occupations, tasks, tools, workplaces, studies, slang. */
export function keywordsOf(language: Language, sector: string): string[] {
  return entriesOf(new URL(`keywords/${language}/${sector}.txt`, import.meta.url), ',')
}

/** All keywords of the project. */
export function allKeywords(): { language: Language; sector: string; keyword: string }[] {
  return languages.flatMap((language) =>
    sectors.flatMap(({ code }) =>
      keywordsOf(language, code).map((keyword) => ({ language, sector: code, keyword })),
    ),
  )
}

export type PhraseList = 'small-talk' | 'asking' | 'function-words' | 'everyday-words'

/** One of the lists that belong to a language and to no sector, line by line. */
export function phrasesOf(language: Language, list: PhraseList): string[] {
  return entriesOf(
    new URL(`phrases/${language}/${list}.txt`, import.meta.url),
    list.endsWith('words') ? ',' : '\n',
  )
}

/** The words that say nothing about a field in any language: "the", "je", "graag", "jag". Folded. */
export function functionWords(): Set<string> {
  return new Set(languages.flatMap((language) => phrasesOf(language, 'function-words')).map(fold))
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
