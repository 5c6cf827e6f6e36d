import type { types } from '@slack/bolt'
import { mostLabel } from './limits.ts'
import { plainWords, startOf } from './words.ts'

/** Words in which nothing has a meaning. `emoji: false`: a name between colons stays what was typed. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

/** Words for a button or an option, as long as they may be. */
export const labelOf = (label: string): string => startOf(plainWords(label) || '…', mostLabel)
