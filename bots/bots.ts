import type { Language, Programme } from '../core/programme/programme.ts'
import { findSectors } from '../core/sectors/find.ts'
import type { FindSectors } from '../core/sectors/finder.ts'
import { draft, text } from './blocks.ts'
import { counsellorConversation } from './counsellor/conversation.ts'
import { fallDue } from './due.ts'
import { hear, type Conversations } from './hear.ts'
import { createLocalise, type Localise } from './localise.ts'
import { menteeConversation } from './mentee/conversation.ts'
import { mentorConversation } from './mentor/conversation.ts'
import { tell } from './notices/notices.ts'
import { scheduleOf } from './schedule.ts'
import { settlingOf } from './settling.ts'
import type { Texts } from './texts.ts'
import type { Bots } from './turn.ts'
import { say, type Words } from './words.ts'

const conversations: Conversations = {
  mentee: menteeConversation,
  mentor: mentorConversation,
  counsellor: counsellorConversation,
}

/** What an operator may have switched on, and how sectors are found: without `find` by the project's own keywords. */
export type BotsOptions = { signIn?: boolean; find?: FindSectors }

/** The three bots, as the engine runs them, and the localiser for what they say. */
export function createBots(
  texts: Texts,
  programme: Programme,
  publicUrl: string,
  { signIn = false, find = findSectors }: BotsOptions = {},
): { bots: Bots; localise: Localise } {
  const localise = createLocalise(texts, programme)
  const plain = (words: Words, language: Language): string =>
    localise.words(words, { language, timeZone: null, names: new Map() })
  const bots: Bots = {
    hear: async (turn) => await hear(conversations, { ...turn, plain, publicUrl, signIn, findSectors: find }),
    due: fallDue,
    tell: async (work, event, wishes) => await tell({ work, wishes, plain, publicUrl }, event),
    schedule: (event, work) => {
      const { later, cancel } = scheduleOf(event)
      return { later: [...later, ...settlingOf(event, work)], cancel }
    },
    apologise: () => draft(text(say('common-sorry'))),
  }
  return { bots, localise }
}
