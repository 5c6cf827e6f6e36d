import { badRequest } from './refusal.ts'

/** A button as a person sees it: it sends `data`, or opens `url`. */
export type Key = { text: string; style: string | null; data: string | null; url: string | null }

/** Most buttons of a message, and most in a row. */
const limits = { buttons: 100, row: 8, data: 64 }
const styles = ['danger', 'primary', 'success']

/** Reads an inline keyboard; throws a Refusal for what Telegram does not take. */
export function readKeyboard(value: unknown): Key[][] {
  if (value === undefined) return []
  const rows =
    (typeof value === 'object' && value !== null && 'inline_keyboard' in value && value.inline_keyboard) || []
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row)))
    throw badRequest('object expected as reply markup')
  const keys = (rows as unknown[][]).map((row) => row.map(readKey))
  if (keys.flat().length > limits.buttons || keys.some((row) => row.length > limits.row))
    throw badRequest('reply markup is too long')
  return keys.filter((row) => row.length > 0)
}

function readKey(value: unknown): Key {
  const { text, callback_data: data, url, style } = value as Record<string, unknown>
  if (typeof text !== 'string' || text.trim() === '')
    throw badRequest("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard")
  if (style !== undefined && !(typeof style === 'string' && styles.includes(style)))
    throw badRequest("can't parse inline keyboard button: invalid button style specified")
  const known = { text, style: style ?? null }
  if (typeof url === 'string' && data === undefined) return { ...known, url: readUrl(url), data: null }
  if (typeof data !== 'string' || url !== undefined)
    throw badRequest("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard")
  const bytes = Buffer.byteLength(data)
  if (bytes < 1 || bytes > limits.data) throw badRequest('BUTTON_DATA_INVALID')
  return { ...known, data, url: null }
}

function readUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  const known = parsed && ['http:', 'https:', 'tg:', 'ton:'].includes(parsed.protocol)
  const isWeb = parsed?.protocol.startsWith('http') ?? false
  if (!known || (isWeb && !parsed.hostname.includes('.')))
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
  return url
}
