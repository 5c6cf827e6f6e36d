import { asRead } from './as-read.ts'

/** No message that passes is longer; what comes after it in a hostile text is not read. */
const longestText = 8_000

/** Addresses with a scheme, and those without one that have something behind the name of a site. */
const addresses =
  /(?:[a-z][a-z\d+.-]{1,15}:\/\/|(?<![\p{L}\d@.\-])(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}(?=[/?#:]))[^\s<>"“”]{1,2000}/giu

/** What stands at the end of a sentence or of a bracket and is no part of the address. */
const closing = /[.,;:!?)\]}'’]+$/u

/** Parts of an address under which a secret stands: whoever has the address has what it opens. */
const secretName =
  /(?:^|[_\-.])(?:token|secret|session|sessionid|sid|sig|signature|auth|authkey|access|apikey|api_key|key|code|jwt|otp|pwd|pass|passwd|password|ticket|credential|invite|invitation|magic|reset|login_hint)(?:$|[_\-.])|token$|secret$|signature$|^(?:id|access|refresh)_?token/iu

/** Sites where the address itself lets people in, or names who shares: rooms, groups, files of a chat or a cloud. */
const openDoors: readonly RegExp[] = [
  /^(?:t|telegram)\.(?:me|dog)\/(?:\+|joinchat\/|addlist\/|c\/)/i,
  /^api\.telegram\.org\/(?:file\/)?bot/i,
  /^(?:chat\.whatsapp\.com|signal\.group|discord\.gg|invite\.gg)\//i,
  /^discord(?:app)?\.com\/invite\//i,
  /^(?:cdn|media)\.discordapp\.(?:com|net)\//i,
  /^(?:join|files|hooks)\.slack\.com\//i,
  /^[\w-]+\.slack\.com\/(?:files|archives|join|app_redirect)/i,
  /^slack-files\.com\//i,
  /^teams\.(?:microsoft|live)\.com\/(?:l\/|meet|_#)/i,
  /^[\w-]+\.sharepoint\.com\//i,
  /^(?:1drv\.ms|onedrive\.live\.com)\//i,
  /^[\w.-]+\.(?:asm|asyncgw\.teams)\.skype\.com\//i,
  /^(?:join\.skype\.com|meet\.google\.com|[\w.-]*zoom\.us\/(?:j|my|w)|whereby\.com|meet\.jit\.si)\b/i,
  /^(?:drive|docs)\.google\.com\/(?:.*\/)?(?:d|folders)\//i,
  /^(?:www\.)?dropbox\.com\/(?:s|scl|sh|t)\//i,
  /^(?:we\.tl|wetransfer\.com\/downloads)\//i,
]

/** Schemes that open a chat app from inside. */
const chatScheme = /^(?:tg|slack|msteams|whatsapp|discord|sgnl|viber):$/i

/** Behind one address another may be packed, so often at most. */
const mostPacked = 3

/**
 * The web addresses in a text that carry a secret or open a room or a file of a chat: passed on, they would let another
 * in as the one who shared them, or say who that was. Empty: all that is there may pass.
 */
export function linksWithTokens(text: string): string[] {
  const found = asRead(text.slice(0, longestText)).match(addresses) ?? []
  return found.map((address) => address.replace(closing, '')).filter((address) => carriesSecret(address, 0))
}

function carriesSecret(address: string, packed: number): boolean {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return false
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '' || chatScheme.test(url.protocol)) return true
  const place = `${url.hostname.replace(/^www\./, '')}${url.pathname}`
  if (openDoors.some((door) => door.test(place))) return true
  if (url.pathname.split('/').some(looksMade)) return true
  const named = [...url.searchParams, ...new URLSearchParams(url.hash.replace(/^#(?:[^?=&]*\?)?[!/]*/, ''))]
  return named.some(([name, value]) => isSecret(name, value, packed))
}

function isSecret(name: string, value: string, packed: number): boolean {
  if (value !== '' && secretName.test(name)) return true
  if (/^eyJ[\w-]+\.[\w-]+/.test(value)) return true
  if (/^https?:\/\//i.test(value)) return packed < mostPacked && carriesSecret(value, packed + 1)
  return false
}

/** 128 random bits and more, as keys are written: letters of both sizes and digits, twenty and more in one piece. */
function looksMade(part: string): boolean {
  const pieces = part.split(/[-_.~%]/)
  return (
    pieces.some((piece) => piece.length >= 20 && isMixed(piece)) ||
    (pieces.length <= 4 &&
      part.length >= 32 &&
      isMixed(part) &&
      pieces.every((piece) => !/^\p{L}{4,}$/u.test(piece)))
  )
}

function isMixed(part: string): boolean {
  return /\d.*\d/.test(part) && /[a-z].*[a-z]/.test(part) && /[A-Z].*[A-Z]/.test(part)
}
