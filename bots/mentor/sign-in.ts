import { cleanName } from '../../core/people/clean-name.ts'
import { cleanText } from '../../core/people/clean-text.ts'
import { setName } from '../../core/people/set-name.ts'
import { beginSignIn, signInMinutes } from '../../core/sign-in/begin-sign-in.ts'
import { finishSignIn, isCodeAwaited, signInOf, type SignIn } from '../../core/sign-in/finish-sign-in.ts'
import { isSameName } from '../../core/sign-in/same-name.ts'
import { button, buttons, draft, link, text } from '../blocks.ts'
import { accountKey } from '../channel.ts'
import type { Move } from '../conversation.ts'
import { answered, ask } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Block, Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { stepAnswered } from './profile-draft.ts'

const question = 'sign-in'
const none = 'none'

/** The key of the card on which the question stands. */
export const signInCardKey = `ask:${question}`

/** What an app calls its owner is shown up to so many UTF-16 units. */
const mostShown = 60

const ways = (): Block<Words> =>
  buttons(
    button(say('sign-in-button-new'), tap(question)),
    button(say('sign-in-button-without'), tap(question, none)),
  )

/** Asks whether a mentor wants to sign in, with a link of their own; where only the code is missing, for the code. */
export async function askSignIn(turn: Turn, words = 'sign-in-ask'): Promise<void> {
  const { work, person, inbound, publicUrl } = turn
  const account = accountKey(inbound.address)
  if (words === 'sign-in-ask' && (await isCodeAwaited(work, person.id, account))) {
    ask(turn, question, codeWantedView())
    return
  }
  const shown = cleanText((inbound.from.name ?? '').replace(/\s+/gu, ' '), mostShown)
  const token = await beginSignIn(work, person.id, {
    account,
    shownAs: typeof shown === 'string' ? null : shown.text,
  })
  const button = buttons(link(say('sign-in-button'), `${publicUrl}/sign-in/${token}`))
  ask(turn, question, draft(text(say(words, { minutes: signInMinutes })), button, ways()))
}

/** The question once the person is back from the provider: the code is what is missing. */
export function codeWantedView(): Draft {
  return draft(text(say('sign-in-type-code')), ways())
}

/** The question after a way that led to nothing: `why` is how it ended. */
export function signInEndedView(why: string): Draft {
  return draft(text(say(`sign-in-ended-${why}`)), ways())
}

/** A new link; or, with `none` behind it, on without. */
export async function tapSignIn(turn: Turn, [how]: readonly string[]): Promise<Move> {
  if (!turn.signIn) return 'on'
  if (how === none) {
    answered(turn, question, say('sign-in-ask', { minutes: signInMinutes }), say('sign-in-answer-without'))
    stepAnswered(turn, question)
    return 'on'
  }
  await askSignIn(turn, 'sign-in-again')
  return 'stay'
}

/** The code from the page, typed in the chat. */
export async function typeSignInCode(turn: Turn, typed: string): Promise<Move> {
  const { work, person, inbound, self, wishes } = turn
  const outcome = await finishSignIn(work, person.id, accountKey(inbound.address), typed)
  if (typeof outcome === 'string') {
    wishes.say(self, draft(text(say(`sign-in-code-${outcome}`))))
    if (outcome === 'expired' || outcome === 'too-many-tries' || outcome === 'taken') {
      await askSignIn(turn, 'sign-in-again')
    }
    return 'stay'
  }
  const told = outcome.name ?? outcome.givenName
  const done = told === null ? say('sign-in-done-no-name') : say('sign-in-done', { name: told })
  answered(turn, question, say('sign-in-ask', { minutes: signInMinutes }), say('sign-in-button'))
  stepAnswered(turn, question)
  wishes.say(self, draft(text(done)))
  return isSameName(person.name, outcome) ? 'on' : askWhichName(turn, outcome)
}

/** The name there is another than the one given here: the person says which one others see. */
function askWhichName({ self, person, wishes }: Turn, { name, givenName }: SignIn): Move {
  const here = { person: person.id }
  const offered = givenName === null ? null : cleanName(givenName)
  if (offered === null) {
    wishes.say(self, draft(text(say('sign-in-names-differ', { told: name ?? '', name: here }))))
    return 'on'
  }
  wishes.again(
    self,
    'sign-in-name',
    draft(
      text(say('sign-in-other-name', { told: offered, name: here })),
      buttons(
        button(here, tap('sign-in-name', 'keep'), 'primary'),
        button(offered, tap('sign-in-name', 'take')),
      ),
    ),
  )
  return 'stay'
}

/** Which of the two names others see. */
export async function tapSignInName(turn: Turn, [which]: readonly string[]): Promise<Move> {
  const { work, person, self, wishes } = turn
  const told = await signInOf(work, person.id)
  if (which === 'take' && told?.givenName) await setName(work, person.id, told.givenName)
  wishes.card(self, 'sign-in-name', draft(text(say('sign-in-name-answer', { name: { person: person.id } }))))
  return 'on'
}
