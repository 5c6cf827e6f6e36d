import { asRead } from '../safety/as-read.ts'

/**
 * Eight digits and more, however they are spaced out, are a phone or an account number: the shortest national numbers
 * of Belgium and Sweden have eight with their 0 (ITU-T E.164 allows 15). Two years with a dash between them are not.
 */
const longNumber = /\d(?:[\s.\-/()·]{0,3}\d){7,}/gu
const twoYears = /^(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d$/
const mailAddress = /[^\s@]@[^\s@]+\.[^\s@]/u
const webAddress =
  /:\/\/|\bwww\.|[\p{L}\p{Nd}]\.(?:be|biz|com|eu|fr|info|io|nl|org|se|uk|vlaanderen)(?![\p{L}\p{Nd}])|[\p{L}\p{Nd}]\.\p{L}{2,3}\/\S/iu

/**
 * Whether a short text (a name, a headline) holds a phone number, an e-mail address or a web address: these would be
 * shown to people with whom they were not shared on purpose. It errs on the side of letting a text pass.
 */
export function holdsContactDetails(text: string): boolean {
  const plain = asRead(text)
  if (mailAddress.test(plain) || webAddress.test(plain)) return true
  return [...plain.matchAll(longNumber)].some(([number]) => !twoYears.test(number.trim()))
}
