import { randomUUID } from 'node:crypto'
import { readCard, type Read } from './card.ts'
import { blank } from './person.ts'
import { Refusal } from './refusal.ts'
import { next, type BotState, type Chat, type Shown, type State } from './state.ts'
import type { Operation } from './teams.ts'

type Asked = { authorization: string | null; bytes: Buffer }
type Answer = { status: number; body: unknown; type?: string }
type Json = Record<string, unknown>

/** Does what was asked. Throws a refusal. */
export function perform(state: State, operation: Operation, rest: string[], asked: Asked): Answer {
  switch (operation) {
    case 'token':
      return giveToken(state, rest[0] ?? '', new URLSearchParams(asked.bytes.toString('utf8')))
    case 'keys':
      return { status: 200, body: rest[0] === 'metadata' ? metadata(state) : keys(state) }
    case 'files': {
      const file = state.files.get(rest[0] ?? '')
      if (!file) throw new Refusal(404, 'NotFound')
      if (file.needsToken) holderOf(state, asked.authorization)
      else if (asked.authorization !== null) throw new Refusal(400, 'TokenLeaked')
      return { status: 200, body: file.bytes, type: file.type }
    }
    case 'places': {
      const place = state.places.get(rest[0] ?? '')
      if (!place || asked.authorization !== null) throw new Refusal(400, 'BadArgument')
      place.human.folder.set(place.uniqueId, { name: place.name, bytes: asked.bytes })
      return { status: 201, body: {} }
    }
    case 'send':
    case 'update':
    case 'delete':
      return write(state, operation, rest, asked)
  }
}

/** Microsoft identity platform: client credentials. */
function giveToken(state: State, tenant: string, form: URLSearchParams): Answer {
  const bot = state.bots.find(({ appId }) => appId === form.get('client_id'))
  const isRight =
    form.get('grant_type') === 'client_credentials' &&
    form.get('scope') === 'https://api.botframework.com/.default'
  if (!bot || !isRight || bot.tenant !== tenant || bot.password !== form.get('client_secret'))
    return { status: 401, body: { error: 'invalid_client', error_codes: [7_000_215] } }
  const token = `access-${bot.name}-${randomUUID()}`
  state.tokens.set(token, { bot, live: true })
  return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: token } }
}

const metadata = ({ issuer, origin }: State): object => ({
  ...{ issuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
})

const keys = (state: State): object => ({
  keys: state.keys.map(({ id, shown, endorsements }) => ({ ...shown, kid: id, use: 'sig', endorsements })),
})

function holderOf(state: State, authorization: string | null): BotState {
  const known = state.tokens.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '')
  if (!known?.live) throw new Refusal(401, 'Unauthorized')
  return known.bot
}

/** Teams takes 100 KB in UTF-16 (Teams: Format your bot messages). */
const mostUnits = (100 * 1024) / 2

function write(state: State, operation: 'send' | 'update' | 'delete', rest: string[], asked: Asked): Answer {
  const bot = holderOf(state, asked.authorization)
  const [conversation = '', id = ''] = rest
  const chat = state.chats.get(conversation)
  if (!chat || chat.bot !== bot) throw new Refusal(404, 'ConversationNotFound')
  if (!chat.open) throw new Refusal(403, 'MessageWritesBlocked')
  const known = chat.messages.find((one) => one.id === id && one.from === 'bot' && !one.deleted)
  if (operation !== 'send' && !known) throw new Refusal(404, 'ActivityNotFoundInConversation')
  if (operation === 'delete') {
    if (known) known.deleted = true
    return { status: 200, body: {} }
  }
  const text = asked.bytes.toString('utf8')
  if (text.length > mostUnits) throw new Refusal(413, 'MessageSizeTooBig')
  const activity = JSON.parse(text) as Json
  if (activity.type === 'typing') {
    chat.typing += 1
    return { status: 201, body: { id: `typing-${next(state)}` } }
  }
  const shown = readMessage(activity, chat)
  if (known) {
    Object.assign(known, shown, { edits: known.edits + 1 })
    return { status: 200, body: { id } }
  }
  const made: Shown = { ...blank, ...shown, id: String(1_700_000_000_000 + next(state)), from: 'bot' }
  chat.messages.push(made)
  return { status: 201, body: { id: made.id } }
}

function readMessage(activity: Json, chat: Chat): Partial<Shown> {
  const attachments = Array.isArray(activity.attachments) ? (activity.attachments as Json[]) : []
  if (activity.type !== 'message' || attachments.length === 0) throw new Refusal(400, 'BadSyntax')
  const read: Read = { parts: [], pressable: [] }
  const pictures: Shown['pictures'] = []
  let file: Shown['file'] = null
  for (const { contentType, content, contentUrl, name } of attachments) {
    const type = String(contentType)
    if (type === 'application/vnd.microsoft.card.adaptive') Object.assign(read, readCard(content))
    else if (type.endsWith('.file.consent')) {
      const { sizeInBytes, acceptContext } = content as Json
      if (typeof sizeInBytes !== 'number' || attachments.length > 1) throw new Refusal(400, 'BadSyntax')
      file = { state: 'asked', name: String(name), size: sizeInBytes, context: acceptContext, uniqueId: null }
    } else if (type.endsWith('.file.info')) {
      const { uniqueId } = content as Json
      const there = chat.human.folder.get(String(uniqueId))
      if (!there) throw new Refusal(400, 'NoSuchFile')
      file = {
        state: 'there',
        name: String(name),
        size: there.bytes.length,
        context: null,
        uniqueId: String(uniqueId),
      }
    } else {
      const [, data = ''] = /^data:image\/[a-z]+;base64,(.*)$/s.exec(String(contentUrl)) ?? []
      if (data === '') throw new Refusal(400, 'BadSyntax')
      pictures.push({ name: String(name), type, bytes: Buffer.from(data, 'base64') })
    }
  }
  return { ...read, pictures, file, notice: typeof activity.summary === 'string' ? activity.summary : '' }
}
