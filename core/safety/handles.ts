/** Where people talk outside this service, by the names that people give them. */
const places =
  'telegram|whats ?app|wapp|signal|insta(?:gram)?|ig|snap(?:chat)?|facebook|fb|messenger|tik ?tok|discord|skype|viber|wechat|linkedin|twitter|threads|bereal|steam|imo|kik|slack|teams'
/** The same, where the name is no ordinary word either. */
const mine = `(?:mijn|m'n|me|my|mon|ma|mitt|min|mes)`
const called = `(?:-?\\s?(?:naam|name|account|compte|konto|handle|id|tag|nick|pseudo|user(?:name)?|gebruikersnaam|användarnamn|nom|namn))?`
const is = `(?:\\s*(?:is|:|=|->|c'est|est|heet|heter|är|ar)\\s*)`
/** What one calls oneself in an app: with a sign that ordinary words do not have. */
const handle = String.raw`@?\p{L}[\p{L}\d]*(?:[._\-#]\p{L}|[._#]*\d|_)[\p{L}\d._\-#]*`

/** Words that follow "my insta is" in ordinary sentences, in four languages. */
const ordinary = new Set(
  `not niet pas inte nog encore still weer also ook aussi också kapot broken stuk down cassé trasig weg gone parti borta
  leeg empty vide tom privé private privat full vol plein gehackt hacked piraté hackad geblokkeerd blocked bloqué blockerad
  oud old vieux gammal new nieuw nouveau ny dead mort fine ok beter better mieux bättre easier makkelijker enough genoeg
  verwijderd deleted supprimé raderat public public openbaar boring saai nul okay slow traag lent good goed bon bra bad
  slecht the a an het de een un une la le en ett mijn my mon min that dat ça just juste alleen only seulement bara`.split(
    /\s+/u,
  ),
)

const pages =
  /(?<![\p{L}\d])(?:wa\.me|t\.me|telegram\.(?:me|dog)|chat\.whatsapp\.com|api\.whatsapp\.com|signal\.(?:me|group)|m\.me|fb\.me|ig\.me|discord\.gg|discord(?:app)?\.com\/(?:users|invite)|snapchat\.com\/add|line\.me|viber\.com|linkedin\.com\/in|(?:www\.)?tiktok\.com\/@)\/?\S/iu
const profilePages =
  /(?<![\p{L}\d])(?:instagram|facebook|twitter|threads|fb|vk)\.(?:com|net)\/(?!events?\/|groups?\/|jobs?\b|watch|marketplace|sharer|p\/|reel\/|explore|help|about|hashtag)[\p{L}\d._@]{2}/iu

const rules = [
  // @naam op insta; insta @naam
  String.raw`(?<![\p{L}\d.@])@[\p{L}\d._]{2,30}\s+(?:op|on|sur|på|pa|in|via)\s+(?:mijn |my |mon )?(?:${places})(?!\p{L})`,
  String.raw`(?<!\p{L})(?:${places})(?!\p{L})[^\n@]{0,40}(?<![\p{L}\d.])@[\p{L}\d._]{3,30}`,
  // jan_peeters op insta
  String.raw`(?<![\p{L}\d.@])${handle}\s+(?:op|on|sur|på|pa|via)\s+(?:${places})(?!\p{L})`,
  // my insta is jan.peeters; snap: janp_99
  String.raw`(?<!\p{L})(?:${places})${called}${is}${handle}(?!\p{L})`,
  // zoek me op insta als jan, find me on facebook as Jan Peeters
  String.raw`(?<!\p{L})(?:add|find|follow|dm|text|msg|volg|zoek|voeg|contacteer|ajoute|suis|cherche|trouve|contacte|hitta|lägg|lagg|följ|folj|sök|sok|skriv)(?:[ -](?:me|mij|moi|mig))(?: toe| till)? (?:on|op|sur|på|pa|in) (?:${places})(?!\p{L})[\s,:]*(?:(?:as|als|onder|sous|comme|som|under|with|met|avec|med)\s+\S{2}|:\s*\S{3}|${handle})`,
  // "@jan_99": a name with a digit or a line under it is nobody's in a conversation
  String.raw`(?<![\p{L}\d.@])@(?=[\p{L}\d._]*[\d_])[\p{L}\d._]{5,32}`,
].map((pattern) => new RegExp(pattern, 'iu'))

const mineIs = new RegExp(
  String.raw`(?<!\p{L})${mine} (?:${places})${called}${is}"?(@?[\p{L}\d._\-]{3,30})"?\s*(?=$|[\n.,!?;:)]|\s(?:en|and|et|och|add|voeg|ajoute)(?!\p{L}))`,
  'giu',
)
const labelled = new RegExp(
  String.raw`(?:^|[\n.,;!?(]\s*)(?:${places})${called}\s*[:=]\s*(@?[\p{L}\d._\-]{3,30})\s*(?=$|[\n.,!?;)])`,
  'giu',
)

/** Whether a text says how somebody is called in another app, or links there. Expects a text as it is read. */
export function holdsHandle(text: string): boolean {
  if (pages.test(text) || profilePages.test(text) || rules.some((rule) => rule.test(text))) return true
  return [...text.matchAll(mineIs), ...text.matchAll(labelled)].some(
    ([, name = '']) => !ordinary.has(name.toLowerCase()),
  )
}
