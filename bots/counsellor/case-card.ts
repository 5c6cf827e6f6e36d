import { isBanned } from '../../core/reports/ban.ts'
import { findCase, openCases, otherSide, personOn, type Case } from '../../core/reports/case.ts'
import { canUndo } from '../../core/reports/decide-case.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'

/** The key of a case's card at the counsellors'. */
export function caseCardKey(number: number): string {
  return `case:${number}`
}

/** A case as every counsellor sees it: whom it is about, and not a word of what was written. */
export async function caseView(work: Work, found: Case): Promise<Draft> {
  const { number, mentorship, reporters, openedAt } = found
  const reported = reporters.map((side): Words => ({ person: personOn(mentorship, side) }))
  return draft(
    title(say('counsellor-case', { number })),
    facts(
      [
        say('counsellor-case-between'),
        { all: [{ person: mentorship.menteeId }, { person: mentorship.mentorId }] },
      ],
      [say('counsellor-case-reported-by'), { all: reported }],
      [say('counsellor-case-since'), { moment: openedAt, as: 'moment' }],
      [say('counsellor-case-stands'), await standing(work, found)],
    ),
    found.decidedAt === null ? text(say('counsellor-case-how')) : null,
    buttons(
      found.forgottenAt === null
        ? button(say('counsellor-button-open-case'), tap('case-open', String(number)), 'primary')
        : null,
      canUndo(found, work.now) ? button(say('common-button-undo'), tap('case-undo', String(number))) : null,
      await liftButton(work, found),
    ),
  )
}

async function standing(
  work: Work,
  { decision, against, decidedAt, decidedBy, mentorship }: Case,
): Promise<Words> {
  if (decision === null || decidedAt === null) {
    return say(mentorship.closedAt === null ? 'counsellor-case-frozen' : 'counsellor-case-closed')
  }
  const person: Words = against === null ? '' : { person: personOn(mentorship, against) }
  const lifted =
    decision === 'ban' && against !== null && !(await isBanned(work, personOn(mentorship, against)))
  const what = say(`counsellor-case-decided-${lifted ? 'lifted' : decision}`, { person })
  const by: Words = { person: decidedBy ?? '' }
  return { dotted: [what, by, { moment: decidedAt, as: 'moment' }] }
}

async function liftButton(
  work: Work,
  { number, decision, against, mentorship }: Case,
): Promise<ReturnType<typeof button> | null> {
  if (decision !== 'ban' || against === null || !(await isBanned(work, personOn(mentorship, against))))
    return null
  return button(say('counsellor-button-lift-ban'), tap('case-lift', String(number)))
}

/** How many cases are shown at once. */
const atOnce = 5

/** "case": the cases that wait; "case 12": that one. */
export async function showCase(turn: Turn, rest: string): Promise<Move> {
  const typed = /^(?:#|nr\.?\s*)?(\d{1,9})$/i.exec(rest.trim())
  if (!typed) return await showCases(turn)
  const found = await findCase(turn.work, Number(typed[1]))
  if (!found) {
    turn.wishes.say(turn.self, draft(text(say('counsellor-no-such-case', { number: typed[1] ?? '' }))))
    return 'stay'
  }
  turn.wishes.again(turn.self, caseCardKey(found.number), await caseView(turn.work, found))
  return 'stay'
}

/** The cases that wait for a decision, the one that has waited longest first. */
export async function showCases(turn: Turn): Promise<Move> {
  const waiting = await openCases(turn.work, atOnce)
  if (waiting.length === 0) turn.wishes.say(turn.self, draft(text(say('counsellor-no-cases'))))
  for (const one of waiting) {
    turn.wishes.again(turn.self, caseCardKey(one.number), await caseView(turn.work, one))
  }
  return 'stay'
}

/** The ways to decide, of which each asks once more where it cannot be undone. */
export function waysToDecide({ number, mentorship, reporters }: Case): ReturnType<typeof buttons>[] {
  const live = mentorship.closedAt === null
  const one = String(number)
  // Whoever was reported comes first; both where both reported.
  const sides = [...new Set([...reporters.map(otherSide), ...reporters])]
  const about = (kind: 'warn' | 'ban'): ReturnType<typeof button>[] =>
    sides.map((side) =>
      button(
        say(`counsellor-button-case-${kind}`, { person: { person: personOn(mentorship, side) } }),
        tap('case-decide', one, kind, side),
        kind === 'ban' ? 'danger' : 'plain',
      ),
    )
  const resume = live ? 'counsellor-button-case-resume' : 'counsellor-button-case-nothing'
  return [
    buttons(
      button(say(resume), tap('case-decide', one, 'resume'), 'primary'),
      live ? button(say('counsellor-button-case-end'), tap('case-decide', one, 'end'), 'danger') : null,
    ),
    buttons(...about('warn')),
    buttons(...about('ban')),
  ]
}
