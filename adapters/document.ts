import path from 'node:path'
import type { Server } from 'restify'
import type { View } from '../bots/view.ts'
import { serveAssets } from './http/assets.ts'
import { viewDocument } from './http/view-document.ts'
import { answersOf } from './http/problems.ts'

/** Something to read and to keep, behind a link that only its receiver has. */
export type PersonalDocument = { language: string; view: View; file: string }

/**
 * Mounts `/<name>/:token` (a page) and `/<name>/:token/file` (the same as JSON). A link that is not good answers as
 * something that is gone, whatever is wrong with it. Nothing of it is kept by browsers or search engines.
 */
export function serveDocument(
  server: Server,
  name: string,
  open: (token: string) => Promise<PersonalDocument | null>,
): void {
  const gone = answersOf(server)
  const style = serveAssets(server, '/assets/document', path.join(import.meta.dirname, 'http', 'document'))
  const route = `/${name}/:token`
  server.get(route, async (request, response) => {
    const found = await open(String((request.params as Record<string, unknown>).token))
    if (!found) {
      gone(request, response, 'gone')
      return
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', found.language)
    keepAway(response)
    response.sendRaw(200, viewDocument(found.view, found.language, style.href('document.css')))
  })
  server.get(`${route}/file`, async (request, response) => {
    const found = await open(String((request.params as Record<string, unknown>).token))
    if (!found) {
      gone(request, response, 'gone')
      return
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.setHeader('Content-Disposition', `attachment; filename="${name}.json"`)
    keepAway(response)
    response.sendRaw(200, found.file)
  })
}

function keepAway(response: { setHeader: (name: string, value: string) => unknown }): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Robots-Tag', 'noindex')
}
