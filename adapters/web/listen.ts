import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Request, Response } from 'restify'
import { audiences as everyone, type Audience, type Inbound } from '../../bots/channel.ts'
import type { Problem } from '../../bots/pages/problem-page.ts'
import { serveAssets, type Assets } from '../http/assets.ts'
import { isJson } from '../http/body.ts'
import { openEventStream, type EventStream } from '../http/event-stream.ts'
import { closing } from '../http/lifecycle.ts'
import { fromOwnPage } from '../http/origin.ts'
import { answersOf } from '../http/problems.ts'
import { withoutWords } from '../http/request-log.ts'
import { readDeed, type Told } from './deeds.ts'
import { chatPage } from './html.ts'
import { pageLanguage } from './language.ts'
import { renderText } from './render.ts'
import { openSession, readSession, type Session } from './session.ts'
import type { WebChannelSettings } from './settings.ts'
import { follow, tellEntry } from './stream.ts'

/** How many messages a page shows at first, and how many more at each wish for earlier ones. */
const pageful = 100

/** The listening half of the channel, as long as it listens. */
export type Listener = { stop(): Promise<void> }

type Accept = (inbound: Inbound) => Promise<void>

/** Mounts the page, its events and its messages on the server. */
export function listenWeb(settings: WebChannelSettings, accept: Accept): Listener {
  const { server, log, transcript, clock, random, secureOrigin, audiences = everyone } = settings
  const assets: Assets = serveAssets(server, '/assets/chat', path.join(import.meta.dirname, 'page'))
  const answer = answersOf(server)
  const secure = secureOrigin !== undefined
  const streams = new Set<EventStream>()
  const inHand = new Set<Promise<void>>()
  let stopped = false

  const audienceOf = (request: Request): Audience | undefined => {
    const { audience } = request.params as { audience: string }
    return audiences.find((candidate) => candidate === audience)
  }
  const mayUse = async (session: Session, code: string | null): Promise<boolean> =>
    (await settings.allow?.(session.address, code)) ?? true

  /** The session of a request that belongs to an open page; a problem where there is none. */
  const visitor = async (request: Request, code: string | null = null): Promise<Session | Problem> => {
    const audience = audienceOf(request)
    if (!audience) return 'not-found'
    if (!fromOwnPage(request, secureOrigin)) return 'cross-site'
    const session = readSession(request, audience, secure)
    if (!session) return 'no-session'
    return (await mayUse(session, code)) ? session : 'not-allowed'
  }

  server.get('/chat/:audience', async (request: Request, response: Response) => {
    const audience = audienceOf(request)
    if (!audience) return answer(request, response, 'not-found')
    const query = queryOf(request)
    const session = openSession(request, response, audience, random, secure)
    if (!(await mayUse(session, query.get('start')))) return answer(request, response, 'not-allowed')
    const language = await pageLanguage(settings, request, response, session, query.get('lang'))
    const part = await transcript.newest(session.key, null, pageful)
    const html = chatPage(assets, {
      audience,
      language,
      texts: settings.pageTexts(audience, language),
      entries: part.entries.map(tellEntry),
      lastSeq: part.lastSeq,
      more: part.more,
      arrivalId: arrivalId(session, part.lastSeq),
    })
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', language)
    response.setHeader('Vary', 'Cookie, Accept-Language')
    response.sendRaw(200, html)
  })

  server.get('/chat/:audience/events', async (request: Request, response: Response) => {
    const session = await visitor(request)
    if (typeof session === 'string') return answer(request, response, session)
    if (stopped) return answer(request, response, 'not-kept')
    const query = queryOf(request)
    const after = readNumber(request.headers['last-event-id']) ?? readNumber(query.get('after')) ?? 0
    const language = settings.languages.find((candidate) => candidate === query.get('lang')) ?? null
    const stream = openEventStream(request, response)
    streams.add(stream)
    const following = follow(stream, settings, session, after, language)
      .catch((error: unknown) => log.warn({ error: withoutWords(error) }, 'a page was disconnected'))
      .finally(() => {
        streams.delete(stream)
        inHand.delete(following)
      })
    inHand.add(following)
  })

  server.get('/chat/:audience/messages', async (request: Request, response: Response) => {
    const session = await visitor(request)
    if (typeof session === 'string') return answer(request, response, session)
    const query = queryOf(request)
    const after = readNumber(query.get('after'))
    if (after !== null) {
      const { entries, lastSeq, anew } = await transcript.since(session.key, after, pageful)
      response.send(200, { entries: entries.map(tellEntry), lastSeq, anew })
      return
    }
    const { entries, more } = await transcript.newest(session.key, readNumber(query.get('before')), pageful)
    response.send(200, { entries: entries.map(tellEntry), more })
  })

  server.post('/chat/:audience/messages', async (request: Request, response: Response) => {
    if (stopped) return answer(request, response, 'not-kept')
    const told = isJson(request) ? readDeed(request.body) : 'bad-request'
    const code = typeof told === 'object' && 'arrived' in told.deed ? told.deed.arrived : null
    const session = await visitor(request, code)
    if (typeof session === 'string') return answer(request, response, session)
    if (typeof told === 'string') return answer(request, response, told)
    if (told.message !== null && !(await transcript.has(session.key, told.message))) {
      return answer(request, response, 'gone')
    }
    const locale = request.headers['accept-language']?.split(/[,;]/)[0] ?? null
    const keeping = keep(session, told, locale)
    inHand.add(keeping)
    try {
      await keeping
    } catch (error) {
      log.error({ error: withoutWords(error) }, 'not kept')
      return answer(request, response, 'not-kept')
    } finally {
      inHand.delete(keeping)
    }
    response.send(202, { kept: true })
  })

  const keep = async (session: Session, told: Told, locale: string | null): Promise<void> => {
    const at = clock()
    if (told.text !== null) {
      const content = renderText(told.text)
      await transcript.append(session.key, {
        messageId: `person:${told.id}`,
        author: 'person',
        content,
        at: at.getTime(),
      })
    }
    await accept({
      // Identifiers are made by browsers: one person's can never stand in the way of another's.
      eventId: `${session.address.audience}:${session.address.account}:${told.id}`,
      at,
      from: { name: null, locale, timeZone: told.timeZone },
      address: session.address,
      replyTo: told.message,
      thread: null,
      deed: told.deed,
    })
  }

  const endStreams = (): void => {
    for (const stream of streams) stream.end()
  }
  server.on(closing, endStreams)
  return {
    stop: async () => {
      stopped = true
      endStreams()
      await Promise.allSettled(inHand)
    },
  }
}

/**
 * The identifier of the arrival of someone with whom nothing was said since `lastSeq`: two tabs, or a page that is
 * loaded twice, tell one arrival (RFC 9562, version 8).
 */
function arrivalId(session: Session, lastSeq: number): string {
  const hash = createHash('sha256').update(`${session.key}:${lastSeq}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

function queryOf(request: Request): URLSearchParams {
  return new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
}

function readNumber(text: string | string[] | null | undefined): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
}
