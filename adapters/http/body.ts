import type { Next, Request, RequestHandler, Response } from 'restify'
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

/**
 * The one reader of bodies: keeps the bytes in `request.raw`, and what they mean in `request.body` where they are JSON.
 * Answers 413 to a body of more than `limit` bytes and 400 to JSON that is none.
 */
export function bodyReader(limit: number, answer: AnswerProblem): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      next()
      return
    }
    const tooLarge = (): void => {
      // The rest is not worth receiving: the connection ends with the answer.
      response.setHeader('Connection', 'close')
      answer(request, response, 'too-large')
      next(false)
    }
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      tooLarge()
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    const receive = (chunk: Buffer): void => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= limit) return
      request.off('data', receive)
      request.off('end', finish)
      request.resume()
      tooLarge()
    }
    const finish = (): void => {
      request.raw = Buffer.concat(chunks)
      if (isJson(request)) {
        const read = readJson(request.raw)
        if (read === 'malformed') {
          answer(request, response, 'bad-request')
          next(false)
          return
        }
        request.body = read.value
      }
      next()
    }
    request.on('data', receive)
    request.on('end', finish)
  }
}

function readJson(bytes: Buffer): { value: unknown } | 'malformed' {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return 'malformed'
  }
}
