import type { FileRef, MessageId } from '../channel.ts'
import type { Turn } from '../turn.ts'

/** What a person wants to say to the other side: text, a file, or both, as the app names it and when it was written. */
export type Spoken = { text: string | null; file: FileRef | null; said: MessageId | null; at: number }

/** What is said in this turn. */
export function spokenIn({ inbound }: Turn, text: string | null, file: FileRef | null = null): Spoken {
  return { text, file, said: inbound.said, at: inbound.at.getTime() }
}
