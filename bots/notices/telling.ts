import type { Language } from '../../core/programme/programme.ts'
import type { Work } from '../../core/work.ts'
import type { Wishes } from '../engine/posts.ts'
import type { Words } from '../words.ts'

/** What notices are made with. */
export type Telling = {
  work: Work
  wishes: Wishes
  plain: (words: Words, language: Language) => string
}
