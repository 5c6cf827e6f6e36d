import { detect } from './detect.ts'
import { parseHtml, ParseProblem, type Formatted } from './html.ts'
import { badRequest } from './refusal.ts'

/** Bot API: `sendMessage` and `sendPhoto`; in UTF-16 units, after entity parsing. */
const limits = { text: 4096, caption: 1024 }

/**
 * Makes of what a bot sent what a person sees: HTML read, control signs and turning signs taken out (tdlib/td:
 * `clean_input_string`), ends trimmed, lengths checked, links found. Throws a Refusal.
 */
export function formatted(source: string, mode: unknown, kind: 'text' | 'caption'): Formatted {
  if (!source.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  const read = cleaned(parsed(source, mode))
  if (kind === 'text' && !/[^\s\u200b-\u200f\ufeff\u2800\ufffc]/u.test(read.text))
    throw badRequest(read.text.trim() === '' ? 'message text is empty' : 'text must be non-empty')
  if (read.text.length > limits[kind])
    throw badRequest(kind === 'text' ? 'message is too long' : 'message caption is too long')
  return { text: read.text, entities: detect(read.text, read.entities) }
}

function parsed(source: string, mode: unknown): Formatted {
  if (mode === undefined || mode === '') return { text: source, entities: [] }
  if (mode !== 'HTML') throw badRequest('unsupported parse_mode')
  try {
    return parseHtml(source)
  } catch (error) {
    if (error instanceof ParseProblem) throw badRequest(`can't parse entities: ${error.message}`)
    throw error
  }
}

const gone = /[\r\u2028-\u202e\u0333\u033f\u030a]/

function cleaned({ text, entities }: Formatted): Formatted {
  const places: number[] = [] // where each unit of the old text is in the new one
  let clean = ''
  for (const unit of text) {
    for (let part = 0; part < unit.length; part += 1) places.push(clean.length + part)
    if (!gone.test(unit)) clean += /[\p{Cc}]/u.test(unit) && unit !== '\n' ? ' ' : unit
  }
  places.push(clean.length)
  const start = clean.length - clean.trimStart().length
  const end = clean.trimEnd().length
  const place = (old: number): number => Math.min(end, Math.max(start, places[old] ?? clean.length)) - start
  const moved = entities.map((entity) => {
    const offset = place(entity.offset)
    return { ...entity, offset, length: place(entity.offset + entity.length) - offset }
  })
  return { text: clean.slice(start, end), entities: moved.filter(({ length }) => length > 0) }
}
