/** Where many people have their mail: the name alone, behind an "at", is an address. */
const providers =
  'gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|proton|protonmail|gmx|msn|aol|telenet|skynet|proximus|belgacom|scarlet|voo|pandora|kpn|ziggo|xs4all|planet|orange|free|sfr|laposte|wanadoo|telia|comhem|bredband|spray|tele2'
const ends = 'com|be|nl|fr|net|org|se|eu|info|io|de|uk|lu|me|nu|brussels|vlaanderen'

/** The sign by a name that means nothing else: Dutch, French, Swedish. */
const namedSign = 'apenstaart(?:je)?|aapje|arobase|arobas|snabel-? ?a|snabela'
/** Words that say "at" in ordinary sentences too. */
const ordinarySign = 'at|chez|bij|hos|op|sur|på|on'
const dot = String.raw`(?:\s*\.\s*|\s*[([{<*]\s*(?:\.|dot|punt|point|punkt|prick)\s*[)\]}>*]\s*|\s+(?:dot|punt|point|punkt|prick)\s+)`
const spelledDot = String.raw`(?:\s*[([{<*]\s*(?:\.|dot|punt|point|punkt|prick)\s*[)\]}>*]\s*|\s+(?:dot|punt|point|punkt|prick)\s+)`
const domain = String.raw`[\p{L}\d][\p{L}\d\-]{0,40}`

const rules = [
  // els@example.org
  String.raw`[^\s@]@[^\s@]{1,200}\.\p{L}{2}`,
  // els @ example . org
  String.raw`[\p{L}\d] {0,2}@ {0,2}${domain}${dot}(?:${ends})(?![\p{L}\d])`,
  String.raw`[\p{L}\d] {0,2}@ {0,2}(?:${providers})(?![\p{L}\d])`,
  // els (at) example.org, els [at] gmail
  String.raw`[\p{L}\d]\s*[([{<*]\s*(?:at|a|@|${namedSign}|chez)\s*[)\]}>*]\s*(?:${domain}${dot}\p{L}{2}|(?:${providers})(?![\p{L}\d]))`,
  // els apenstaartje example punt org
  String.raw`[\p{L}\d]\s+(?:${namedSign})\s+[\p{L}\d]`,
  // els at gmail punt com; "I saw it at example.org" is no address
  String.raw`[\p{L}\d]\s+(?:at|chez|bij|hos)\s+(?:${providers})${dot}(?:${ends})(?![\p{L}\d])`,
  String.raw`[\p{L}\d]\s+(?:at|chez|bij|hos)\s+${domain}${spelledDot}(?:${ends})(?![\p{L}\d])`,
  // els.peeters at gmail, elsje88 op hotmail
  String.raw`(?<!\S)\p{L}[\p{L}\d]*(?:[._]\p{L}|\d)[\p{L}\d._]*\s+(?:${ordinarySign})\s+(?:${providers})(?![\p{L}\d])`,
  // my gmail is elsje, gmail: elsje
  String.raw`(?<!\p{L})(?:mijn|m'n|my|mon|mitt|min) (?:g-?mail|hotmail|outlook|yahoo|icloud|protonmail)(?:-?(?:adres|address|adresse|adress))?\s*(?:is|:|=|c'est|est|är)\s*(?!not|niet|pas|inte|vol|full|plein)[\p{L}\d._]{4,}`,
].map((pattern) => new RegExp(pattern, 'iu'))

/** Whether a text holds an e-mail address, also one that is written around. Expects a text as it is read. */
export function holdsMailAddress(text: string): boolean {
  return rules.some((rule) => rule.test(text))
}
