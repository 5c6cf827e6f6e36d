import type { Next, Request, RequestHandler, Response, Server } from 'restify'
import type { Problem } from '../../bots/pages/problem-page.ts'
import type { AnswerProblem } from './problems.ts'

declare module 'restify' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- restify's declaration is an interface that this one merges with
  interface Request {
    /** The exact bytes of the body: some platforms sign them. */
    raw?: Buffer
  }
}

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

/** Whether a request says that its body is JSON. */
export function isJson(request: Request): boolean {
  return json.test(request.headers['content-type'] ?? '')
}

/** Routes that read their bodies themselves, each as "METHOD path". */
const ownBodies = new WeakMap<Server, Set<string>>()

/** Leaves the bodies of one route of `server` to that route: it looks who asks before it reads, by `readBody`. */
export function ownBody(server: Server, method: string, path: string): void {
  const routes = ownBodies.get(server) ?? new Set<string>()
  ownBodies.set(server, routes.add(`${method} ${path}`))
}

/** How long a body may take to come, in milliseconds, where its route says nothing else. */
const usualPatience = 30_000

/**
 * Reads a body of at most `limit` bytes. `broken`: it did not come whole within `patience` milliseconds, or its sender
 * went away.
 */
export async function readBody(
  request: Request,
  limit: number,
  patience: number,
): Promise<Buffer | 'too-large' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'too-large'
  return await new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (outcome: Buffer | 'too-large' | 'broken'): void => {
      clearTimeout(timer)
      request.off('data', receive)
      // What still comes is read and forgotten, so that the answer can be heard.
      request.resume()
      resolve(outcome)
    }
    const receive = (chunk: Buffer): void => {
      size += chunk.length
      chunks.push(chunk)
      if (size > limit) end('too-large')
    }
    const timer = setTimeout(() => end('broken'), patience)
    request.on('data', receive)
    request.once('end', () => end(Buffer.concat(chunks)))
    request.once('close', () => end('broken'))
  })
}

/**
 * The one reader of all other bodies: keeps the bytes in `request.raw`, and what they mean in `request.body` where they
 * are JSON. Answers 413 to a body of more than `limit` bytes and 400 to JSON that is none.
 */
export function bodyReader(server: Server, limit: number, answer: AnswerProblem): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    const { path } = request.getRoute()
    const isOwn = ownBodies.get(server)?.has(`${request.method} ${String(path)}`) ?? false
    if (isOwn || request.method === 'GET' || request.method === 'HEAD') {
      next()
      return
    }
    const refuse = (problem: Problem): void => {
      answer(request, response, problem)
      next(false)
    }
    void readBody(request, limit, usualPatience).then((body) => {
      if (typeof body === 'string') {
        // The rest is not worth receiving: the connection ends with the answer.
        response.setHeader('Connection', 'close')
        refuse(body === 'too-large' ? 'too-large' : 'bad-request')
        return
      }
      request.raw = body
      if (isJson(request)) {
        const read = readJson(body)
        if (read === 'malformed') {
          refuse('bad-request')
          return
        }
        request.body = read.value
      }
      next()
    })
  }
}

function readJson(bytes: Buffer): { value: unknown } | 'malformed' {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return 'malformed'
  }
}
