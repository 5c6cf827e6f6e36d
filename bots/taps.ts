/** The most that every channel carries behind a button (Telegram Bot API: `callback_data`, 1-64 bytes). */
const mostBytes = 64

/** What a button means: a verb and identifiers, never text. It can be forged, so it is looked up and checked. */
export type Tap = { verb: string; args: string[] }

/** Writes a button's meaning. Throws when it does not fit: a bug, since identifiers are short. */
export function tap(verb: string, ...args: string[]): string {
  const text = [verb, ...args].join(':')
  if (Buffer.byteLength(text) > mostBytes || !/^[a-z0-9:-]*$/.test(text))
    throw new Error(`a tap that does not fit: ${text}`)
  return text
}

/** Reads a button's meaning; null for what no button of ours can say. */
export function readTap(text: string): Tap | null {
  if (Buffer.byteLength(text) > mostBytes || !/^[a-z][a-z0-9-]*(:[a-z0-9-]+)*$/.test(text)) return null
  const [verb = '', ...args] = text.split(':')
  return { verb, args }
}
