import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Server } from 'restify'

/** Emitted on the server when it begins to close: whoever holds an answer open ends it. */
export const closing = 'closing'

/** Connections on which nothing was asked yet: browsers open some in advance, and Node does not count them as idle. */
const silent = new WeakMap<Server, Set<Socket>>()

/** Begins to listen. Resolves with the port, also when 0 asked for any free one. */
export async function listen(server: Server, port: number, host?: string): Promise<number> {
  const { server: inner } = server
  const sockets = new Set<Socket>()
  silent.set(server, sockets)
  inner.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  inner.on('request', (request: IncomingMessage) => sockets.delete(request.socket))
  await new Promise<void>((resolve, reject) => {
    inner.once('error', reject)
    inner.listen({ port, host }, () => {
      inner.off('error', reject)
      resolve()
    })
  })
  return (inner.address() as AddressInfo).port
}

/**
 * Stops listening: requests in hand are answered, answers that stay open are ended, and what is left after `grace`
 * milliseconds is cut off.
 */
export async function close(server: Server, grace = 5_000): Promise<void> {
  const { server: inner } = server
  if (!inner.listening) return
  // A connection that is kept alive would hold the server up until its browser lets go.
  const letGo = (): void => void setImmediate(() => inner.closeIdleConnections())
  server.on('after', letGo)
  const cut = setTimeout(() => inner.closeAllConnections(), grace)
  try {
    await new Promise<void>((resolve) => {
      inner.close(() => resolve())
      server.emit(closing)
      for (const socket of silent.get(server) ?? []) socket.destroy()
    })
  } finally {
    clearTimeout(cut)
    server.off('after', letGo)
  }
}
