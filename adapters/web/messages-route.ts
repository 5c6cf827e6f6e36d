import type { Inbound } from '../../bots/channel.ts'
import { isJson } from '../http/body.ts'
import { withoutWords } from '../http/request-log.ts'
import { readDeed, type Told } from './deeds.ts'
import { queryOf, readNumber, type Door } from './door.ts'
import { pageful } from './page-route.ts'
import { renderText } from './render.ts'
import type { Session } from './session.ts'
import type { WebChannelSettings } from './settings.ts'
import { tellEntry } from './stream.ts'

/** Does a task that must not be cut off, unless the channel has stopped. Rejects as the task does. */
export type WhileOpen = (task: () => Promise<void>) => Promise<'done' | 'stopped'>

type Accept = (inbound: Inbound) => Promise<void>

/** Mounts what a page asks for and what it tells: messages of before, and what the person does now. */
export function mountMessages(
  settings: WebChannelSettings,
  door: Door,
  accept: Accept,
  whileOpen: WhileOpen,
): void {
  const { log, transcript } = settings

  door.mount('get', '/chat/:audience/messages', async (request, response) => {
    const session = await door.visitor(request)
    if (typeof session === 'string') return session
    const query = queryOf(request)
    const after = readNumber(query.get('after'))
    if (after === null) {
      const before = readNumber(query.get('before'))
      const { entries, more } = await transcript.newest(session.key, before, pageful)
      response.send(200, { entries: entries.map(tellEntry), more })
    } else {
      const { entries, lastSeq, anew } = await transcript.since(session.key, after, pageful)
      response.send(200, { entries: entries.map(tellEntry), lastSeq, anew })
    }
    return 'answered'
  })

  door.mount('post', '/chat/:audience/messages', async (request, response) => {
    const told = isJson(request) ? readDeed(request.body) : 'bad-request'
    const code = typeof told === 'object' && 'arrived' in told.deed ? told.deed.arrived : null
    const session = await door.visitor(request, code)
    if (typeof session === 'string') return session
    if (typeof told === 'string') return told
    if (told.message !== null && !(await transcript.has(session.key, told.message))) return 'gone'
    const locale = request.headers['accept-language']?.split(/[,;]/)[0] ?? null
    try {
      const outcome = await whileOpen(() => showAndKeep(settings, accept, session, told, locale))
      if (outcome === 'stopped') return 'not-kept'
    } catch (error) {
      log.error({ error: withoutWords(error) }, 'not kept')
      return 'not-kept'
    }
    response.send(202, { kept: true })
    return 'answered'
  })
}

/** The person's own words stand in the conversation before the bot hears them, and so above its answer. */
async function showAndKeep(
  { transcript, clock }: WebChannelSettings,
  accept: Accept,
  { key, address }: Session,
  told: Told,
  locale: string | null,
): Promise<void> {
  const at = clock()
  if (told.text !== null) {
    const content = renderText(told.text)
    await transcript.append(key, { messageId: ownMessage(told), author: 'person', content, at: at.getTime() })
  }
  await accept({
    // Identifiers are made by browsers: one person's can never stand in the way of another's.
    eventId: `${address.audience}:${address.account}:${told.id}`,
    at,
    from: { name: null, locale, timeZone: told.timeZone },
    address,
    said: told.text === null ? null : ownMessage(told),
    replyTo: told.message,
    thread: null,
    deed: told.deed,
  })
}

/** The name of what a person said in the conversation that the page shows. */
function ownMessage({ id }: Told): string {
  return `person:${id}`
}
