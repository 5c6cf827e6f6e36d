import { z } from 'zod'
import type { Request } from 'restify'
import { ChannelBusy, SendRefused, type FileRef, type RefusedReason } from '../../bots/channel.ts'
import { errorInLog } from '../../bots/engine/error-in-log.ts'
import { plainFile } from '../../bots/files/plain-file.ts'
import type { Problem } from '../../bots/pages/problem-page.ts'
import { mostFileBytes, shownAs } from '../../bots/talk/passable-file.ts'
import { ownBody, readBody } from '../http/body.ts'
import { sendFile } from '../http/file-answer.ts'
import { queryOf, type Door } from './door.ts'
import { ownId } from './own-message.ts'
import type { Session } from './session.ts'
import type { WebChannelSettings } from './settings.ts'

/** How long a page may take to send a file, in milliseconds: ten megabytes in a slow mobile network. */
const patience = 4 * 60_000

/** Mounts the bytes: those that a page shows, and those that it sends. */
export function mountFiles(settings: WebChannelSettings, door: Door): void {
  const { server, log, transcript, files } = settings

  door.mount('get', '/chat/:audience/files/:message', async (request, response) => {
    const session = await door.visitor(request)
    if (typeof session === 'string') return session
    const { message } = request.params as { message: string }
    if (!(await transcript.has(session.key, message))) return 'not-found'
    const file = await fileAt(settings, session, message)
    const shown = file && shownAs(file)
    if (!file || !shown) return 'file-gone'
    try {
      const bytes = Buffer.concat((await (await settings.openFile(file)).toArray()) as Buffer[])
      sendFile(request, response, { ...shown, bytes, opens: shown.kind !== 'document' })
      return 'answered'
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'file-later') log.warn({ error: errorInLog(error) }, 'a file could not be shown')
      return problem
    }
  })

  ownBody(server, 'PUT', '/chat/:audience/files/:id')
  door.mount('put', '/chat/:audience/files/:id', async (request, response) => {
    const session = await door.visitor(request)
    if (typeof session === 'string') return session
    const { id } = request.params as { id: string }
    if (!z.uuid().safeParse(id).success) return 'bad-request'
    const shown = shownAs(toldOf(request))
    if (!shown) return 'file-kind'
    const body = await readBody(request, mostFileBytes, patience)
    if (body === 'too-large') {
      // The rest is not worth receiving: the connection ends with the answer.
      response.setHeader('Connection', 'close')
      return 'file-too-large'
    }
    if (body === 'broken') return 'bad-request'
    if (body.length === 0) return 'file-empty'
    // Kept as it will be passed on: where a picture was taken is in no table and in no back-up.
    const bytes = plainFile(shown.type, body)
    if (!bytes) return 'file-kind'
    const { type, name } = shown
    const outcome = await files.keep(session.address, id, { type, name, bytes })
    if (outcome !== 'kept') return outcome === 'full' ? 'file-full' : 'file-nobody'
    response.send(201, { kept: true })
    return 'answered'
  })
}

/** What a page tells of a file: its type, and how its name ends. What it is called stays in the browser. */
function toldOf(request: Request): Pick<FileRef, 'type' | 'name'> {
  return { type: request.headers['content-type'] ?? '', name: `.${queryOf(request).get('ending') ?? ''}` }
}

async function fileAt(
  { files }: WebChannelSettings,
  { key, address }: Session,
  message: string,
): Promise<FileRef | null> {
  const own = ownId(message)
  return own === null ? await files.shown(key, message) : await files.find(address, own)
}

const refusals: Record<RefusedReason, Problem> = {
  refused: 'file-gone',
  'file-gone': 'file-gone',
  harmful: 'file-harmful',
  'too-large': 'file-too-large',
}

/** Why a file cannot be shown: for good, or not now. */
function problemOf(error: unknown): Problem {
  if (error instanceof SendRefused) return refusals[error.reason]
  if (error instanceof ChannelBusy) return 'file-later'
  return 'file-later'
}
