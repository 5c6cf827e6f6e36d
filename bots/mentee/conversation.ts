import { isPaused } from '../../core/people/pause.ts'
import { rolesOf } from '../../core/people/person.ts'
import { liveMentorshipOfMentee } from '../../core/mentorships/mentorship.ts'
import { findLiveSearch } from '../../core/requests/request.ts'
import { entryOf } from '../../core/waiting/line.ts'
import { together, type Conversation, type Move } from '../conversation.ts'
import {
  agreed,
  askLanguageAgain,
  beginningAnswers,
  beginningTaps,
  type Handler,
} from '../everyone/beginning.ts'
import { contactAnswers, contactTaps, orContact } from '../everyone/contact.ts'
import { arriveByCode, codeTaps } from '../invites/take-code.ts'
import { linkCommands, linkTaps } from '../everyone/another-app.ts'
import { askCounsellor, helpTaps } from '../everyone/help-lines.ts'
import { reportTaps, showReport } from '../everyone/report.ts'
import { linkAnswers } from '../everyone/join-account.ts'
import { myDataTaps, showMyData } from '../everyone/my-data.ts'
import { askPause, pauseTaps } from '../everyone/pause.ts'
import { askStop } from '../everyone/stop.ts'
import { notUnderstood } from '../everyone/not-understood.ts'
import { tapClose } from '../talk/close.ts'
import { heldTaps } from '../talk/held-card.ts'
import { tapSendAgain } from '../talk/send-again.ts'
import { spokenIn } from '../talk/spoken.ts'
import { hearOther, talk } from '../talk/talk.ts'
import { askForWhom, tapSendWord } from '../talk/word.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { tapAge, tapContactMe, typeAge } from './age.ts'
import {
  tapAsk,
  tapChooseForMe,
  tapMessageDone,
  tapMessageDraft,
  tapMessageOwn,
  tapTakePlace,
  typeMessage,
} from './first-message.ts'
import { tapNotThisOne } from './held-card.ts'
import { tapLeave, tapStillLooking } from './line-card.ts'
import { tapAnotherMentor } from './mentor-away.ts'
import { showMenu } from './menu.ts'
import { nextStep } from './next-step.ts'
import { tapShows } from './shown-progress.ts'
import { tapBackups, tapCancel, tapChangeMessage, tapSend } from './preview.ts'
import { tapMore, tapWait } from './proposals.ts'
import { tapRegion, typeRegion } from './region.ts'
import { forgetDraft, searchDraft } from './search-draft.ts'
import { tapWithdraw } from './search-card.ts'
import { tapEveryday, tapSector, typeSector } from './sector.ts'
import { tapSeveralTopics, tapTopic, tapTopicsDone, typeTopics } from './topics.ts'

/** Only for who is registered: a button of a card that others were shown means nothing in their hands. */
function registered<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return async (turn, argument) => {
    const { mentee } = await rolesOf(turn.work, turn.person.id)
    return mentee ? await handler(turn, argument) : 'on'
  }
}

/** A typed answer about a search; once there is a mentor, all that is typed goes to the mentor. */
function looking(handler: Handler<string>): Handler<string> {
  return registered(async (turn, typed) => {
    const move = await talk(turn, spokenIn(turn, typed))
    return move === 'nobody' ? await handler(turn, typed) : move
  })
}

const nameQuestion = say('mentee-ask-name')

const registration: Conversation['taps'] = {
  ...beginningTaps(nameQuestion),
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
  wait: registered(tapWait),
  'leave-line': registered(tapLeave),
  'still-looking': registered(tapStillLooking),
  'take-place': registered(tapTakePlace),
  'not-this-one': registered(tapNotThisOne),
  'another-mentor': registered(tapAnotherMentor),
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

const talking: Conversation['taps'] = {
  'send-word': registered(tapSendWord),
  close: registered(tapClose),
  'send-again': registered(tapSendAgain),
  ...heldTaps,
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
  arrived: async (turn, code): Promise<Move> => {
    if (code !== null) await arriveByCode(turn, code)
    return 'on'
  },
  goOn: nextStep,
  taps: together(
    registration,
    search,
    pauseTaps,
    myDataTaps,
    contactTaps,
    reportTaps,
    helpTaps,
    linkTaps(nextStep),
    codeTaps,
    {
      shows: registered(tapShows),
      resume: () => 'on' as const,
      menu: showMenu,
      ...talking,
    },
  ),
  forms: {},
  commands: {
    start: () => 'on',
    mentor: registered(() => 'on'),
    new: registered(startAnew),
    language: askLanguageAgain,
    mydata: showMyData,
    report: agreed(showReport),
    counsellor: agreed(askCounsellor),
    ...linkCommands,
    help: showMenu,
    menu: showMenu,
    stop: async (turn) => {
      const { work, person } = turn
      const search = await findLiveSearch(work, person.id)
      const mentorship = await liveMentorshipOfMentee(work, person.id)
      const { mentee } = await rolesOf(work, person.id)
      return askStop(turn, {
        searchId: search?.id ?? null,
        entryId: (await entryOf(work, person.id))?.id ?? null,
        mentorships: mentorship ? [mentorship] : [],
        paused: mentee === null || isPaused(mentee, work.now),
      })
    },
    pause: registered(askPause),
  },
  answers: {
    ...beginningAnswers(nameQuestion),
    ...contactAnswers,
    ...linkAnswers,
    age: agreed(typeAge),
    sector: looking(typeSector),
    topics: looking(typeTopics),
    region: looking(typeRegion),
    message: looking(typeMessage),
  },
  loneWord: orContact(async (turn, typed, run) => {
    const mentorship = await liveMentorshipOfMentee(turn.work, turn.person.id)
    return mentorship ? askForWhom(turn, mentorship, typed) : await run()
  }),
  other: hearOther,
  text: async (turn, typed) => {
    const move = await talk(turn, spokenIn(turn, typed))
    if (move !== 'nobody') return move
    // Whoever has not begun, or stands before a choice, is shown where they stand.
    const { mentee } = await rolesOf(turn.work, turn.person.id)
    const begun = mentee !== null && Object.keys(searchDraft(turn)).length > 0
    return begun ? await notUnderstood(turn, menteeConversation) : 'on'
  },
}
