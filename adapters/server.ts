import path from 'node:path'
import type { Logger } from 'pino'
import restify, {
  type Formatter,
  type Request,
  type Response,
  type Server,
  type ServerOptions,
} from 'restify'
import type { ProblemTexts } from '../bots/pages/problem-page.ts'
import { serveAssets } from './http/assets.ts'
import { bodyReader } from './http/body.ts'
import { setSecurityHeaders } from './http/headers.ts'
import { keepAnswers, problemAnswers, problemOfStatus } from './http/problems.ts'
import { logRequests } from './http/request-log.ts'

export { close, listen } from './http/lifecycle.ts'

/** What the server is made of. */
export type HttpServerSettings = {
  log: Logger
  /** What is said when something is wrong. */
  problemTexts: ProblemTexts
  /** The largest body that is read, in bytes. */
  bodyLimit?: number
  /** Where the service is reached, as `https://chat.example.org`, when it is reached by https. */
  secureOrigin?: string
}

/** More than the largest event of any platform, in bytes. */
const usualBodyLimit = 1_000_000

/**
 * The one HTTP server: all channels and pages mount their routes on it. It reads bodies, sets the security headers,
 * logs, and answers whatever goes wrong in plain words that tell nothing of the inside.
 */
export function createHttpServer(settings: HttpServerSettings): Server {
  const { log, problemTexts, bodyLimit = usualBodyLimit, secureOrigin } = settings
  const server = restify.createServer({
    name: '', // no header that names the software
    // restify would log errors and returned values whole, and its types still say bunyan where it takes pino
    log: log.child({}, { level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>,
    formatters: withoutErrors(),
  })
  // restify listens for upgrades and then leaves them waiting; without a listener they are ordinary requests.
  server.server.removeAllListeners('upgrade')
  server.server.headersTimeout = 30_000
  // For a file in a slow network; the reader of all other bodies is less patient.
  server.server.requestTimeout = 5 * 60_000

  const style = serveAssets(server, '/assets/plain', path.join(import.meta.dirname, 'http', 'page'))
  const answer = problemAnswers(problemTexts, () => style.href('plain.css'))
  keepAnswers(server, answer)
  server.pre((request, response, next) => {
    setSecurityHeaders(response, secureOrigin?.startsWith('https:') ?? false)
    if (isReadable(request)) {
      next()
      return
    }
    response.setHeader('Connection', 'close')
    answer(request, response, 'bad-request')
    next(false)
  })
  server.use(bodyReader(server, bodyLimit, answer))
  server.on(
    'restifyError',
    (request: Request, response: Response, error: { statusCode?: unknown }, done: () => void) => {
      const status = typeof error.statusCode === 'number' ? error.statusCode : 500
      answer(request, response, problemOfStatus(status))
      done()
    },
  )
  logRequests(server, log)
  return server
}

/** Whether an address can be understood at all: restify's router would throw outside of any handler. */
function isReadable(request: Request): boolean {
  const base = `http://${request.headers.host ?? 'localhost'}`
  const target = request.url ?? '/'
  if (!URL.canParse(base) || !URL.canParse(target.startsWith('/') ? base + target : target, base))
    return false
  try {
    decodeURIComponent(target.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** restify's formatters, none of which shows the text of an error. */
function withoutErrors(): Record<string, Formatter> {
  const guard =
    (format: Formatter): Formatter =>
    (request, response, body) =>
      format(
        request,
        response,
        body instanceof Error ? { problem: problemOfStatus(response.statusCode) } : body,
      )
  return Object.fromEntries(Object.entries(restify.formatters).map(([type, format]) => [type, guard(format)]))
}
