import { languages, type Language } from '../programme/programme.ts'
import type { Random } from '../random.ts'
import { sectors } from './catalogue.ts'
import { featuresOf } from './features.ts'
import { allKeywords, phrasesOf, type Keyword } from './keywords.ts'
import type { FinderModel } from './model.ts'
import { train, usualTraining, type Example } from './train.ts'
import { clauses } from './words.ts'

/** The classes that the model tells apart: the sectors in their order, and last "nothing". */
export const classes: readonly string[] = [...sectors.map(({ code }) => code), 'nothing']
export const nothing = classes.length - 1

/** The same numbers at every start: a person gets the same answer from every process. */
export function steadyNumbers(seed: number): Pick<Random, 'number'> {
  let state = seed >>> 0
  return {
    number: () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    },
  }
}

/**
 * Examples from the project's own words: keywords bare and asked for in a sentence, small talk, and noise. Each role is
 * shown with `perRole` keywords: more of them teach more, and take longer.
 */
export function ownExamples(perRole = keywordsPerRole): Example[] {
  const random = steadyNumbers(7)
  const asking = new Map(languages.map((language) => [language, phrasesOf(language, 'asking')]))
  const examples: Example[] = []
  const add = (text: string, language: Language, at: number, weight: number): void => {
    const words = clauses(text).flat()
    if (words.length > 0) examples.push({ features: featuresOf(words, language), classes: [at], weight })
  }
  const keywords = allKeywords()
  for (const { language, sector, keyword } of keywords) {
    const at = classes.indexOf(sector)
    add(keyword, language, at, 1)
    const sentences = asking.get(language) ?? []
    const sentence = sentences[Math.floor(random.number() * sentences.length)]
    if (sentence && random.number() < 0.3) add(sentence.replace('…', keyword), language, at, 0.5)
  }
  for (const { text, language, sector } of roleTexts(keywords, random, perRole)) {
    add(text, language, classes.indexOf(sector), weightOfRole)
  }
  for (const language of languages) {
    for (const phrase of phrasesOf(language, 'small-talk')) add(phrase, language, nothing, 1)
    for (const word of phrasesOf(language, 'everyday-words')) add(word, language, nothing, 0.7)
    for (const sentence of asking.get(language) ?? []) add(sentence.replace('…', ''), language, nothing, 1)
  }
  for (let count = 0; count < 400; count += 1) add(noise(random), languages[count % 4] ?? 'nl', nothing, 0.7)
  return examples
}

type RoleText = { text: string; language: Language; sector: string }

const keywordsPerRole = 20
const weightOfRole = 0.5

/**
 * What somebody does with a field often decides: a teacher of carpentry teaches, a manager of a bakery is in food. Each
 * role of the lists is put together with a sample of keywords; `*` roles leave the keyword its own sector.
 */
function roleTexts(
  keywords: readonly Keyword[],
  random: Pick<Random, 'number'>,
  perRole: number,
): RoleText[] {
  return languages.flatMap((language) => {
    const own = keywords.filter((entry) => entry.language === language)
    return phrasesOf(language, 'roles').flatMap((line) => {
      const [role = '', pattern = ''] = line.split(': ')
      return Array.from({ length: perRole }, () => {
        const entry = own[Math.floor(random.number() * own.length)]
        const sector = role === '*' ? (entry?.sector ?? '') : role
        return { text: pattern.replace('…', entry?.keyword ?? ''), language, sector }
      })
    })
  })
}

const keyboard = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'abcdefghijklmnopqrstuvwxyz',
]

function noise(random: Pick<Random, 'number'>): string {
  const row = keyboard[Math.floor(random.number() * keyboard.length)] ?? ''
  const length = 3 + Math.floor(random.number() * 9)
  return Array.from({ length }, () => row[Math.floor(random.number() * row.length)]).join('')
}

let own: FinderModel | undefined

/** The model of the project's own keywords, learnt once per process, in about two seconds. */
export function ownModel(): FinderModel {
  own ??= train(classes, ownExamples(), steadyNumbers(1), { ...usualTraining, rounds: 6, leftOut: 0 })
  return own
}
