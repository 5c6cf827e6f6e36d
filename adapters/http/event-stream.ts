import { once } from 'node:events'
import type { Request, Response } from 'restify'

/** An answer that stays open and tells events (HTML Living Standard, 9.2 Server-sent events). */
export type EventStream = {
  /** Aborted when either side ended it. */
  readonly ended: AbortSignal
  /** Tells an event, and waits until the reader can take more. An ended stream takes it and forgets it. */
  send(event: string, data: unknown, id?: number): Promise<void>
  end(): void
}

/** Opens the stream: from here on `response` belongs to it. */
export function openEventStream(request: Request, response: Response): EventStream {
  const ended = new AbortController()
  response.once('close', () => ended.abort())
  request.socket.setNoDelay(true)
  request.socket.setKeepAlive(true, 30_000)
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no', // nginx would gather events before it passes them on
  })
  response.write('retry: 1000\n\n')
  return {
    ended: ended.signal,
    send: async (event, data, id) => {
      if (ended.signal.aborted) return
      const lines = [`event: ${event}`, `data: ${JSON.stringify(data)}`]
      if (id !== undefined) lines.unshift(`id: ${id}`)
      if (response.write(`${lines.join('\n')}\n\n`)) return
      await once(response, 'drain', { signal: ended.signal }).catch(() => undefined)
    },
    end: () => {
      ended.abort()
      response.end()
    },
  }
}
