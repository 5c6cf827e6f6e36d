import type { Transcript } from '../../bots/engine/transcript.ts'
import type { Content } from './render.ts'

/** What a person said is called after the identifier that their page gave it. */
const own = 'person:'

/** The name, in the conversation that the page shows, of what a person said. */
export function ownMessage(id: string): string {
  return own + id
}

/** The identifier of a person's own message; null for what is none. */
export function ownId(message: string): string | null {
  return message.startsWith(own) ? message.slice(own.length) : null
}

/** A person's own message of nothing but words, as it stands in their conversation: only such a one can be changed. */
export async function findOwnText(
  transcript: Transcript,
  key: string,
  message: string,
): Promise<Content | null> {
  const entry = await transcript.find(key, message)
  if (entry?.author !== 'person') return null
  const content = entry.content as Content
  return content.blocks.every(({ kind }) => kind === 'text') ? content : null
}

/** Makes it say something else from now on, and that it was changed. */
export async function changeOwnText(
  transcript: Transcript,
  key: string,
  message: string,
  text: string,
): Promise<void> {
  const content = await findOwnText(transcript, key, message)
  if (!content) return
  const changed: Content = { ...content, blocks: [{ kind: 'text', text }], changed: true }
  await transcript.change(key, message, changed)
}
