/** The remainder of a long decimal number by 97, digit by digit: it has more digits than a number of JavaScript. */
export function remainderBy97(digits: string): number {
  return Array.from(digits).reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0)
}

/** Whether an account number without spaces is an IBAN: ISO 13616, the check of ISO 7064 (mod 97-10). */
export function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false
  const turned = compact.slice(4) + compact.slice(0, 4)
  return remainderBy97(turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) === 1
}

/** Whether digits keep the rule of Luhn: the numbers of cards do (ISO/IEC 7812-1). */
export function keepsLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const counted = Number(digit) * (place % 2 === 0 ? 1 : 2)
      return total + (counted > 9 ? counted - 9 : counted)
    }, 0)
  return sum % 10 === 0
}

/** Whether twelve digits are a Belgian account or payment reference: the first ten by 97 give the last two, or 97. */
export function isBelgianTwelve(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false
  const remainder = remainderBy97(digits.slice(0, 10))
  return Number(digits.slice(10)) === (remainder === 0 ? 97 : remainder)
}
