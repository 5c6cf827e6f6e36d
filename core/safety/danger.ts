import { readFileSync } from 'node:fs'
import { languages, type Language } from '../programme/programme.ts'
import { fold } from '../sectors/words.ts'
import { asRead } from './as-read.ts'

/** What a text may be a sign of: harming oneself, violence or a threat, sexual or other abuse. */
export type Danger = 'self-harm' | 'violence' | 'abuse'

const dangers: readonly Danger[] = ['self-harm', 'violence', 'abuse']

/** No message that passes is longer; what comes after it in a hostile text is not read. */
const longestText = 8_000
/** In so long a word one slip is forgiven. */
const longEnoughToSlip = 7

type Lists = { danger: Record<Danger, RegExp>; alone: string[] }

/** Read once: the lists of each language, and what is harmless in any of them, since they share many words. */
type Known = { harmless: RegExp; byLanguage: Map<Language, Lists> }

let known: Known | undefined

/**
 * Whether a text sounds as if somebody is in danger, by short lists of phrases in all languages of the service (people
 * mix them); the gravest kind that is found. A slip of the pen is forgiven in `language`, or in every language when it
 * is not said. Idioms and talk about such work are none. It only decides whether the help lines are shown: nothing is
 * kept of it, and nobody is judged by it.
 */
export function signOfDanger(text: string, language?: Language): Danger | null {
  known ??= readKnown()
  const said = wordsOf(text).replace(known.harmless, '|')
  const found = new Set<Danger>()
  for (const [spoken, lists] of known.byLanguage) {
    const forgiving = language === undefined || language === spoken
    const own = forgiving ? withoutSlips(said, lists.alone) : said
    for (const danger of dangers) if (lists.danger[danger].test(own)) found.add(danger)
  }
  return dangers.find((danger) => found.has(danger)) ?? null
}

function readKnown(): Known {
  const harmless = languages.flatMap((language) => linesOf(language, 'no-danger'))
  return {
    harmless: anyOf(harmless, 'gu'),
    byLanguage: new Map(languages.map((language) => [language, readLists(language)])),
  }
}

/** The folded words of a text with one space around each, and a bar where a sentence ends. */
function wordsOf(text: string): string {
  const folded = fold(asRead(text.slice(0, longestText))).replace(/n['’]t\b/g, 'nt')
  const words = folded.match(/[\p{L}\d]+|[.!?;\n]+/gu) ?? []
  return ` ${words.map((word) => (/[\p{L}\d]/u.test(word) ? word : '|')).join(' ')} `
}

function readLists(language: Language): Lists {
  const listed = Object.fromEntries(dangers.map((danger) => [danger, linesOf(language, danger)]))
  const alone = Object.values(listed)
    .flat()
    .filter((line) => /^\p{L}+\*?$/u.test(line))
    .map((word) => word.replace('*', ''))
  return {
    danger: {
      'self-harm': anyOf(listed['self-harm'] ?? [], 'u'),
      violence: anyOf(listed.violence ?? [], 'u'),
      abuse: anyOf(listed.abuse ?? [], 'u'),
    },
    alone: alone.filter((word) => word.length >= longEnoughToSlip),
  }
}

function linesOf(language: Language, list: string): string[] {
  const text = readFileSync(new URL(`danger/${language}/${list}.txt`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * Phrases as one pattern over whole words. In a phrase `~` is up to three words of the same sentence, `*` any ending,
 * `(a|b)` a choice, and `(a)?` may be left out.
 */
function anyOf(phrases: readonly string[], flags: string): RegExp {
  const patterns = phrases.map((phrase) =>
    fold(phrase)
      .replace(/ ?~/g, '(?: [^ |]+){0,3}')
      .replaceAll(/(?<!\})\*/g, '\\p{L}*')
      .replace(/([^ (|])\)\? /g, '$1 )?'),
  )
  return new RegExp(`(?<= )(?:${patterns.join('|')})(?= )`, flags)
}

/** Words that are one slip away from a word that says it alone are read as that word. */
function withoutSlips(said: string, alone: readonly string[]): string {
  return said.replace(/\p{L}{6,}/gu, (word) => {
    const meant = alone.find(
      (stem) => !word.startsWith(stem) && word[0] === stem[0] && startsOneSlipFrom(word, stem),
    )
    return meant ?? word
  })
}

/** Whether `word` begins like `stem` with one letter wrong, missing, too many, or swapped with the one behind it. */
function startsOneSlipFrom(word: string, stem: string): boolean {
  let same = 0
  while (same < stem.length && word[same] === stem[same]) same += 1
  const left = stem.slice(same)
  const own = word.slice(same)
  const swapped =
    left.slice(0, 2) === `${own[1] ?? ''}${own[0] ?? ''}` && own.slice(2).startsWith(left.slice(2))
  return (
    own.slice(1).startsWith(left.slice(1)) ||
    own.slice(1).startsWith(left) ||
    own.startsWith(left.slice(1)) ||
    swapped
  )
}
