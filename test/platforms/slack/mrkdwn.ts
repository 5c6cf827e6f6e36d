/** A part of a text that an app shows in a way of its own. Places in UTF-16 units. */
export type Entity = { type: string; text: string; target?: string }

/** A text as a person sees it. */
export type Formatted = { text: string; entities: Entity[] }

/** How Slack reads a text (Formatting text for app surfaces). */
export type Reading = {
  /** Stars and lines underneath have a meaning. */
  styles: boolean
  /** Addresses, @names and #names become links without any brackets. */
  finds: boolean
}

const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

const styles: [type: string, pattern: RegExp][] = [
  ['code', /`([^`\n]+)`/g],
  ['bold', /(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu],
  ['italic', /(?<![\p{L}\p{N}_])_([^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}_])/gu],
  ['strike', /(?<![\p{L}\p{N}~])~([^\s~](?:[^~\n]*[^\s~])?)~(?![\p{L}\p{N}~])/gu],
  ['quote', /^(?:>|&gt;) ?(.+)$/gm],
  ['emoji', /:([a-z0-9_+'-]+):/g],
]
const finds: [type: string, pattern: RegExp][] = [
  ['link', /https?:\/\/[^\s<>|]+/giu],
  ['link', /(?<![\p{L}\p{N}.@/-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|be|example|net)(?![\p{L}\p{N}])/giu],
  ['broadcast', /(?<![\p{L}\p{N}])@(?:channel|here|everyone)(?![\p{L}\p{N}])/gu],
  ['mention', /(?<![\p{L}\p{N}])@[\w.-]+/gu],
  ['channel', /(?<![\p{L}\p{N}])#[\w-]+/gu],
]

/** Reads what Slack calls mrkdwn. Brackets always have their meaning. */
export function readMrkdwn(source: string, { styles: styled, finds: finding }: Reading): Formatted {
  const entities: Entity[] = []
  const bare = source.replace(/<([^<>\n]+)>/g, (_whole, inside: string) => {
    const [what = '', label] = inside.split(/\|(.*)/s)
    const sign = what.charAt(0)
    const type = sign === '@' ? 'mention' : sign === '#' ? 'channel' : sign === '!' ? 'broadcast' : 'link'
    const text = label ?? what
    entities.push({ type, text, target: what })
    return text
  })
  for (const [type, pattern] of [...(styled ? styles : []), ...(finding ? finds : [])]) {
    for (const match of bare.matchAll(pattern)) entities.push({ type, text: match[1] ?? match[0] })
  }
  return { text: bare.replace(/&(?:amp|lt|gt);/g, (entity) => named[entity] ?? entity), entities }
}

/** Reads a `plain_text`: only names of pictures between colons have a meaning, where `emoji` is on. */
export function readPlain(text: string, emoji: boolean): Formatted {
  const found = emoji ? [...text.matchAll(/:([a-z0-9_+'-]+):/g)] : []
  return { text, entities: found.map((match) => ({ type: 'emoji', text: match[1] ?? '' })) }
}
