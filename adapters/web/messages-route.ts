import type { Deed, FileRef, Inbound } from '../../bots/channel.ts'
import { errorInLog } from '../../bots/engine/error-in-log.ts'
import { isJson } from '../http/body.ts'
import { readDeed, type Told } from './deeds.ts'
import { queryOf, readNumber, type Door } from './door.ts'
import { pageful } from './page-route.ts'
import { changeOwnText, findOwnText, ownMessage } from './own-message.ts'
import { renderOwn } from './render.ts'
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
    const code = typeof told === 'object' && told.deed && 'arrived' in told.deed ? told.deed.arrived : null
    const session = await door.visitor(request, code)
    if (typeof session === 'string') return session
    if (typeof told === 'string') return told
    const about = await findAbout(settings, session, told)
    if (about === 'gone') return 'gone'
    const locale = request.headers['accept-language']?.split(/[,;]/)[0] ?? null
    try {
      const outcome = await whileOpen(() => showAndKeep(settings, accept, session, about, locale))
      if (outcome === 'stopped') return 'not-kept'
    } catch (error) {
      log.error({ error: errorInLog(error) }, 'not kept')
      return 'not-kept'
    }
    response.send(202, { kept: true })
    return 'answered'
  })
}

/** A deed with all that it is about, as this conversation has it. */
type Known = Told & { deed: Deed; file: FileRef | null }

/** What is named must stand in this very conversation; an answer to what is not there is said without that. */
async function findAbout(
  { transcript, files }: WebChannelSettings,
  { key, address }: Session,
  told: Told,
): Promise<Known | 'gone'> {
  if (told.message !== null && !(await transcript.has(key, told.message))) return 'gone'
  if (told.edits !== null && !(await findOwnText(transcript, key, told.edits))) return 'gone'
  const reply = told.reply !== null && (await transcript.has(key, told.reply)) ? told.reply : null
  if (told.deed !== null) return { ...told, deed: told.deed, reply, file: null }
  const file = await files.find(address, told.id)
  return file ? { ...told, deed: { file, text: told.text }, reply, file } : 'gone'
}

/** The person's own words stand in the conversation before the bot hears them, and so above its answer. */
async function showAndKeep(
  settings: WebChannelSettings,
  accept: Accept,
  session: Session,
  told: Known,
  locale: string | null,
): Promise<void> {
  const at = settings.clock()
  const { address } = session
  await show(settings, session, told, at)
  await accept({
    // Identifiers are made by browsers: one person's can never stand in the way of another's.
    eventId: `${address.audience}:${address.account}:${told.id}`,
    at,
    from: { name: null, locale, timeZone: told.timeZone },
    address,
    said: isSaid(told) ? ownMessage(told.id) : null,
    replyTo: told.message ?? told.reply,
    thread: null,
    deed: told.deed,
  })
}

async function show(
  { transcript }: WebChannelSettings,
  { key }: Session,
  told: Known,
  at: Date,
): Promise<void> {
  if (told.edits !== null) {
    await changeOwnText(transcript, key, told.edits, told.text ?? '')
  } else if (isSaid(told)) {
    const content = renderOwn(told.file, told.text, told.reply)
    const messageId = ownMessage(told.id)
    await transcript.append(key, { messageId, author: 'person', content, at: at.getTime() })
  }
}

/** Whether it is a message of the person's own, which their page shows. */
function isSaid({ text, file, edits }: Known): boolean {
  return edits === null && (text !== null || file !== null)
}
