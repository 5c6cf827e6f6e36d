import type { Request, Response } from 'restify'
import { audiences as everyone, type Audience } from '../../bots/channel.ts'
import type { Problem } from '../../bots/pages/problem-page.ts'
import { fromOwnPage } from '../http/origin.ts'
import { answersOf } from '../http/problems.ts'
import { readSession, type Session } from './session.ts'
import type { WebChannelSettings } from './settings.ts'

/** What a route did: it answered, or has a problem to be answered with. */
export type Outcome = 'answered' | Problem

/** Who may come in, and by which routes. */
export type Door = {
  /** Mounts a route; a problem that `handle` returns is said to whoever asked. */
  mount(
    method: 'get' | 'post' | 'put',
    path: string,
    handle: (request: Request, response: Response) => Promise<Outcome>,
  ): void
  /** The audience of a request; undefined where there is no page for it. */
  audienceOf(request: Request): Audience | undefined
  /** Whether the service allows this session here; `code` is the one of the link that brought it. */
  mayUse(session: Session, code: string | null): Promise<boolean>
  /** The session of a request that an open page makes. */
  visitor(request: Request, code?: string | null): Promise<Session | Problem>
}

/** Makes the door of the chat pages. */
export function createDoor(settings: WebChannelSettings): Door {
  const { server, secureOrigin, audiences = everyone } = settings
  const answer = answersOf(server)
  const audienceOf = (request: Request): Audience | undefined => {
    const { audience } = request.params as { audience: string }
    return audiences.find((candidate) => candidate === audience)
  }
  const mayUse = async (session: Session, code: string | null): Promise<boolean> =>
    (await settings.allow?.(session.address, code)) ?? true
  return {
    audienceOf,
    mayUse,
    mount: (method, path, handle) => {
      server[method](path, async (request: Request, response: Response) => {
        const outcome = await handle(request, response)
        if (outcome !== 'answered') answer(request, response, outcome)
      })
    },
    visitor: async (request, code = null) => {
      const audience = audienceOf(request)
      if (!audience) return 'not-found'
      if (!fromOwnPage(request, secureOrigin)) return 'cross-site'
      const session = readSession(request, audience, secureOrigin !== undefined)
      if (!session) return 'no-session'
      return (await mayUse(session, code)) ? session : 'not-allowed'
    },
  }
}

/** What stands behind the question mark of an address. */
export function queryOf(request: Request): URLSearchParams {
  return new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
}

/** A number that a page sent, null for anything else. */
export function readNumber(text: string | string[] | null | undefined): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
}
