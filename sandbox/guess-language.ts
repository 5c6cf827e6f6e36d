import type { Language } from '../core/programme/programme.ts'

/** Little words that stand in nearly every sentence of one language and in few of the others. */
const littleWords: Record<Language, ReadonlySet<string>> = {
  nl: words(
    'ik je jij het een en van voor met niet wat hoe is zijn heb wil kan mag dat ook graag hallo dag bedankt dank welke moet werk jouw mij te',
  ),
  fr: words(
    'je tu le la les un une des et de du pour avec pas que quoi comment est suis ai veux peux bonjour salut merci quel quelle ton ta mon ma travail vous',
  ),
  en: words(
    'i you the a and of for with not what how is are am have want can do my your hello hi thanks thank which to job it me',
  ),
  sv: words(
    'jag du det en ett och av för med inte vad hur är har vill kan hej tack vilken din ditt mig min att jobb som på så',
  ),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** The language among `spoken` in which a text is probably written; null where nothing tells, or two are as likely. */
export function guessLanguage(text: string, spoken: readonly Language[]): Language | null {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scored = spoken
    .map((language) => ({ language, count: found.filter((word) => littleWords[language].has(word)).length }))
    .sort((one, other) => other.count - one.count)
  const [best, next] = scored
  return best && best.count > (next?.count ?? 0) ? best.language : null
}
