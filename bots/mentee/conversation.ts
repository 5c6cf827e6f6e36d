import { hasConsent } from '../../core/people/give-consent.ts'
import { rolesOf } from '../../core/people/person.ts'
import { liveMentorshipOfMentee } from '../../core/mentorships/mentorship.ts'
import { findLiveSearch } from '../../core/requests/request.ts'
import { together, type Conversation, type Move } from '../conversation.ts'
import { refuseConsent, takeConsent } from '../everyone/consent.ts'
import { askLanguage, languageNamed, takeLanguage } from '../everyone/language.ts'
import { takeName } from '../everyone/name.ts'
import { notUnderstood } from '../everyone/not-understood.ts'
import { stale } from '../everyone/stale.ts'
import { askForWhom, passOn, tapClose, tapSendWord } from '../everyone/talk.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { tapAge, tapContactMe, typeAge } from './age.ts'
import {
  tapAsk,
  tapChooseForMe,
  tapMessageDone,
  tapMessageDraft,
  tapMessageOwn,
  typeMessage,
} from './first-message.ts'
import { showMenu } from './menu.ts'
import { nextStep } from './next-step.ts'
import { tapBackups, tapCancel, tapChangeMessage, tapSend } from './preview.ts'
import { tapMore } from './proposals.ts'
import { tapRegion, typeRegion } from './region.ts'
import { forgetDraft, searchDraft } from './search-draft.ts'
import { tapWithdraw } from './search-card.ts'
import { tapEveryday, tapSector, typeSector } from './sector.ts'
import { tapSeveralTopics, tapTopic, tapTopicsDone, typeTopics } from './topics.ts'

type Handler<Argument> = (turn: Turn, argument: Argument) => Move | Promise<Move>

/** Only once the person agreed that something is kept about them. */
function agreed<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return async (turn, argument) => {
    const { work, person } = turn
    const given = await hasConsent(work, person.id, 'privacy', work.programme.consentVersion)
    return given ? await handler(turn, argument) : 'on'
  }
}

/** Only for who is registered: a button of a card that others were shown means nothing in their hands. */
function registered<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return async (turn, argument) => {
    const { mentee } = await rolesOf(turn.work, turn.person.id)
    return mentee ? await handler(turn, argument) : 'on'
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
  'name-offered': agreed(async (turn) => {
    if (turn.person.name !== null) return await stale(turn)
    return (await takeName(turn, say('mentee-ask-name'), null)) === 'set' ? 'on' : 'stay'
  }),
  age: agreed(tapAge),
  'contact-me': agreed(tapContactMe),
}

const search: Conversation['taps'] = {
  sector: registered(tapSector),
  everyday: registered(tapEveryday),
  topic: registered(tapTopic),
  'topics-several': registered(tapSeveralTopics),
  'topics-done': registered(tapTopicsDone),
  region: registered(tapRegion),
  more: registered(tapMore),
  'choose-for-me': registered(tapChooseForMe),
  'look-again': registered(() => 'on'),
  ask: registered(tapAsk),
  'message-draft': registered(tapMessageDraft),
  'message-own': registered(tapMessageOwn),
  'message-done': registered(tapMessageDone),
  backups: registered(tapBackups),
  'change-message': registered(tapChangeMessage),
  cancel: registered(tapCancel),
  send: registered(tapSend),
  withdraw: registered(tapWithdraw),
  new: registered(startAnew),
}

function askLanguageAgain(turn: Turn): Move {
  askLanguage(turn, say('common-change-language'))
  return 'stay'
}

/** Another search: what was chosen before is forgotten, what runs is shown instead. */
async function startAnew(turn: Turn): Promise<Move> {
  const busy =
    (await findLiveSearch(turn.work, turn.person.id)) ??
    (await liveMentorshipOfMentee(turn.work, turn.person.id))
  if (!busy) forgetDraft(turn)
  return 'on'
}

/** The mentee's bot: registration, a search, a request, a mentorship. */
export const menteeConversation: Conversation = {
  arrived: () => 'on',
  goOn: nextStep,
  left: async () => Promise.resolve(),
  taps: together(registration, search, {
    resume: () => 'on' as const,
    menu: showMenu,
    'ask-language': askLanguageAgain,
    'send-word': registered(tapSendWord),
    close: registered(tapClose),
  }),
  commands: {
    start: () => 'on',
    mentor: registered(() => 'on'),
    new: registered(startAnew),
    language: askLanguageAgain,
    help: showMenu,
    stop: showMenu,
  },
  answers: {
    language: async (turn, typed) => {
      const language = languageNamed(typed, turn.work.programme.languages)
      if (language === null) return await notUnderstood(turn, menteeConversation)
      await takeLanguage(turn, language)
      return 'on'
    },
    name: agreed(async (turn, typed) =>
      (await takeName(turn, say('mentee-ask-name'), typed)) === 'set' ? 'on' : 'stay',
    ),
    age: agreed(typeAge),
    sector: registered(typeSector),
    topics: registered(typeTopics),
    region: registered(typeRegion),
    message: registered(typeMessage),
  },
  loneWord: async (turn, typed, run) => {
    const mentorship = await liveMentorshipOfMentee(turn.work, turn.person.id)
    return mentorship ? askForWhom(turn, mentorship, typed) : await run()
  },
  text: async (turn, typed) => {
    const mentorship = await liveMentorshipOfMentee(turn.work, turn.person.id)
    if (mentorship) return await passOn(turn, mentorship.id, typed)
    // Whoever has not begun, or stands before a choice, is shown where they stand.
    const { mentee } = await rolesOf(turn.work, turn.person.id)
    const begun = mentee !== null && Object.keys(searchDraft(turn)).length > 0
    return begun ? await notUnderstood(turn, menteeConversation) : 'on'
  },
}
