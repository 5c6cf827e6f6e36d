import type { Person } from '../core/people/person.ts'
import type { Work } from '../core/work.ts'
import type { Inbound } from './channel.ts'
import type { Recipient } from './engine/addresses.ts'
import type { Due, Schedule } from './engine/clock.ts'
import type { Wishes } from './engine/posts.ts'
import type { DomainEvent } from '../core/events.ts'
import type { FindSectors } from '../core/sectors/finder.ts'
import type { Language } from '../core/programme/programme.ts'
import type { Draft } from './view.ts'
import type { Words } from './words.ts'

/**
 * Where a conversation stands: what the bot asked last, and what the person said so far of something that is not
 * complete yet. What is complete is in the core; a dialogue can be lost without losing a fact.
 */
export type Dialogue = {
  /** The question to which a typed answer belongs; null when none is open. */
  asking: string | null
  /** What was chosen so far, by question. */
  draft: Record<string, unknown>
  /** How often in a row the bot did not understand. */
  lost: number
  /** The last tap, on which message and when (milliseconds since 1970), so that a double tap is known; null before one. */
  tapped: { message: string; tap: string; at: number } | null
}

/** One turn of one person: all that a conversation needs to answer, in one transaction. */
export type Turn = {
  readonly work: Work
  readonly inbound: Inbound
  readonly person: Person
  /** Who speaks, in the role in which they speak. */
  readonly self: Recipient
  readonly dialogue: Dialogue
  readonly wishes: Wishes
  /** Says words in a language: for a drafted message, which becomes the person's own words. */
  readonly plain: (words: Words, language: Language) => string
  /** Where people reach the service's pages, without a slash at the end. */
  readonly publicUrl: string
  /** Whether mentors can sign in at a professional network. */
  readonly signIn: boolean
  /** The fields that typed words mean, by what this process knows best. */
  readonly findSectors: FindSectors
}

/** A turn as the engine hands it over: the bots add what they speak with. */
export type HeardTurn = Omit<Turn, 'plain' | 'publicUrl' | 'signIn' | 'findSectors'>

/** What the engine lets the bots do: its only way into them. */
export type Bots = {
  /** Someone did something. */
  hear(turn: HeardTurn): Promise<void>
  /** Something fell due. */
  due(work: Work, due: Due): Promise<void>
  /** Something happened: shows it to everyone concerned. */
  tell(work: Work, event: DomainEvent, wishes: Wishes): Promise<void>
  /** What an event sets going later, and what it makes needless. */
  schedule(event: DomainEvent, work: Work): Schedule
  /** Says to a person that something of theirs could not be handled. */
  apologise(): Draft
}
