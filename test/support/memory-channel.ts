import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  addressKey,
  MessageGone,
  type Address,
  type Audience,
  type Channel,
  type ChannelName,
  type Deed,
  type Inbound,
  type Trace,
} from '../../bots/channel.ts'
import type { Button, View } from '../../bots/view.ts'

/** A message as its reader sees it now. */
export type Seen = { id: string; view: View; edits: number; thread: string | null }

/** A channel that keeps its messages in memory, and fails when a test tells it to. */
export type MemoryChannel = Channel & {
  /** What stands at an address, oldest first. */
  at(address: string): Seen[]
  /** Called before each send; what it throws is how the send ends. `taken` tells that the message is out all the same. */
  fault:
    ((kind: 'post' | 'edit', address: string, view: View) => { error: Error; taken: boolean } | null) | null
  /** What `trace` answers where nothing was sent under a mark; a platform that cannot tell says 'unknown'. */
  traces: 'truly' | 'unknown'
  /** Every post and edit, in order. */
  sends: { kind: 'post' | 'edit'; address: string; view: View }[]
}

/** Makes one. */
export function memoryChannel(name: ChannelName = 'web'): MemoryChannel {
  const messages = new Map<string, Seen[]>()
  const marks = new Map<string, string>()
  let count = 0
  const at = (address: string): Seen[] => {
    const list = messages.get(address) ?? []
    messages.set(address, list)
    return list
  }
  const failing = (kind: 'post' | 'edit', address: string, view: View, take: () => void): void => {
    const fault = channel.fault?.(kind, address, view)
    if (!fault) return
    if (fault.taken) take()
    throw fault.error
  }
  const channel: MemoryChannel = {
    name,
    at,
    fault: null,
    traces: 'truly',
    sends: [],
    start: async () => await Promise.resolve(),
    stop: async () => await Promise.resolve(),
    typing: async () => await Promise.resolve(),
    open: async () => await Promise.resolve(Readable.from([])),
    trace: async (_to, mark): Promise<Trace> => {
      await Promise.resolve()
      if (channel.traces === 'unknown') return 'unknown'
      const sent = marks.get(mark)
      return sent === undefined ? 'not-sent' : { sent }
    },
    post: async (to, view, mark, thread) => {
      await Promise.resolve()
      const address = addressKey(to)
      const take = (): string => {
        const id = `message-${(count += 1)}`
        at(address).push({ id, view, edits: 0, thread: thread ?? null })
        marks.set(mark, id)
        return id
      }
      failing('post', address, view, take)
      if (thread !== undefined && !at(address).some(({ id }) => id === thread)) throw new MessageGone(thread)
      channel.sends.push({ kind: 'post', address, view })
      return take()
    },
    edit: async (to, message, view) => {
      await Promise.resolve()
      const address = addressKey(to)
      const found = at(address).find(({ id }) => id === message)
      failing('edit', address, view, () => {
        if (found) Object.assign(found, { view, edits: found.edits + 1 })
      })
      if (!found) throw new MessageGone(message)
      channel.sends.push({ kind: 'edit', address, view })
      Object.assign(found, { view, edits: found.edits + 1 })
    },
  }
  return channel
}

/** All text of a view, one piece a line. */
export function textOf(view: View): string {
  return view.blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'facts':
          return block.facts.map(({ label, value }) => `${label}: ${value}`)
        case 'buttons':
          return block.buttons.map(({ label }) => `[${label}]`)
        case 'choice':
          return [
            block.label,
            ...block.options.map(({ label, chosen }) => (chosen ? `(x) ${label}` : `( ) ${label}`)),
          ]
        case 'form':
          return [`[${block.label}]`]
        case 'file':
          return [block.alternative]
        default:
          return [block.text]
      }
    })
    .join('\n')
}

/** Every button and option of a view that sends something back. */
export function tapsOf(view: View): { label: string; tap: string }[] {
  const isTap = (button: Button): button is Extract<Button, { tap: string }> => 'tap' in button
  return view.blocks.flatMap((block): { label: string; tap: string }[] => {
    if (block.kind === 'buttons') return block.buttons.filter(isTap)
    return block.kind === 'choice' ? block.options : []
  })
}

/** A person who uses a bot in a test: types, taps, and reads what stands there. */
export type User = {
  readonly address: Address
  /** What stands in the chat now, oldest first. */
  seen(): Seen[]
  /** All text that stands in the chat now. */
  reads(): string
  does(
    deed: Deed,
    options?: { eventId?: string; replyTo?: string; said?: string; thread?: string },
  ): Promise<void>
  types(text: string): Promise<void>
  /** Taps the newest button whose label contains `label`. */
  taps(label: string): Promise<void>
}

/** Makes a user whose deeds go to `accept`; `after` runs once each is kept. */
export function makeUser(
  channel: MemoryChannel,
  audience: Audience,
  name: string,
  accept: (inbound: Inbound) => Promise<void>,
  after: () => Promise<void>,
  now: () => Date,
): User {
  // An app's account says nothing of a name, so that a test can look for the name in every table.
  const account = createHash('sha1').update(name).digest('hex').slice(0, 8)
  const address: Address = { channel: channel.name, audience, account, route: account }
  let count = 0
  const does: User['does'] = async (deed, options = {}) => {
    await accept({
      eventId: options.eventId ?? `${addressKey(address)}:${(count += 1)}`,
      at: now(),
      from: { name, locale: 'en', timeZone: null },
      address,
      said: options.said ?? (isSaid(deed) ? `said:${(count += 1)}` : null),
      replyTo: options.replyTo ?? null,
      thread: options.thread ?? null,
      deed,
    })
    await after()
  }
  const seen = (): Seen[] => channel.at(addressKey(address))
  return {
    address,
    seen,
    does,
    reads: () =>
      seen()
        .map(({ view }) => textOf(view))
        .join('\n---\n'),
    types: async (text) => await does({ text }),
    taps: async (label) => {
      for (const message of seen().toReversed()) {
        const found = tapsOf(message.view).find((one) => one.label.includes(label))
        if (found) {
          await does({ tap: found.tap }, { replyTo: message.id })
          return
        }
      }
      throw new Error(
        `nothing to tap says "${label}". It reads:\n${seen()
          .map(({ view }) => textOf(view))
          .join('\n---\n')}`,
      )
    },
  }
}

/** Whether a deed is a message of its own in the chat, as apps number them. */
function isSaid(deed: Deed): boolean {
  return ('text' in deed && !('edited' in deed)) || 'file' in deed || 'unreadable' in deed
}
