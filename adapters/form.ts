import path from 'node:path'
import type { Request, Response, Server } from 'restify'
import type { FormPage } from '../bots/pages/form.ts'
import type { View } from '../bots/view.ts'
import { serveAssets } from './http/assets.ts'
import { formHtml } from './http/form-document.ts'
import { fromOwnPage } from './http/origin.ts'
import { answersOf } from './http/problems.ts'

/** A page to fill in, with what comes of it below. */
export type FilledPage = { form: FormPage; preview: View }

/** What is behind such a page; null where a link is not good, whatever is wrong with it. */
export type FormBehind = {
  show: (token: string, isSaved: boolean) => Promise<FilledPage | null>
  save: (token: string, sent: URLSearchParams) => Promise<'saved' | FilledPage | null>
}

/** The largest form that is read, in bytes. */
const mostBytes = 50_000

/** Mounts `/<name>/:token`: a form that works without scripts, and is sent only from its own page. */
export function serveForm(
  server: Server,
  name: string,
  behind: FormBehind,
  secureOrigin: string | undefined,
): void {
  const problem = answersOf(server)
  const style = serveAssets(server, `/assets/${name}`, path.join(import.meta.dirname, 'http', 'document'))
  const styles = ['document.css', 'controls.css', 'form.css'].map((file) => style.href(file))
  const tokenOf = (request: Request): string => String((request.params as Record<string, unknown>).token)
  const send = (response: Response, status: number, page: FilledPage): void => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', page.form.language)
    response.setHeader('X-Robots-Tag', 'noindex')
    response.sendRaw(status, formHtml(page.form, page.preview, styles))
  }

  server.get(`/${name}/:token`, async (request, response) => {
    const isSaved = (request.url ?? '').endsWith('?saved')
    const page = await behind.show(tokenOf(request), isSaved)
    if (page) send(response, 200, page)
    else problem(request, response, 'link-gone')
  })
  server.post(`/${name}/:token`, async (request, response) => {
    if (!fromOwnPage(request, secureOrigin)) {
      problem(request, response, 'cross-site')
      return
    }
    if ((request.raw?.length ?? 0) > mostBytes) {
      problem(request, response, 'too-large')
      return
    }
    const token = tokenOf(request)
    const outcome = await behind.save(token, new URLSearchParams(request.raw?.toString('utf8') ?? ''))
    if (outcome === null) problem(request, response, 'link-gone')
    else if (outcome === 'saved') {
      response.setHeader('Location', `/${name}/${encodeURIComponent(token)}?saved`)
      response.sendRaw(303, '')
    } else send(response, 422, outcome)
  })
}
