import type { Logger } from 'pino'
import type { Request, Response, Route, Server } from 'restify'

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
    if (response.statusCode >= 500) log.error({ ...entry, error: withoutWords(error) }, 'request failed')
    else log.info(entry, 'request')
  })
}

/** What can be told of an error without its message, in which a database repeats the values it was handed. */
export function withoutWords(error: unknown): { name: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return { name: error.name, code, at: frames.slice(0, 12).map((line) => line.trim()) }
}
