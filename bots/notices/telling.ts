import type { Language } from '../../core/programme/programme.ts'
import type { Work } from '../../core/work.ts'
import type { Wishes } from '../engine/posts.ts'
import type { Words } from '../words.ts'

/** What notices are made with. */
export type Telling = {
  work: Work
  wishes: Wishes
  /** Where people reach the service's pages, without a slash at the end. */
  publicUrl: string
  plain: (words: Words, language: Language) => string
}
