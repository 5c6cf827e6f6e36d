import { Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { Address, Channel, Deed, Inbound, MessageId } from '../bots/channel.ts'
import type { Texts } from '../bots/texts.ts'
import type { View } from '../bots/view.ts'
import type { Language } from '../core/programme/programme.ts'
import type { Random } from '../core/random.ts'
import { guessLanguage } from './guess-language.ts'
import { inventedMentors, type InventedMentor } from './mentors.ts'
import { reactionsTo, type Reaction } from './reactions.ts'
import { chooseReply } from './replies.ts'

/** What the channel is made of. */
export type SandboxChannelSettings = {
  texts: Texts
  clock: () => Date
  random: Random
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  log: Logger
}

/** What one invented mentor remembers while the process runs. */
type Memory = { language: Language | null; said: string[]; to: string; done: Set<string> }

/**
 * The chat app of people who do not exist: what is posted here is read by an invented mentor, who after a while taps
 * and types like anybody, through the same door. Nothing else of the service knows that they are invented.
 */
export function sandboxChannel(settings: SandboxChannelSettings): Channel {
  const { texts, clock, random, wait, log } = settings
  const memories = new Map<string, Memory>()
  const marks = new Set<string>()
  const inHand = new Set<Promise<void>>()
  const stopping = new AbortController()
  const { signal } = stopping
  let accept: ((inbound: Inbound) => Promise<void>) | null = null

  const memoryOf = (id: string): Memory => {
    const memory = memories.get(id) ?? { language: null, said: [], to: '', done: new Set<string>() }
    memories.set(id, memory)
    return memory
  }

  const tell = async (
    mentor: InventedMentor,
    key: string,
    replyTo: MessageId | null,
    deed: Deed,
  ): Promise<void> => {
    await accept?.({
      // The same thing done twice, by two copies of a card or after a restart, counts once.
      eventId: `${mentor.id}:${key}`,
      at: clock(),
      from: { name: mentor.name, locale: mentor.languages[0] ?? null, timeZone: null },
      address: addressOf(mentor),
      said: null,
      replyTo,
      thread: null,
      deed,
    })
  }

  const deedOf = (mentor: InventedMentor, reaction: Reaction): Deed => {
    if ('deed' in reaction) return reaction.deed
    const memory = memoryOf(mentor.id)
    if ('choose' in reaction) {
      const meant = reaction.choose.find(({ label }) => memory.to.includes(label)) ?? reaction.choose.at(-1)
      return { tap: meant?.tap ?? '' }
    }
    memory.to = reaction.to
    const heard = 'introduce' in reaction ? reaction.introduce : reaction.answer
    const language = guessLanguage(heard, mentor.languages) ?? memory.language ?? mentor.languages[0] ?? 'en'
    memory.language = language
    if ('introduce' in reaction) {
      memory.said = []
      return { text: texts.format(language, 'sandbox-introduction') }
    }
    const reply = chooseReply(heard, memory.said)
    memory.said.push(reply)
    return { text: texts.format(language, `sandbox-reply-${reply}`) }
  }

  const react = async (
    mentor: InventedMentor,
    message: MessageId,
    reactions: readonly Reaction[],
  ): Promise<void> => {
    const [least, most] = mentor.manner.seconds
    for (const reaction of reactions) {
      await wait(Math.round((least + random.number() * (most - least)) * 1_000), signal)
      if (signal.aborted) return
      await tell(mentor, reaction.key, message, deedOf(mentor, reaction))
    }
  }

  const read = (to: Address, message: MessageId, view: View): void => {
    const mentor = inventedMentors.find(({ id }) => id === to.account)
    if (!mentor || signal.aborted) return
    const { done } = memoryOf(mentor.id)
    const reactions = reactionsTo(view, message, mentor).filter(({ key }) => !done.has(key))
    for (const { key } of reactions) done.add(key)
    if (reactions.length === 0) return
    const reacting = react(mentor, message, reactions)
      .catch((error: unknown) => log.warn({ error: String(error) }, 'an invented mentor could not answer'))
      .finally(() => inHand.delete(reacting))
    inHand.add(reacting)
  }

  return {
    name: 'sandbox',
    start: async (listener) => {
      accept = listener
      // Whoever is to be written to has to come in first, once in a lifetime.
      for (const mentor of inventedMentors) await tell(mentor, 'arrived', null, { arrived: null })
    },
    post: async (to, view, mark) => {
      marks.add(mark)
      read(to, mark, view)
      return await Promise.resolve(mark)
    },
    edit: async (to, message, view) => {
      read(to, message, view)
      await Promise.resolve()
    },
    trace: async (_to, mark) => await Promise.resolve(marks.has(mark) ? { sent: mark } : 'not-sent'),
    open: async () => await Promise.resolve(Readable.from([])),
    typing: async () => await Promise.resolve(),
    stop: async () => {
      stopping.abort()
      await Promise.allSettled(inHand)
      accept = null
    },
  }
}

function addressOf({ id }: InventedMentor): Address {
  return { channel: 'sandbox', audience: 'mentor', account: id, route: id }
}
