import type { Deed } from '../bots/channel.ts'
import { readTap } from '../bots/taps.ts'
import type { View } from '../bots/view.ts'
import type { InventedMentor } from './mentors.ts'

/** One thing that an invented mentor does after a while. `key` is the same for the same thing, however often it is seen. */
export type Reaction =
  | { key: string; deed: Deed }
  /** After a first hello: a word on who speaks here, in the language of that hello. `to` names the mentee. */
  | { key: string; introduce: string; to: string }
  /** Says something fitting on what a mentee wrote. */
  | { key: string; answer: string; to: string }
  /** The bot asks for whom the last text was. */
  | { key: string; choose: { label: string; tap: string }[] }

/** What someone sees on a card: the meaning of its buttons, as any reader could press them. */
type Seen = { tap: string; label: string; verb: string; args: string[] }

/**
 * What an invented mentor does when they see `view`, one thing after the other: nothing, for most of what a mentor is
 * shown. They know no more than what stands there.
 */
export function reactionsTo(view: View, message: string, mentor: InventedMentor): Reaction[] {
  const seen = tapsOn(view)
  const find = (verb: string): Seen | undefined => seen.find((one) => one.verb === verb)
  const oneMore = find('one-more')
  if (oneMore) return [{ key: `${message}:one-more`, deed: { tap: oneMore.tap } }]
  const accept = find('accept')
  if (accept) return decide(accept, seen, mentor)
  const hello = find('hello')
  if (hello) {
    const introduction = { introduce: textOf(view, 'quote'), to: textOf(view, 'title') }
    return [press(hello.tap), { key: `introduce:${hello.args.join()}`, ...introduction }]
  }
  if (find('to-whom')) return [{ key: `${message}:to-whom`, choose: seen }]
  const relayed = messageOf(find('report'))
  const words = textOf(view, 'quote')
  if (relayed === null || words === '') return []
  return [{ key: `answer:${relayed}`, answer: words, to: textOf(view, 'title') }]
}

function decide(accept: Seen, seen: readonly Seen[], { manner }: InventedMentor): Reaction[] {
  const other = (verb: string): string => seen.find((one) => one.verb === verb)?.tap ?? accept.tap
  switch (manner.answer) {
    case 'yes':
      return [press(accept.tap)]
    case 'no':
      return [press(other('decline')), press(['reason', ...accept.args, manner.reason ?? 'other'].join(':'))]
    case 'later':
      return [press(other('later')), press(accept.tap)]
    case 'silence':
      return []
  }
}

function press(tap: string): Reaction {
  return { key: tap, deed: { tap } }
}

function tapsOn(view: View): Seen[] {
  const buttons = view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  return buttons.flatMap((button) => {
    const tap = 'tap' in button ? readTap(button.tap) : null
    return 'tap' in button && tap ? [{ tap: button.tap, label: button.label, ...tap }] : []
  })
}

/** What was passed on can be reported by its own name, behind that of its mentorship; the mentorship alone has no more. */
function messageOf(report: Seen | undefined): string | null {
  return report?.args[1] ?? null
}

function textOf({ blocks }: View, kind: 'title' | 'quote'): string {
  const found = blocks.find((block) => block.kind === kind)
  return found && 'text' in found ? found.text : ''
}
