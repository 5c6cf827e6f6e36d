import { createHash } from 'node:crypto'
import path from 'node:path'
import { serveAssets } from '../http/assets.ts'
import { queryOf, type Door } from './door.ts'
import { chatPage } from './html.ts'
import { pageLanguage } from './language.ts'
import { openSession, type Session } from './session.ts'
import type { WebChannelSettings } from './settings.ts'
import { tellEntry } from './stream.ts'

/** How many messages a page shows at first, and how many more at each wish for earlier ones. */
export const pageful = 100

/** Mounts the chat page: whoever opens it has a session from then on. */
export function mountPage(settings: WebChannelSettings, door: Door): void {
  const { server, transcript, random, secureOrigin, pageTexts } = settings
  const assets = serveAssets(server, '/assets/chat', path.join(import.meta.dirname, 'page'))
  door.mount('get', '/chat/:audience', async (request, response) => {
    const audience = door.audienceOf(request)
    if (!audience) return 'not-found'
    const query = queryOf(request)
    const session = openSession(request, response, audience, random, secureOrigin !== undefined)
    if (!(await door.mayUse(session, query.get('start')))) return 'not-allowed'
    const language = await pageLanguage(settings, request, response, session, query.get('lang'))
    const { entries, lastSeq, more } = await transcript.newest(session.key, null, pageful)
    const html = chatPage(assets, {
      audience,
      language,
      texts: pageTexts(audience, language),
      entries: entries.map(tellEntry),
      lastSeq,
      more,
      arrivalId: arrivalId(session, lastSeq),
    })
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', language)
    response.setHeader('Vary', 'Cookie, Accept-Language')
    response.sendRaw(200, html)
    return 'answered'
  })
}

/**
 * The identifier of the arrival of someone with whom nothing was said since `lastSeq`: two tabs, or a page that is
 * loaded twice, tell one arrival (RFC 9562, version 8).
 */
function arrivalId(session: Session, lastSeq: number): string {
  const hash = createHash('sha256').update(`${session.key}:${lastSeq}`).digest('hex')
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  return parts.join('-')
}
