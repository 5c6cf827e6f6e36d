import type { Server } from 'restify'

/** Mounts `/healthz`: 200 with figures while `read` answers, 503 when it cannot. */
export function serveHealth(server: Server, read: () => Promise<Record<string, number>>): void {
  server.get('/healthz', async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    try {
      response.send(200, { status: 'ok', ...(await read()) })
    } catch {
      response.send(503, { status: 'no database' })
    }
  })
}
