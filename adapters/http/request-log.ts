import type { Logger } from 'pino'
import type { Request, Response, Route, Server } from 'restify'
import { errorInLog } from '../../bots/engine/error-in-log.ts'

/**
 * Logs each request by the route it took, never by its address, query or body: they can hold codes and people's words.
 */
export function logRequests(server: Server, log: Logger): void {
  server.on('after', (request: Request, response: Response, route: Route | undefined, error: unknown) => {
    const entry = {
      method: request.method,
      route: route ? String(route.path) : null,
      status: response.statusCode,
      milliseconds: Date.now() - request.time(),
    }
    if (response.statusCode >= 500) log.error({ ...entry, error: errorInLog(error) }, 'request failed')
    else log.info(entry, 'request')
  })
}
