import { DateTime } from 'luxon'
import { defaultLanguage, type Language, type Programme } from '../core/programme/programme.ts'
import { sectorName } from '../core/sectors/catalogue.ts'
import type { Texts } from './texts.ts'
import { mapView, type Draft, type View } from './view.ts'
import type { Words } from './words.ts'

/** Who reads: everything that changes how the same words are said. */
export type Reading = {
  language: Language
  /** The reader's own zone where the app tells it, else null: then the programme's is used, and named. */
  timeZone: string | null
  /** The names of the people who are spoken of; one without a name has been erased. */
  names: ReadonlyMap<string, string | null>
}

/** Turns words into plain text, in the reader's language, zone and with today's names. */
export type Localise = {
  view(draft: Draft, reading: Reading): View
  words(words: Words, reading: Reading): string
}

/** Makes the localiser of a programme. */
export function createLocalise(texts: Texts, programme: Programme): Localise {
  const plain = (words: Words, reading: Reading): string => {
    const { language } = reading
    const inner = (part: Words): string => plain(part, reading)
    if (typeof words === 'string') return words
    if ('say' in words) {
      const fill = Object.entries(words.with).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : inner(value),
      ])
      return texts.format(language, words.say, Object.fromEntries(fill) as Record<string, string | number>)
    }
    if ('person' in words) return reading.names.get(words.person) ?? texts.format(language, 'common-someone')
    if ('sector' in words) return sectorName(words.sector, language)
    if ('region' in words) return regionName(programme, words.region, language)
    if ('language' in words) return texts.format(language, `common-language-${words.language}`)
    if ('moment' in words) return momentText(words, reading, programme)
    if ('all' in words) return list(language, 'conjunction', words.all.map(inner))
    if ('either' in words) return list(language, 'disjunction', words.either.map(inner))
    if ('lines' in words) return words.lines.map(inner).join('\n')
    return words.dotted.map(inner).join(' · ')
  }
  return {
    words: plain,
    view: (draft, reading) => mapView(draft, (words) => plain(words, reading)),
  }
}

function list(language: Language, type: 'conjunction' | 'disjunction', parts: string[]): string {
  return new Intl.ListFormat(locales[language], { type }).format(parts)
}

function regionName(programme: Programme, code: string, language: Language): string {
  return programme.regions.find((region) => region.code === code)?.names[language] ?? code
}

/** Belgian and Swedish habits of writing times; English as in Europe. */
const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', sv: 'sv-SE' }

const shapes: Record<'day' | 'time' | 'moment', Intl.DateTimeFormatOptions> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  moment: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
}

function momentText(
  words: Extract<Words, { moment: number }>,
  reading: Reading,
  programme: Programme,
): string {
  const zone = reading.timeZone ?? programme.timeZone
  const moment = DateTime.fromMillis(words.moment, { zone })
  const text = moment.setLocale(locales[reading.language]).toLocaleString(shapes[words.as])
  // A person abroad must not take the programme's time for theirs.
  const named = reading.timeZone === null && words.as !== 'day'
  return named ? `${text} (${zoneName(programme.timeZone, reading.language, moment)})` : text
}

function zoneName(zone: string, language: Language, moment: DateTime): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone: zone, timeZoneName: 'short' })
  return format.formatToParts(moment.toJSDate()).find((part) => part.type === 'timeZoneName')?.value ?? zone
}

/** The language to speak, from what is stored of a person. */
export function readableLanguage(code: string | null, programme: Programme): Language {
  const known = programme.languages.find((language) => language === code)
  return known ?? defaultLanguage(programme)
}
