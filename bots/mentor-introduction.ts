import type { Language } from '../core/programme/programme.ts'
import { text, title } from './blocks.ts'
import type { Block } from './view.ts'
import type { Words } from './words.ts'

/** What a mentor is introduced with. */
export type Introduced = { personId: string; headline: string | null; languages: readonly Language[] }

/**
 * How a mentor stands before mentees: the one piece that makes both the proposal and the mentor's own preview of it.
 */
export function introduction({ personId, headline, languages }: Introduced): Block<Words>[] {
  const spoken = languages.map((language) => ({ language }))
  return [title({ person: personId }), text({ dotted: [...(headline ? [headline] : []), { all: spoken }] })]
}
