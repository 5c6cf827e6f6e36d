import path from 'node:path'
import pino, { type Logger } from 'pino'
import type { Server } from 'restify'
import { close, createHttpServer, listen, type HttpServerSettings } from '../../adapters/server.ts'
import { problemTexts } from '../../bots/pages/problem-page.ts'
import { loadTexts } from '../../bots/texts.ts'
import { freePort } from './free-port.ts'
import { programme } from './work.ts'

/** The texts of the project. */
export const texts = loadTexts(path.join(import.meta.dirname, '..', '..', 'locales'))

/** A log whose lines a test can read. */
export function readableLog(): { log: Logger; lines: () => string[] } {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  return { log, lines: () => lines }
}

/** A server of the project that listens on the loopback address; `origin` is where. */
export type RunningServer = {
  server: Server
  origin: string
  port: number
  lines: () => string[]
  stop: () => Promise<void>
}

/** Starts a server after `mount` has put its routes on it. */
export async function startServer(
  mount: (server: Server, log: Logger) => void | Promise<void>,
  settings: Partial<HttpServerSettings> = {},
  port?: number,
): Promise<RunningServer> {
  const { log, lines } = readableLog()
  const server = createHttpServer({ log, problemTexts: problemTexts(texts, programme), ...settings })
  await mount(server, log)
  const listening = await listen(server, port ?? (await freePort()), '127.0.0.1')
  return {
    server,
    lines,
    port: listening,
    origin: `http://127.0.0.1:${listening}`,
    stop: async () => await close(server, 500),
  }
}
