import type { Turn } from '../turn.ts'

/**
 * What a mentee chose so far for a search that is not sent yet. Kept in the dialogue: it becomes a fact of the core
 * only when it is sent.
 */
export type SearchDraft = {
  sector?: string
  topics?: string[]
  /** Several topics are being chosen, one tap each. */
  severalTopics?: boolean
  /** null: anywhere. */
  region?: string | null
  /** The three that stand on the card now, best first. */
  proposed?: string[]
  mentorId?: string
  message?: string
  backups?: string[]
  /** Whether the back-ups are asked when the first mentor can't. */
  askBackups?: boolean
}

/** The draft of this dialogue: change it in place. */
export function searchDraft(turn: Turn): SearchDraft {
  return turn.dialogue.draft
}

/** Forgets the draft: it was sent, or the person starts anew. */
export function forgetDraft(turn: Turn): void {
  turn.dialogue.draft = {}
}
