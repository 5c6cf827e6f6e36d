import type { webApi } from '@slack/bolt'
import {
  AddressGone,
  ChannelBusy,
  MessageGone,
  SendRefused,
  type Address,
  type Channel,
  type Trace,
} from '../../bots/channel.ts'
import { certain, isCertain, repeatable } from './errors.ts'
import { share, upload } from './files.ts'
import { clockSlack, mostPages, pageOfHistory } from './limits.ts'
import { render } from './render.ts'
import type { SlackSettings } from './settings.ts'
import type { Workspace, Workspaces } from './workspaces.ts'

/** Where somebody is written to: the app in a workspace, who it is there, and the private chat where it is known. */
export function routeOf(workspace: string, user: string, dm: string | null): string {
  return `${workspace}/${user}/${dm ?? ''}`
}

/** The sending half of the channel. */
export type Sender = Pick<Channel, 'post' | 'edit' | 'trace'>

// A preview would show a page that a stranger chose. And unless told otherwise Slack makes links of plain words, and
// more of them in a change than in a new message (`chat.update`: parse).
const asWritten = { parse: 'none', link_names: false } as const
const noPreview = { unfurl_links: false, unfurl_media: false, mrkdwn: false }
const markType = 'wish'

type Chat = Pick<Workspace, 'client'> & { dm: string }
type Place = Chat & { thread: string | undefined }
type History = NonNullable<webApi.ConversationsHistoryResponse['messages']>

/** Makes it. */
export function makeSender({ openFile, clock }: SlackSettings, workspaces: Workspaces): Sender {
  const opened = new Map<string, string>()
  /** When a send began of which nobody knows how it ended. */
  const doubtful = new Map<string, number>()

  const placeOf = async ({ audience, route }: Address): Promise<Chat> => {
    const [key = '', user = '', known = ''] = route.split('/')
    const workspace = await workspaces.find(audience, key)
    if (!workspace) throw new AddressGone('the app is not in this workspace any more')
    const { client } = workspace
    const name = `${audience}/${key}/${user}`
    let dm = known || opened.get(name)
    if (dm === undefined) {
      const { channel } = await repeatable(() => client.conversations.open({ users: user }))
      if (channel?.id === undefined) throw new SendRefused('Slack opens no chat')
      dm = channel.id
      opened.set(name, dm)
    }
    return { client, dm }
  }

  return {
    post: async (to, view, mark, thread) => {
      const { client, dm } = await placeOf(to)
      const { text, blocks, file } = render(view)
      const uploaded = file && (await upload(client, openFile, file))
      const payload = { mark, ...(uploaded ? { file: uploaded } : {}) }
      const metadata = { event_type: markType, event_payload: payload }
      const message = { channel: dm, text, blocks, metadata, ...noPreview, ...asWritten }
      // Slack tells nobody of an answer in a thread that they never wrote in: so it stands in the chat as well.
      const inThread = { thread_ts: thread ?? '', reply_broadcast: true } as const
      const began = clock().getTime()
      try {
        const { ts } = await certain(() =>
          client.chat.postMessage(thread === undefined ? message : { ...message, ...inThread }),
        )
        if (ts === undefined) throw new Error('Slack does not say which message it is')
        if (uploaded) await shareBelow({ client, dm, thread }, ts, uploaded)
        return ts
      } catch (error) {
        if (!isCertain(error)) doubtful.set(mark, began)
        throw error
      }
    },
    edit: async (to, message, view) => {
      const { client, dm } = await placeOf(to)
      const { text, blocks } = render(view)
      await certain(() => client.chat.update({ channel: dm, ts: message, text, blocks, ...asWritten }))
    },
    trace: async (to, mark, thread) => {
      const began = doubtful.get(mark)
      const trace = await readBack({ ...(await placeOf(to)), thread }, mark, began)
      doubtful.delete(mark)
      return trace
    },
  }
}

/** Puts a file below its message; where Slack refuses, the message is taken back, and the whole was surely not sent. */
async function shareBelow({ client, dm, thread }: Place, ts: string, file: string): Promise<void> {
  try {
    await share(client, { channel: dm, thread }, file)
  } catch (error) {
    if (isCertain(error)) await client.chat.delete({ channel: dm, ts }).catch(forgetWhy)
    throw error
  }
}

/** A message that could not be taken back was sent, without its file: the chat has to be read to go on. */
function forgetWhy(): never {
  throw new Error('a message without its file could not be taken back')
}

/**
 * Looks in the chat, or in the thread, for a message with a mark. Reads as far as to when the send began, or to the end;
 * where neither is reached nobody knows. What ends unclearly here is an ordinary error: the doubt remains, and is asked
 * about again.
 */
async function readBack(place: Place, mark: string, began: number | undefined): Promise<Trace> {
  const since = began === undefined ? {} : { oldest: String((began - clockSlack) / 1000) }
  const messages: History = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const more = { ...since, ...(cursor === undefined ? {} : { cursor }) }
    const answer = await doubted(() => readPage(place, more), page > 0)
    if (answer === 'unreadable') return 'unknown'
    messages.push(...(answer.messages ?? []))
    cursor = answer.response_metadata?.next_cursor
    const isAll = answer.has_more !== true || !cursor
    // A chat is read from its end, so that what came after a message is known with it; a thread from its beginning.
    const isEnough = place.thread === undefined || isAll
    const found = isEnough ? messages.find((message) => isMarked(message, mark)) : undefined
    if (found?.ts !== undefined) return await completed(place, found, messages)
    if (isAll) return 'not-sent'
  }
  return 'unknown'
}

async function readPage(
  { client, dm, thread }: Place,
  more: { oldest?: string; cursor?: string },
): Promise<webApi.ConversationsHistoryResponse> {
  const about = { channel: dm, limit: pageOfHistory, include_all_metadata: true, ...more }
  return thread === undefined
    ? await client.conversations.history(about)
    : await client.conversations.replies({ ...about, ts: thread })
}

function isMarked({ metadata }: History[number], mark: string): boolean {
  const sent = metadata?.event_payload as { mark?: unknown } | undefined
  return metadata?.event_type === markType && sent?.mark === mark
}

/** A message with a file that did not come after it: the file is still where it was uploaded to. */
async function completed(place: Place, message: History[number], later: History): Promise<Trace> {
  const { ts = '', metadata } = message
  const { file } = (metadata?.event_payload ?? {}) as { file?: unknown }
  const isThere = later.some(({ files }) => files?.some(({ id }) => id === file))
  if (typeof file === 'string' && !isThere) {
    try {
      await shareBelow(place, ts, file)
    } catch (error) {
      if (isCertain(error)) return 'not-sent'
      throw error
    }
  }
  return { sent: ts }
}

/** `isFurther`: some pages were read before. */
async function doubted<Result>(
  call: () => Promise<Result>,
  isFurther: boolean,
): Promise<Result | 'unreadable'> {
  try {
    return await certain(call)
  } catch (error) {
    if (error instanceof SendRefused || error instanceof MessageGone) return 'unreadable'
    // Some apps may read one short page a minute (Slack: Rate limits, May 2025): the next one is never reached.
    if (error instanceof ChannelBusy && isFurther) return 'unreadable'
    // Not "busy": that would say that nothing was sent.
    throw error instanceof AddressGone ? error : new Error('the chat could not be read back')
  }
}
