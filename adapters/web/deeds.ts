import { z } from 'zod'
import type { Deed } from '../../bots/channel.ts'
import { longestText, type Problem } from '../../bots/pages/problem-page.ts'

/** What a page told: one deed of a person, under an identifier that a repeat of it carries too. */
export type Told = {
  id: string
  /** Null for a file, whose bytes came before under the same identifier. */
  deed: Deed | null
  /** What the person wrote, as they wrote it: what their own bubble shows. */
  text: string | null
  /** The person's own message that this changes. */
  edits: string | null
  /** The message whose button was tapped. */
  message: string | null
  /** The message that this answers. */
  reply: string | null
  timeZone: string | null
}

const common = { id: z.uuid(), timeZone: z.string().max(64).optional() }
const reply = z.string().min(1).max(200).nullable().optional()
const body = z.union([
  z.strictObject({ ...common, text: z.string(), reply }),
  z.strictObject({ ...common, file: z.literal(true), text: z.string(), reply }),
  z.strictObject({ ...common, edited: z.string().regex(/^person:[\w-]{1,64}$/), text: z.string() }),
  z.strictObject({ ...common, tap: z.string().min(1).max(64), message: z.string().min(1).max(200) }),
  z.strictObject({ ...common, arrived: z.string().max(64).nullable() }),
  z.strictObject({ ...common, command: z.string().regex(/^\S{1,64}$/), rest: z.string().max(longestText) }),
])

/** Reads what a page sent; a problem where it cannot be what a page of ours sends. */
export function readDeed(json: unknown): Told | Problem {
  const outcome = body.safeParse(json)
  if (!outcome.success) return 'bad-request'
  const { data } = outcome
  const none = { text: null, edits: null, message: null, reply: null }
  const told = { ...none, id: data.id, timeZone: data.timeZone ?? null }
  if ('tap' in data) return { ...told, deed: { tap: data.tap }, message: data.message }
  if ('arrived' in data) return { ...told, deed: { arrived: data.arrived && clean(data.arrived) } }
  if ('command' in data) return { ...told, deed: { command: data.command, rest: clean(data.rest) } }
  const text = clean(data.text)
  if (Array.from(text).length > longestText) return 'too-long'
  if ('file' in data) {
    const words = isEmpty(text) ? null : text
    return { ...told, text: words, reply: data.reply ?? null, deed: null }
  }
  if (isEmpty(text)) return 'empty'
  if ('edited' in data) return { ...told, text, edits: data.edited, deed: { edited: data.edited, text } }
  return { ...told, text, reply: data.reply ?? null, deed: commandIn(text) ?? { text } }
}

/** Text that can be kept: without what no database or screen can show. */
function clean(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  return shown.trim()
}

/** Nothing to see: blanks, zero-width and direction characters only. */
function isEmpty(text: string): boolean {
  return !/[^\s\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(text)
}

/** "/help me" is the command `help`, as in other chat apps. */
function commandIn(text: string): Deed | null {
  const parts = /^\/(\S{1,64})(?:\s+([\s\S]*))?$/.exec(text)
  return parts ? { command: (parts[1] ?? '').toLowerCase(), rest: parts[2] ?? '' } : null
}
