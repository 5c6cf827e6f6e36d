/** Not in the middle of a longer number: "12.10" in "0470.12.10.56" is no time. */
const begins = String.raw`(?<!\d[\s./\-]{0,3})(?<!\+[\s(./\-]{0,4})`
const ends = String.raw`(?![./\-]?\d)`
/** The same for what is short enough to be the beginning of a number in pairs. */
const endsAlone = String.raw`(?![\s./\-]{0,3}\d)`
const year = String.raw`(?:19|20)\d\d`
const time = String.raw`(?:[01]?\d|2[0-3])(?: ?[:.hu] ?[0-5]\d| ?(?:h|u|uur|heures?)(?!\p{L}))`
const to = String.raw` ?(?:-|–|\/|to|till|til|tot|à|a|och|en|et|and) ?`

/** Numbers of every day that have as many digits as a phone number: dates, hours, years, numbers of a company. */
const everyday = [
  String.raw`${begins}(?:0?[1-9]|[12]\d|3[01])[./\- ](?:0?[1-9]|1[0-2])[./\- ](?:${year}${ends}|\d\d${endsAlone})`,
  String.raw`${begins}${year}[./\-](?:0[1-9]|1[0-2])(?:[./\-](?:0[1-9]|[12]\d|3[01]))?${ends}`,
  String.raw`${begins}(?:0?[1-9]|1[0-2])[./]${year}(?:${to}(?:0?[1-9]|1[0-2])[./]${year})?${ends}`,
  String.raw`${begins}${year}(?:(?:${to}|, ?| )${year})+${ends}`,
  String.raw`${begins}${time}${to}${time}${endsAlone}`,
  String.raw`${begins}${time}${endsAlone}`,
  // The number under which a company is known, with its country or its name before it
  String.raw`\bBE ?[01]\d{3}[. ]?\d{3}[. ]?\d{3}\b`,
  String.raw`\b(?:btw|tva|vat|moms|kbo|bce|org\.? ?(?:nr|nummer)|ondernemingsnummer)\b[^\d\n;]{0,12}\d[\d. \-]{7,14}\d`,
].map((pattern) => new RegExp(pattern, 'giu'))

/** The same text without the numbers that mean a day, an hour, a year or a company. Expects a text as it is read. */
export function withoutEverydayNumbers(text: string): string {
  return everyday.reduce((left, pattern) => left.replace(pattern, ' ; '), text)
}
