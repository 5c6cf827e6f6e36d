import type { webApi } from '@slack/bolt'
import { AddressGone, SendRefused, type Address, type MessageId, type Trace } from '../../bots/channel.ts'
import type { View } from '../../bots/view.ts'
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
export type Sender = {
  post(to: Address, view: View, mark: string): Promise<MessageId>
  edit(to: Address, message: MessageId, view: View): Promise<void>
  trace(to: Address, mark: string): Promise<Trace>
}

// A preview would show a page that a stranger chose. And unless told otherwise Slack makes links of plain words, and
// more of them in a change than in a new message (`chat.update`: parse).
const asWritten = { parse: 'none', link_names: false } as const
const noPreview = { unfurl_links: false, unfurl_media: false, mrkdwn: false }
const markType = 'wish'

type Place = Pick<Workspace, 'client'> & { dm: string }
type History = NonNullable<webApi.ConversationsHistoryResponse['messages']>

/** Makes it. */
export function makeSender({ openFile, clock }: SlackSettings, workspaces: Workspaces): Sender {
  const opened = new Map<string, string>()
  /** When a send began of which nobody knows how it ended. */
  const doubtful = new Map<string, number>()

  const placeOf = async ({ audience, route }: Address): Promise<Place> => {
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
    post: async (to, view, mark) => {
      const { client, dm } = await placeOf(to)
      const { text, blocks, file } = render(view)
      const uploaded = file && (await upload(client, openFile, file))
      const payload = { mark, ...(uploaded ? { file: uploaded } : {}) }
      const message = {
        channel: dm,
        text,
        blocks,
        metadata: { event_type: markType, event_payload: payload },
      }
      const began = clock().getTime()
      try {
        const { ts } = await certain(() =>
          client.chat.postMessage({ ...message, ...noPreview, ...asWritten }),
        )
        if (ts === undefined) throw new Error('Slack does not say which message it is')
        if (uploaded) await shareBelow({ client, dm }, ts, uploaded)
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
    trace: async (to, mark) => {
      const began = doubtful.get(mark)
      const trace = await readBack(await placeOf(to), mark, began)
      doubtful.delete(mark)
      return trace
    },
  }
}

/** Puts a file below its message; where Slack refuses, the message is taken back, and the whole was surely not sent. */
async function shareBelow({ client, dm }: Place, ts: string, file: string): Promise<void> {
  try {
    await share(client, dm, file)
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
 * Looks in the chat for a message with a mark. Reads back to when the send began, or to the first message; where neither
 * is reached nobody knows. What ends unclearly here is an ordinary error: the doubt remains, and is asked about again.
 */
async function readBack({ client, dm }: Place, mark: string, began: number | undefined): Promise<Trace> {
  const oldest = began === undefined ? {} : { oldest: String((began - clockSlack) / 1000) }
  const later: History = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await doubted(() =>
      client.conversations.history({
        ...{ channel: dm, limit: pageOfHistory, include_all_metadata: true, ...oldest },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    )
    if (answer === 'refused') return 'unknown'
    later.push(...(answer.messages ?? []))
    const found = later.find(({ metadata }) => {
      const sent = metadata?.event_payload as { mark?: unknown } | undefined
      return metadata?.event_type === markType && sent?.mark === mark
    })
    if (found?.ts !== undefined) return await completed({ client, dm }, found, later)
    cursor = answer.response_metadata?.next_cursor
    if (answer.has_more !== true || !cursor) return 'not-sent'
  }
  return 'unknown'
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

async function doubted<Result>(call: () => Promise<Result>): Promise<Result | 'refused'> {
  try {
    return await certain(call)
  } catch (error) {
    if (error instanceof SendRefused) return 'refused'
    // Not "busy": that would say that nothing was sent.
    throw error instanceof AddressGone ? error : new Error('the chat could not be read back')
  }
}
