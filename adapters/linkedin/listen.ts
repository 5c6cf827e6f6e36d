import path from 'node:path'
import type { Request, Response, Server } from 'restify'
import { preferredLanguage } from '../../bots/pages/language.ts'
import type { SignInAnswer, SignInPage, SignInPages } from '../../bots/sign-in/pages.ts'
import type { Language } from '../../core/programme/programme.ts'
import { serveAssets } from '../http/assets.ts'
import { readCookie } from '../http/cookies.ts'
import { allowFormsTo } from '../http/headers.ts'
import { fromOwnPage } from '../http/origin.ts'
import { answersOf } from '../http/problems.ts'
import { signInHtml } from './html.ts'

/** Where LinkedIn sends a browser back to, below the service's address. */
export const returnPath = '/sign-in/return'

/** How long the browser keeps its secret, in seconds: as long as both steps that need it may take. */
const cookieLifetime = 20 * 60

const shape = /^[0-9a-hjkmnp-tv-z]{26}$/

/** What the pages of signing in are mounted with. */
export type SignInListenSettings = {
  server: Server
  pages: SignInPages
  /** Where the provider's pages are: a form leads there. */
  origin: string
  /** The languages of readers of whom nothing is known; the first one is spoken to readers of none of them. */
  languages: readonly [Language, ...Language[]]
  /** Where the service is reached, when it is reached by https. */
  secureOrigin?: string
}

const statuses: Record<NonNullable<SignInPage['fault']>, number> = { gone: 410, foreign: 403, outage: 503 }

/**
 * Mounts the way to LinkedIn and back. Looking at a link changes nothing: chat apps fetch it to show what is behind it.
 * The button is a form, and only from a page of ours.
 */
export function serveSignIn(settings: SignInListenSettings): void {
  const { server, pages, languages, secureOrigin } = settings
  const borrowed = ['document.css', 'controls.css'].map((file) =>
    path.join(import.meta.dirname, '..', 'http', 'document', file),
  )
  const style = serveAssets(server, '/assets/sign-in', path.join(import.meta.dirname, 'page'), borrowed)
  const problem = answersOf(server)
  const cookie = secureOrigin === undefined ? 'sign-in' : '__Host-sign-in'
  const readerOf = (request: Request): Language =>
    preferredLanguage(request.headers['accept-language'], languages, languages[0])
  const holderOf = (request: Request): string | null => {
    const value = readCookie(request, cookie)
    return value !== null && shape.test(value) ? value : null
  }
  const tokenOf = (request: Request): string => String((request.params as Record<string, unknown>).token)

  const answer = (response: Response, made: SignInAnswer): void => {
    response.setHeader('X-Robots-Tag', 'noindex')
    if ('redirect' in made) {
      if (made.holder !== undefined) {
        const parts = [
          `${cookie}=${made.holder}`,
          'Path=/',
          `Max-Age=${cookieLifetime}`,
          'HttpOnly',
          'SameSite=Lax',
        ]
        response.header('Set-Cookie', [...parts, ...(secureOrigin ? ['Secure'] : [])].join('; '))
      }
      response.setHeader('Location', made.redirect)
      response.sendRaw(303, '')
      return
    }
    if (made.leave !== null) allowFormsTo(response, settings.origin)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', made.language)
    const href = (file: string): string => style.href(file)
    response.sendRaw(made.fault === null ? 200 : statuses[made.fault], signInHtml(made, href))
  }

  server.get(returnPath, async (request, response) => {
    const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
    answer(response, await pages.arrive(query, holderOf(request), readerOf(request)))
  })
  server.get('/sign-in/code', async (request, response) => {
    answer(response, await pages.code(holderOf(request), readerOf(request)))
  })
  server.get('/sign-in/:token', async (request, response) => {
    answer(response, await pages.show(tokenOf(request), readerOf(request)))
  })
  server.post('/sign-in/:token', async (request, response) => {
    if (!fromOwnPage(request, secureOrigin)) {
      problem(request, response, 'cross-site')
      return
    }
    answer(response, await pages.leave(tokenOf(request), readerOf(request)))
  })
}
