import { withoutEverydayNumbers } from './everyday-numbers.ts'

/** A group of digits, and what stands between it and the group before. */
type Group = { digits: string; gap: string; plus: boolean; at: number; end: number }

/** What people put between the groups of one number. */
const glue = /^(?:[\s.\-/()·:_*|~'=>]|,(?!\s)){0,4}\+?$/u

/** Words that people put between the groups of one number, in four languages. */
const between =
  /^[\s.,\-]*(?:(?:en|dan|daarna|punt|streepje|spatie|and|then|dash|space|et|puis|ensuite|tiret|och|sedan|sen|streck|mellanslag)[\s.,\-]+){1,2}$/iu

/** That a number to reach somebody at is spoken of. */
const aboutCalling =
  /(?<!\p{L})(?:bel|bellen|belt|gsm|tel|telefoon(?:nummer)?|(?:mijn|my|mon|mitt|m'n) (?:nummer|number|num[eé]ro|nr)|whatsapp(?:en|nummer)?|wapp|app me|sms(?:en|a)?|call|phone|mobile|t[eé]l[eé]phone(?:r|z)?|appel(?:le|er|ez)?(?:-moi)?|portable|mobil(?:nummer)?|telefon(?:nummer)?|ring(?:a)?|bereikbaar op|n[aå]s p[aå]|joignable au)(?!\p{L})/iu

/** What is counted or paid behind a number shows that nobody can be called there. */
const counted =
  /^\s?(?:€|\$|£|%|eur|euros?|kr|kronor|sek|miljoen|million|miljon|km|kg|m2|people|mensen|personnes)/iu

/** National numbers begin with 0 (E.164 lets countries choose; Belgium, France, the Netherlands and Sweden did). */
const national = /^0[1-9]\d{6,9}$/
/** Free and paid services: nobody's own number. */
const service = /^0(?:800|900|901|902|903|904|905|906|907|908|909)/
const international = /^[1-9]\d{7,14}$/
const countryWithoutPlus = /^(?:32[1-9]\d{7}|324\d{8}|31[1-9]\d{8}|33[1-9]\d{8}|46[1-9]\d{7,8})$/
const mobileWithoutZero = /^(?:4[5-9]\d{7}|7[02369]\d{7})$/
const usualShapes = new Set(['9', '3 2 2 2', '3 3 3', '3 6', '2 3 2 2', '2 3 4', '2 7', '3 2 4'])
const mobileBegin = /^(?:04[5-9]\d|07[02369]|06\d)/

/** Groups of one number are at most so many; more is a list of something. */
const mostGroups = 15

/** Whether a text holds a phone number, however it is spaced out. Expects a text as it is read, see `asRead`. */
export function holdsPhoneNumber(text: string): boolean {
  const plain = withoutEverydayNumbers(withZeros(text))
  const calling = aboutCalling.test(plain)
  const groups = groupsOf(plain)
  return (
    groups.some((_, from) => startsNumber(groups.slice(from, from + mostGroups), calling, plain)) ||
    isSpelledOut(plain)
  )
}

/** "o47o": letters that look like a digit, beside digits. */
function withZeros(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])[oO]+(?=\d)/gu, (letters) => '0'.repeat(letters.length))
    .replace(/(?<=\d)[oO]+(?!\p{L})/gu, (letters) => '0'.repeat(letters.length))
    .replace(/(?<=\d)[oO](?=\d)/gu, '0')
    .replace(/(?<=\d)[lI](?=\d)/gu, '1')
}

function groupsOf(text: string): Group[] {
  let before = 0
  return [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const gap = text.slice(before, index)
    before = index + digits.length
    return { digits, gap, plus: /\+[\s(./\-]{0,4}$/.test(gap), at: index, end: before }
  })
}

function startsNumber(groups: readonly Group[], calling: boolean, text: string): boolean {
  const [first] = groups
  if (!first) return false
  let digits = ''
  let loose = false
  for (const [place, group] of groups.entries()) {
    if (place > 0 && !glue.test(group.gap) && !between.test(group.gap)) {
      // "0470 appel 12 peer 34 kers 56": what begins like a mobile number goes on behind short words.
      if (!mobileBegin.test(first.digits) || group.gap.length > 14 || /[;\n]/.test(group.gap)) return false
      loose = true
    }
    digits += group.digits
    if (digits.length > 17) return false
    const shape = groups.slice(0, place + 1).map((one) => one.digits.length)
    const read: Reading = { digits, shape, loose, calling, plus: first.plus }
    if (isNumber(read) && !counted.test(text.slice(group.end, group.end + 12))) return true
  }
  return false
}

type Reading = { digits: string; shape: number[]; loose: boolean; calling: boolean; plus: boolean }

function isNumber({ digits, shape, loose, calling, plus }: Reading): boolean {
  if (loose) return /^0[467]\d{8}$/.test(digits) && shape.slice(1).every((length) => length <= 6)
  if (plus) return international.test(digits)
  if (digits.startsWith('00')) return international.test(digits.slice(2))
  if (national.test(digits)) return !service.test(digits)
  if (countryWithoutPlus.test(digits)) return shape[0] === 2 || shape.length === 1
  if (mobileWithoutZero.test(digits) && usualShapes.has(shape.join(' '))) return true
  return calling && /^\d{8,15}$/.test(digits) && shape.every((length) => length > 1)
}

const digitWords: readonly (readonly string[])[] = [
  ['nul', 'zero', 'zéro', 'noll', 'oh'],
  ['een', 'één', 'one', 'un', 'ett', 'en'],
  ['twee', 'two', 'deux', 'två', 'tva'],
  ['drie', 'three', 'trois', 'tre'],
  ['vier', 'four', 'quatre', 'fyra'],
  ['vijf', 'five', 'cinq', 'fem'],
  ['zes', 'six', 'sex'],
  ['zeven', 'seven', 'sept', 'sju'],
  ['acht', 'eight', 'huit', 'åtta', 'atta'],
  ['negen', 'nine', 'neuf', 'nio'],
]
const digitOfWord = new Map(digitWords.flatMap((words, digit) => words.map((word) => [word, String(digit)])))

/** "nul vier zeven nul …": a number in words, or partly in words. */
function isSpelledOut(text: string): boolean {
  let run = ''
  for (const word of text.toLowerCase().split(/[\s,.\-/]+/u)) {
    const digits = digitOfWord.get(word) ?? (/^\d{1,4}$/.test(word) ? word : null)
    if (digits === null) run = ''
    else if (run !== '' || digits.startsWith('0')) run += digits
    if (national.test(run) && !service.test(run)) return true
  }
  return false
}
