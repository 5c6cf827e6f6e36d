import type { Inbound } from '../../bots/channel.ts'
import { errorInLog } from '../../bots/engine/error-in-log.ts'
import { openEventStream, type EventStream } from '../http/event-stream.ts'
import { closing } from '../http/lifecycle.ts'
import { createDoor, queryOf, readNumber } from './door.ts'
import { mountFiles } from './files-route.ts'
import { mountMessages, type WhileOpen } from './messages-route.ts'
import { mountPage } from './page-route.ts'
import type { WebChannelSettings } from './settings.ts'
import { follow } from './stream.ts'

/** The listening half of the channel, as long as it listens. */
export type Listener = { stop(): Promise<void> }

/** Mounts the page, its events and its messages on the server. */
export function listenWeb(
  settings: WebChannelSettings,
  accept: (inbound: Inbound) => Promise<void>,
): Listener {
  const { server, log, languages } = settings
  const door = createDoor(settings)
  const streams = new Set<EventStream>()
  const inHand = new Set<Promise<void>>()
  let stopped = false

  /** Does what has to be finished before the channel stops; nothing is begun after that. */
  const whileOpen: WhileOpen = async (task) => {
    if (stopped) return 'stopped'
    const doing = task()
    inHand.add(doing)
    try {
      await doing
      return 'done'
    } finally {
      inHand.delete(doing)
    }
  }
  mountPage(settings, door)
  mountMessages(settings, door, accept, whileOpen)
  mountFiles(settings, door)
  door.mount('get', '/chat/:audience/events', async (request, response) => {
    const session = await door.visitor(request)
    if (typeof session === 'string') return session
    if (stopped) return 'not-kept'
    const query = queryOf(request)
    const after = readNumber(request.headers['last-event-id']) ?? readNumber(query.get('after')) ?? 0
    const language = languages.find((candidate) => candidate === query.get('lang')) ?? null
    const stream = openEventStream(request, response)
    streams.add(stream)
    void whileOpen(async () => {
      try {
        await follow(stream, settings, session, after, language)
      } catch (error) {
        log.warn({ error: errorInLog(error) }, 'a page was disconnected')
      } finally {
        streams.delete(stream)
      }
    })
    return 'answered'
  })

  const endStreams = (): void => {
    for (const stream of streams) stream.end()
  }
  server.on(closing, endStreams)
  return {
    stop: async () => {
      stopped = true
      endStreams()
      await Promise.allSettled(inHand)
    },
  }
}
