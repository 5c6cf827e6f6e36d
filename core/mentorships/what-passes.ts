import { cleanText } from '../people/clean-text.ts'
import { sensitiveIn, type Sensitive } from '../safety/sensitive.ts'
import { linksWithTokens } from '../safety/token-links.ts'
import { mostMessageLength, type PassedFile } from './message.ts'

/** What a message may give away against its writer's will; a document may carry a name. */
export type Revealing = Sensitive | 'document'

/**
 * The text of a message as it is passed on; beside a file none is needed. `secret-link`: it holds a web address that lets
 * in whoever has it.
 */
export function passableText(
  text: string | null,
  hasFile: boolean,
): { text: string | null } | 'empty' | 'too-long' | 'secret-link' {
  const clean = cleanText(text ?? '', mostMessageLength)
  if (clean === 'empty') return hasFile ? { text: null } : 'empty'
  if (clean === 'too-long') return clean
  return linksWithTokens(clean.text).length > 0 ? 'secret-link' : clean
}

/** What a message would give away: it is held until its writer confirms it. */
export function revealedBy(text: string | null, file: PassedFile | null): Revealing[] {
  const sensitive: Revealing[] = text === null ? [] : sensitiveIn(text)
  return file?.kind === 'document' ? [...sensitive, 'document'] : sensitive
}
