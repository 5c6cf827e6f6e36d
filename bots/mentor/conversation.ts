import { hasConsent } from '../../core/people/give-consent.ts'
import { liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { rolesOf } from '../../core/people/person.ts'
import { together, type Conversation, type Move } from '../conversation.ts'
import { refuseConsent, takeConsent } from '../everyone/consent.ts'
import { askLanguage, languageNamed, takeLanguage } from '../everyone/language.ts'
import { takeName } from '../everyone/name.ts'
import { notUnderstood } from '../everyone/not-understood.ts'
import { stale } from '../everyone/stale.ts'
import { askForWhom, passOn, tapClose, tapSendWord } from '../everyone/talk.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { tapChangeProfile, showProfileMenu } from './change-profile.ts'
import { tapHello } from './hello.ts'
import { showMenu } from './menu.ts'
import { nextStep } from './next-step.ts'
import { tapEnough, tapOneMore, tapPause, tapUnpause } from './places.ts'
import {
  takeCapacity,
  tapCapacity,
  tapChosen,
  tapHouseRules,
  tapNoProfileLink,
  tapRegion,
  tapToggle,
  typeHeadline,
  typeProfileLink,
  typeSectors,
} from './profile-questions.ts'
import { tapAccept, tapDecline, tapLater, tapReason } from './request-card.ts'
import { askToWhom, tapToWhom } from './to-whom.ts'

type Handler<Argument> = (turn: Turn, argument: Argument) => Move | Promise<Move>

/** Only once the person agreed that something is kept about them, and began to be a mentor. */
function joined<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return async (turn, argument) => {
    const { work, person } = turn
    const given = await hasConsent(work, person.id, 'privacy', work.programme.consentVersion)
    const { mentor } = await rolesOf(work, person.id)
    return given && mentor ? await handler(turn, argument) : 'on'
  }
}

const registration: Conversation['taps'] = {
  language: async (turn, [language = '']) => {
    await takeLanguage(turn, language)
    return 'on'
  },
  consent: async (turn, [answer]) => {
    const { work, person } = turn
    if (await hasConsent(work, person.id, 'privacy', work.programme.consentVersion)) return await stale(turn)
    if (answer === 'yes') {
      await takeConsent(turn)
      return 'on'
    }
    refuseConsent(turn)
    return 'stay'
  },
  'name-offered': async (turn) => await answerName(turn, null),
}

function askLanguageAgain(turn: Turn): Move {
  askLanguage(turn, say('common-change-language'))
  return 'stay'
}

async function answerName(turn: Turn, typed: string | null): Promise<Move> {
  const { work, person } = turn
  const given = await hasConsent(work, person.id, 'privacy', work.programme.consentVersion)
  if (!given) return 'on'
  if (person.name !== null) return await stale(turn)
  return (await takeName(turn, say('mentor-ask-name'), typed)) === 'set' ? 'on' : 'stay'
}

const profile: Conversation['taps'] = {
  toggle: joined(tapToggle),
  chosen: joined(tapChosen),
  region: joined(tapRegion),
  capacity: joined(tapCapacity),
  'profile-link': joined(tapNoProfileLink),
  'house-rules': joined(tapHouseRules),
  profile: joined(showProfileMenu),
  'change-profile': joined(tapChangeProfile),
}

const requests: Conversation['taps'] = {
  accept: joined(tapAccept),
  decline: joined(tapDecline),
  reason: joined(tapReason),
  later: joined(tapLater),
  'one-more': joined(tapOneMore),
  enough: joined(tapEnough),
  pause: joined(tapPause),
  unpause: joined(tapUnpause),
}

const mentorships: Conversation['taps'] = {
  hello: joined(tapHello),
  'to-whom': joined(tapToWhom),
  'send-word': joined(tapSendWord),
  close: joined(tapClose),
}

/** The mentor's bot: a profile, requests, mentorships. */
export const mentorConversation: Conversation = {
  arrived: () => 'on',
  goOn: nextStep,
  left: async () => Promise.resolve(),
  taps: together(registration, profile, requests, mentorships, {
    resume: () => 'on' as const,
    menu: showMenu,
    'ask-language': askLanguageAgain,
  }),
  commands: {
    start: () => 'on',
    mentor: () => 'on',
    profile: joined(showProfileMenu),
    pause: joined((turn) => tapPause(turn, [])),
    language: askLanguageAgain,
    help: showMenu,
    stop: showMenu,
  },
  answers: {
    language: async (turn, typed) => {
      const language = languageNamed(typed, turn.work.programme.languages)
      if (language === null) return await notUnderstood(turn, mentorConversation)
      await takeLanguage(turn, language)
      return 'on'
    },
    name: answerName,
    headline: joined(typeHeadline),
    sectors: joined(typeSectors),
    capacity: joined(takeCapacity),
    'profile-link': joined(typeProfileLink),
  },
  loneWord: async (turn, typed, run) => {
    const [only, second] = await liveMentorshipsOfMentor(turn.work, turn.person.id)
    if (!only || turn.dialogue.asking !== null) return await run()
    return second ? await askToWhom(turn, typed) : askForWhom(turn, only, typed)
  },
  text: async (turn, typed) => {
    const live = await liveMentorshipsOfMentor(turn.work, turn.person.id)
    const [only, second] = live
    if (only && !second) return await passOn(turn, only.id, typed)
    if (only) return await askToWhom(turn, typed)
    const { mentor } = await rolesOf(turn.work, turn.person.id)
    return mentor && mentor.state !== 'draft' ? await notUnderstood(turn, mentorConversation) : 'on'
  },
}
