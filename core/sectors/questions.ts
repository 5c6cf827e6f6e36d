import { languages, type Language } from '../programme/programme.ts'
import { phrasesOf, wordsOf } from './keywords.ts'
import { saysNothing } from './lexicon.ts'
import { fold } from './words.ts'

const questionWords = new Map(languages.map((language) => [language, questionWordsIn(language)]))
const noQuestions = wordsOf('no-question-words')
const everyday = wordsOf('everyday-words')
// Behind a word that may name a field these only join or round off: "kids who struggle", "être chef quoi".
const joinsBehindField = new Set(['who', 'qui', 'quoi', 'when', 'quand', 'wanneer', 'nar', 'where'])

/** Whether a text asks or tells the bot something, so that its words most likely mean no field. */
export function asksTheBot(said: readonly string[], language: Language): boolean {
  return said.some((word, at) => {
    if (!questionWords.get(language)?.has(word)) return false
    const [before = '', next = ''] = [said[at - 1], said[at + 1]]
    if (noQuestions.has(`${before} ${word}`) || noQuestions.has(`${word} ${next}`)) return false
    return !(joinsBehindField.has(word) && !saysNothing(before) && !everyday.has(before))
  })
}

/**
 * People mix languages, but a word that only joins others in the one they speak asks nothing: "du" in French. Nor do
 * Swedish words where nobody speaks it: "petit dej".
 */
function questionWordsIn(language: Language): Set<string> {
  const joining = new Set(phrasesOf(language, 'function-words').map(fold))
  const foreign = languages
    .filter((other) => other !== language && other !== 'sv')
    .flatMap((other) => phrasesOf(other, 'question-words').map(fold))
  return new Set([
    ...phrasesOf(language, 'question-words').map(fold),
    ...foreign.filter((word) => !joining.has(word)),
  ])
}
