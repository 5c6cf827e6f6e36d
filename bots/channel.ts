import type { Readable } from 'node:stream'
import type { ChannelName } from './channel-name.ts'
import type { FileRef } from './file-ref.ts'
import type { View } from './view.ts'

export type { ChannelName } from './channel-name.ts'
export type { FileRef } from './file-ref.ts'

/** Whom a bot talks to: each audience has a bot of its own. */
export type Audience = 'mentee' | 'mentor' | 'counsellor'

/** The three audiences, for configuration and routes. */
export const audiences: readonly Audience[] = ['mentee', 'mentor', 'counsellor']

/** The channel's own identifier of a message that was posted. */
export type MessageId = string

/** Where a person can be written to, complete enough to write first at any later time. */
export type Address = {
  channel: ChannelName
  audience: Audience
  /** Who it is on that channel: the same for every audience's bot there. */
  account: string
  /** What the channel itself needs to write: a chat number, a conversation reference. Opaque to everyone else. */
  route: string
}

/** What a person did. */
export type Deed =
  | { text: string }
  | { command: string; rest: string }
  | { tap: string }
  /** A form was sent: its `tap`, and what was filled in, by the names of its fields. */
  | { form: string; filled: Readonly<Record<string, readonly string[]>> }
  | { file: FileRef; text: string | null }
  | { edited: MessageId; text: string }
  /** Something that cannot be read: what somebody else wrote and was passed on, or a place, a contact, a poll. */
  | { unreadable: 'forwarded' | 'other' }
  /** The person opened or unblocked the bot; with the code of the link that brought them, if any. */
  | { arrived: string | null }
  /** The person blocked or removed the bot. */
  | { left: true }

/** One thing that a person did, as every channel tells it. */
export type Inbound = {
  /** Unique per delivery on its channel: a second delivery of the same thing carries the same id. */
  eventId: string
  at: Date
  /** What the app tells about the person: a default, not a fact. `locale` and `timeZone` as the app spells them. */
  from: { name: string | null; locale: string | null; timeZone: string | null }
  address: Address
  /** What the person said, as the app names it: an edit names it again. Null for what is no message. */
  said: MessageId | null
  /** The message that was tapped, edited or replied to. */
  replyTo: MessageId | null
  /** The message that begins the thread in which it was done. */
  thread: MessageId | null
  deed: Deed
}

/** What became of an earlier send: its message, surely nothing, or nobody can tell. */
export type Trace = { sent: MessageId } | 'not-sent' | 'unknown'

/** The port to a chat app. Everything that differs between apps is behind these seven members. */
export type Channel = {
  readonly name: ChannelName
  /** Begins to listen. `accept` resolves once the event is kept: only then is the app told that it arrived. */
  start(accept: (inbound: Inbound) => Promise<void>): Promise<void>
  /**
   * Sends a view. `mark` names this wish, the same when it is tried again. `thread` is an earlier message whose thread it
   * belongs in: an app that has none shows it in the chat. Rejects with one of the errors below, with MessageGone where
   * the thread is gone.
   */
  post(to: Address, view: View, mark: string, thread?: MessageId): Promise<MessageId>
  /** Makes a message show `view` from now on. Showing the same again is no error. */
  edit(to: Address, message: MessageId, view: View): Promise<void>
  /** Asks the app whether the wish called `mark` was sent, after a send of which nobody knows how it ended. */
  trace(to: Address, mark: string, thread?: MessageId): Promise<Trace>
  /** Opens a file that someone sent here. */
  open(file: FileRef): Promise<Readable>
  /** Shows that the bot is busy, where the app can show that. */
  typing(to: Address): Promise<void>
  /** Stops listening; sends in hand are finished. */
  stop(): Promise<void>
}

/** The app says: not now. Surely not sent; try again after this time. */
export class ChannelBusy extends Error {
  readonly waitMilliseconds: number
  /** Whether only this address has to wait, or the whole channel. */
  readonly scope: 'address' | 'channel'
  /** Whether the app does not say how long: this is the first wait then, and it grows where it was not enough. */
  readonly isFirst: boolean
  constructor(waitMilliseconds: number, scope: 'address' | 'channel', isFirst = false) {
    super(`the channel asks to wait ${waitMilliseconds} ms`)
    this.waitMilliseconds = waitMilliseconds
    this.scope = scope
    this.isFirst = isFirst
  }
}

/** The message to edit is not there any more: post it again. */
export class MessageGone extends Error {}

/** The person blocked or removed the bot, or the account is closed: an ordinary `left`. */
export class AddressGone extends Error {}

/** Why nothing was sent: the app refused it, or there is something about the file that goes with it. */
export type RefusedReason = 'refused' | 'harmful' | 'too-large' | 'file-gone'

/** What is to be sent would be refused again: a bug of ours, or a file that cannot pass; surely not sent. */
export class SendRefused extends Error {
  readonly reason: RefusedReason
  constructor(message: string, reason: RefusedReason = 'refused') {
    super(message)
    this.reason = reason
  }
}

/** The key of an address: the lane of its turns, the line of its posts. */
export function addressKey(address: Pick<Address, 'channel' | 'audience' | 'account'>): string {
  return `${address.channel}:${address.audience}:${address.account}`
}

/** Who it is, whichever bot they talk to: how the core knows an account. */
export function accountKey(address: Pick<Address, 'channel' | 'account'>): string {
  return `${address.channel}:${address.account}`
}
