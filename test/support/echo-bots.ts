import { draft, text } from '../../bots/blocks.ts'
import type { Bots } from '../../bots/turn.ts'

/**
 * The smallest bots: they say back what they hear and count it on a card. Words of their own make them fail, wait for
 * a moment, or change the card without a word.
 */
export function echoBots(fails: (typed: string) => Error | null = () => null): Bots {
  return {
    hear: async (turn) => {
      const { deed } = turn.inbound
      if (!('text' in deed) || deed.text === null) return
      const error = fails(deed.text)
      if (error) throw error
      const count = Number(turn.dialogue.draft.count ?? 0) + 1
      turn.dialogue.draft.count = count
      turn.work.record({ kind: 'data-exported', personId: turn.person.id })
      if (!deed.text.startsWith('quiet')) turn.wishes.say(turn.self, draft(text(`heard ${deed.text}`)))
      turn.wishes.card(turn.self, 'count', draft(text(`count ${count}`)))
      await Promise.resolve()
    },
    due: async (work, { about }) => {
      work.record({ kind: 'data-exported', personId: about })
      await Promise.resolve()
    },
    tell: async () => await Promise.resolve(),
    schedule: () => ({ later: [], cancel: [] }),
    apologise: () => draft(text('sorry')),
  }
}
