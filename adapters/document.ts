import path from 'node:path'
import type { Request, Server } from 'restify'
import type { View } from '../bots/view.ts'
import { serveAssets, type Assets } from './http/assets.ts'
import { viewDocument } from './http/view-document.ts'
import { answersOf } from './http/problems.ts'

/** Something to read, and to keep where `file` says what is in it. */
export type LinkedDocument = { language: string; view: View; file: string | null }

/** What a document is as a file. */
export type FileKind = { type: string; ending: string }

const json: FileKind = { type: 'application/json', ending: 'json' }

const styles = new WeakMap<Server, Assets>()

/** The one style of all documents of a server. */
function styleOf(server: Server): Assets {
  const known = styles.get(server)
  if (known) return known
  const made = serveAssets(server, '/assets/document', path.join(import.meta.dirname, 'http', 'document'))
  styles.set(server, made)
  return made
}

/**
 * Mounts `/<name>/:token` (a page) and `/<name>/:token/file` (the same as a file). A link that is not good answers as
 * one that no longer works, whatever is wrong with it. Nothing of it is kept by browsers or search engines.
 */
export function serveDocument(
  server: Server,
  name: string,
  open: (token: string, request: Request) => Promise<LinkedDocument | null>,
  kind: FileKind = json,
): void {
  const answer = answersOf(server)
  const style = styleOf(server)
  const route = `/${name}/:token`
  const find = async (request: Request): Promise<LinkedDocument | null> =>
    await open(String((request.params as Record<string, unknown>).token), request)
  server.get(route, async (request, response) => {
    const found = await find(request)
    if (!found) {
      answer(request, response, 'link-gone')
      return
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', found.language)
    keepAway(response)
    response.sendRaw(200, viewDocument(found.view, found.language, style.href('document.css')))
  })
  server.get(`${route}/file`, async (request, response) => {
    const file = (await find(request))?.file ?? null
    if (file === null) {
      answer(request, response, 'link-gone')
      return
    }
    response.setHeader('Content-Type', `${kind.type}; charset=utf-8`)
    response.setHeader('Content-Disposition', `attachment; filename="${name}.${kind.ending}"`)
    keepAway(response)
    response.sendRaw(200, file)
  })
}

function keepAway(response: { setHeader: (name: string, value: string) => unknown }): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Robots-Tag', 'noindex')
}
