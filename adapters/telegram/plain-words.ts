/** Says nothing and is not seen, and stands between a sign and the word that an app would make a link of with it. */
const wordJoiner = '\u2060'

// What turns the direction of writing around, for the bot's own words after it as well; and what Telegram takes out
// (TDLib: `clean_input_string`), before it looks for links.
const takenOut = /[\u202a-\u202e\u2066-\u2069\u0333\u033f\u030a]/g
const otherLineEnds = /\r\n?|[\u2028\u2029]/g
const controls = /[^\P{Cc}\n]/gu

// A web address that stands by itself, of the plainest kind: behind anything odder, or behind another address, a
// mention could hide.
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`
const page = String.raw`[\p{L}\p{N}_~%./?#=&+,;!*'$-]|(?<=/)@|\([\p{L}\p{N}_~%.-]*\)`
const address = String.raw`(?<=(?:^|\s)[("'«“]?)https?://(?:${label}\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#](?:${page})*)?`
const appLink = String.raw`(?<=tg|ton):(?=//)`
const mention = String.raw`(?<![\p{L}\p{N}_])@(?=\w)`
const sign = String.raw`(?<![\p{L}\p{N}_])/(?=\w)|[#$](?=\S)`
const links = new RegExp(`${address}|${appLink}|${mention}`, 'giu')
const linksAndSigns = new RegExp(`${address}|${appLink}|${mention}|${sign}`, 'giu')

/**
 * Text as it may stand in a message of ours. Telegram makes links of plain words by itself (TDLib: `find_entities`): of
 * "@name" a link to an account, of "tg://…" one into the app, of "/word" a command that a touch sends, of "#word" a
 * search. The first two no text of ours holds, the others only the sentences of the bot itself; an invisible sign keeps
 * all else from becoming any. A web address stays one: what it shows is where it leads.
 */
export function plainWords(text: string, signs?: 'no commands'): string {
  return text
    .toWellFormed()
    .normalize('NFC') // else an å of two parts loses its ring
    .replace(otherLineEnds, '\n')
    .replace(controls, ' ')
    .replace(takenOut, '')
    .replace(signs ? linksAndSigns : links, (found) => (/^https?:/i.test(found) ? found : found + wordJoiner))
    .trim()
}
