import { isBelgianTwelve, isIban, keepsLuhn } from './checksums.ts'

/** The length of an IBAN in the countries where people most often have their account (ISO 13616 registry). */
const ibanLengths: Readonly<Record<string, number>> = {
  ...{ BE: 16, NL: 18, FR: 27, SE: 24, DE: 22, LU: 20, GB: 22, IE: 22, ES: 24, IT: 27, PT: 25, PL: 28 },
  ...{
    RO: 24,
    BG: 22,
    LT: 20,
    DK: 18,
    FI: 18,
    NO: 15,
    AT: 20,
    CH: 21,
    GR: 27,
    CZ: 24,
    SK: 24,
    HU: 28,
    TR: 26,
  },
}

/** Two letters and two digits, and up to 30 letters and digits with a space, a dot or a hyphen between. */
const likeIban = /(?<![\p{L}\d])[A-Z]{2}[ .\-]?\d{2}(?:[ .\-]{0,2}[A-Z\d]){11,30}/giu

/** What is said before the digits of an account, of a card, of a way to pay. */
const account = String.raw`(?:bank)?rekening(?:s?nummer|nr)?|reknr|rek\.? ?nr|bban|iban|(?:num[eé]ro de|n° de|mon) compte(?: bancaire)?|compte bancaire|coordonn[eé]es bancaires|rib|account (?:number|no|nr)|bank account|(?:bank)?konto(?:nummer|nr)?|clearing(?:nummer|nr)?|bankgiro|plusgiro|bg|pg|swish(?:a|nummer)?|payconiq|paypal|tikkie|bankkaart(?:nummer)?|card number|kortnummer|(?:num[eé]ro de )?carte bancaire`
const digitsOfAccount = new RegExp(
  String.raw`(?<!\p{L})(?:${account})(?!\p{L})[^\d\n]{0,40}?\d(?:[\s.\-/]{0,3}\d){6,}`,
  'iu',
)
const sortCode = /(?<!\p{L})sort code(?!\p{L})\D{0,10}\d\d[ \-]?\d\d[ \-]?\d\d(?!\d)/iu
const secretOfCard =
  /(?<!\p{L})(?:pin ?-?code|code pin|pinkod|pin|cvc|cvv|code secret|kortkod)(?!\p{L})[^\d\n]{0,20}\d{3,6}(?!\d)/iu
const bic =
  /(?<!\p{L})(?:bic|swift)(?:[ -]?code)?(?!\p{L})[^A-Za-z\n]{0,5}(?:is |:|=)?\s?[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?(?![A-Za-z\d])/iu
const oldBelgian = /(?<!\d)\d{3}[ .\-]\d{7}[ .\-]\d{2}(?!\d)/g
const belgianReference = /(?<!\d)\d{3}\/\d{4}\/\d{5}(?!\d)/g
const likeCard = /(?<!\d)(?<!\+\s?)[2-6]\d{3}(?:[ .\-]?\d){9,15}(?!\d)/g
const payingPage =
  /(?<![\p{L}\d])(?:paypal\.me|tikkie\.me|revolut\.me|payconiq\.(?:com|be)|wise\.com\/pay|betaalverzoek\.\p{L}+)\/\S/iu

/**
 * Whether a text holds what money can be sent to or taken with: an account (IBAN, BBAN, a giro), a card, a secret of a
 * card, a payment reference, a page for paying. Expects a text as it is read, see `asRead`.
 */
export function holdsBankDetails(text: string): boolean {
  const spoken = [digitsOfAccount, sortCode, secretOfCard, bic, payingPage]
  return spoken.some((rule) => rule.test(text)) || withoutAccounts(text) !== text
}

/** The same text without the numbers of accounts and cards: parts of them look like the number of a phone. */
export function withoutAccounts(text: string): string {
  const masked = (found: string, isOne: boolean): string => (isOne ? ' ; ' : found)
  return text
    .replace(likeIban, (found) => masked(found, isAccount(found)))
    .replace(likeCard, (found) => masked(found, isCard(found)))
    .replace(oldBelgian, (found) => masked(found, isBelgianTwelve(found.replace(/\D/g, ''))))
    .replace(belgianReference, (found) => masked(found, isBelgianTwelve(found.replace(/\D/g, ''))))
}

function isAccount(found: string): boolean {
  const compact = found.replace(/[^A-Za-z\d]/g, '').toUpperCase()
  const length = ibanLengths[compact.slice(0, 2)]
  if (length !== undefined) {
    // One mistyped digit makes no account, and yet one is being shared: of a known length it counts.
    const own = compact.slice(0, length)
    return isIban(own) || (own.length === length && /^[A-Z]{2}\d+$/.test(own))
  }
  for (let end = 15; end <= compact.length; end += 1) if (isIban(compact.slice(0, end))) return true
  return false
}

function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, '')
  const years = /^(?:(?:19|20)\d\d[ .\-]?)+$/.test(found)
  return digits.length >= 13 && digits.length <= 19 && keepsLuhn(digits) && !years
}
