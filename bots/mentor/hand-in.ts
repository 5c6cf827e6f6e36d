import { applyAsMentor } from '../../core/mentors/apply.ts'
import type { Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'

/** Hands a profile in once more, after it was refused and changed. */
export async function tapHandIn(turn: Turn): Promise<Move> {
  await applyAsMentor(turn.work, turn.person.id)
  return 'on'
}
