import type { Content } from '../../adapters/web/render.ts'
import type { ToldEntry } from '../../adapters/web/stream.ts'
import type { Visitor } from '../support/web.ts'
import type { GotFile, SentFile } from './app.ts'

/** What the browser of everyone here prefers. */
export const english = { 'accept-language': 'en' }

/**
 * Brings the bytes of a file to the server, as a page does: it tells how the name ends, and nothing else of it. Resolves
 * with what is said where they are not taken.
 */
export async function upload(
  at: string,
  { cookie }: Visitor,
  { name, type, bytes }: SentFile,
): Promise<string | null> {
  const answer = await fetch(`${at}?ending=${name.split('.').at(-1) ?? ''}`, {
    method: 'PUT',
    headers: { cookie, 'content-type': type, accept: 'application/json', ...english },
    body: new Uint8Array(bytes),
  })
  const { text } = (await answer.json()) as { text?: string }
  if (answer.status === 201) return null
  if (answer.status >= 500 || text === undefined) throw new Error(`a file was answered with ${answer.status}`)
  return text
}

type Fetched = GotFile & { headers: string }

/** Fetches the files that stand in messages of the bot, each once, as a page does when somebody looks. */
export function shelf(home: string, cookie: string): (entries: readonly ToldEntry[]) => Promise<Fetched[]> {
  const fetched = new Map<string, Fetched>()
  return async (entries) => {
    const there: Fetched[] = []
    for (const { id, author, content } of entries) {
      const isFile = (content as Content).blocks.some((block) => block.kind === 'file' && 'shows' in block)
      if (author !== 'bot' || !isFile) continue
      const file = fetched.get(id) ?? (await look(`${home}/files/${id}`, cookie))
      fetched.set(id, file)
      there.push(file)
    }
    return there
  }
}

async function look(at: string, cookie: string): Promise<Fetched> {
  const answer = await fetch(at, { headers: { cookie, ...english } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const [, name = ''] = /filename="(.*)"/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  if (!answer.ok) throw new Error(`a file was answered with ${answer.status}: ${bytes.toString()}`)
  return { name, bytes, headers: JSON.stringify([...answer.headers]) }
}
