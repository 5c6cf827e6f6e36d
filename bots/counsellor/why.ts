import { explainOrder, shownLately, type Explained } from '../../core/matching/explain.ts'
import { isSector } from '../../core/sectors/catalogue.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { reasonWords } from '../mentee/proposals.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'

/** So many mentors stand on one card. */
const mostMentors = 12

/** Among so many mentees one is chosen by a button. */
const mostMentees = 8

const cardKey = 'why'

const menu = (): ReturnType<typeof buttons> => buttons(button(say('common-button-menu'), tap('menu')))

/** "why": whose proposals; "why noor": hers; "why noor els": how it stands between the two. */
export async function showWhy(turn: Turn, rest: string): Promise<Move> {
  const [mentee = '', ...mentor] = rest.split(' ').filter((word) => word !== '')
  const found = await shownLately(turn.work, mostMentees, mentee === '' ? null : mentee)
  const [only, ...others] = found
  if (only && others.length === 0 && mentee !== '') {
    return await explain(turn, only.menteeId, only.sector, mentor.length > 0 ? mentor.join(' ') : null)
  }
  const choices = found.map(({ menteeId, sector }) =>
    buttons(button({ dotted: [{ person: menteeId }, { sector }] }, tap('why', menteeId, sector))),
  )
  const words = say(only ? 'counsellor-why-whose' : 'counsellor-why-nobody')
  turn.wishes.again(turn.self, cardKey, draft(text(words), ...choices, menu()))
  return 'stay'
}

/** The button of one mentee and sector; without one, the question whose. */
export async function tapWhy(turn: Turn, [menteeId, sector = '']: readonly string[]): Promise<Move> {
  if (menteeId === undefined || !isSector(sector)) return await showWhy(turn, '')
  return await explain(turn, menteeId, sector, null)
}

async function explain(turn: Turn, menteeId: string, sector: string, name: string | null): Promise<Move> {
  const explained = await explainOrder(turn.work, menteeId, sector, mostMentors, name)
  const lines = explained.map((one): [Words, Words] => [{ person: one.mentorId }, explanation(one)])
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(
      title(say('counsellor-why-title', { mentee: { person: menteeId } })),
      text({ sector }),
      lines.length > 0 ? facts(...lines) : text(say('counsellor-why-no-mentor')),
      menu(),
    ),
  )
  return 'stay'
}

function explanation({ shownAt, hindrance, place, reasons }: Explained): Words {
  const shown =
    shownAt === null ? [] : [say('counsellor-why-shown', { when: { moment: shownAt, as: 'moment' } })]
  if (hindrance !== null) return { dotted: [...shown, say(`counsellor-why-${hindrance}`)] }
  const stands = place === null ? say('counsellor-why-further-down') : say('counsellor-why-place', { place })
  const speaksFor: Words[] = reasons.length > 0 ? [{ all: reasons.map(reasonWords) }] : []
  return { dotted: [...shown, stands, ...speaksFor] }
}
