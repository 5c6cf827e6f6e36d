import { liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { readCode, useInvite } from '../../core/people/join-code.ts'
import { isPaused } from '../../core/people/pause.ts'
import { rolesOf } from '../../core/people/person.ts'
import { accountKey } from '../channel.ts'
import { isAsked } from '../../core/mentors/question.ts'
import { together, type Answers, type Conversation, type Move } from '../conversation.ts'
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
import { askToWhom, tapToWhom } from '../talk/to-whom.ts'
import { askForWhom, tapSendWord } from '../talk/word.ts'
import { say } from '../words.ts'
import { tapAvailable } from './availability.ts'
import { tapChangeProfile, showProfileMenu } from './change-profile.ts'
import { tapHello } from './hello.ts'
import { showMenu } from './menu.ts'
import { nextStep } from './next-step.ts'
import { joinAnswers, joinTaps } from './organisation.ts'
import { tapEnough, tapOneMore } from './places.ts'
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
import { tapHours, tapYears, typeHours, typeOwnName, typeYears } from './profile-extras.ts'
import { showPreview } from './preview.ts'
import { offerForm, takeProfile } from './take-profile.ts'
import { tapHandIn } from './hand-in.ts'
import { tapAnswer, typeAnswer } from './question.ts'
import { tapAccept, tapDecline, tapLater, tapReason } from './request-card.ts'
import { tapSignIn, tapSignInName, typeSignInCode } from './sign-in.ts'
import { tapContactMe } from './under-age.ts'

const nameQuestion = say('mentor-ask-name')

/** Only for who agreed that something is kept about them, and began to be a mentor. */
function joined<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return agreed(async (turn, argument) => {
    const { mentor } = await rolesOf(turn.work, turn.person.id)
    return mentor ? await handler(turn, argument) : 'on'
  })
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
  'give-profile': joined(offerForm),
  'sign-in': joined(tapSignIn),
  years: joined(tapYears),
  hours: joined(tapHours),
  'seen-by-mentees': joined(showPreview),
  answer: joined(tapAnswer),
  'hand-in': joined(tapHandIn),
  'sign-in-name': joined(tapSignInName),
}

const organisation: Conversation['taps'] = {
  organisation: agreed(joinTaps.organisation ?? (() => 'on')),
  'organisation-done': agreed(joinTaps['organisation-done'] ?? (() => 'on')),
}

const requests: Conversation['taps'] = {
  accept: joined(tapAccept),
  decline: joined(tapDecline),
  reason: joined(tapReason),
  later: joined(tapLater),
  'one-more': joined(tapOneMore),
  enough: joined(tapEnough),
  available: joined(tapAvailable),
}

const mentorships: Conversation['taps'] = {
  hello: joined(tapHello),
  'to-whom': joined(tapToWhom),
  'send-word': joined(tapSendWord),
  close: joined(tapClose),
  'send-again': joined(tapSendAgain),
  ...heldTaps,
}

/** The mentor's bot: a profile, requests, mentorships. */
export const mentorConversation: Conversation = {
  // A code that is none of ours is no reason to stop anyone.
  arrived: async (turn, code): Promise<Move> => {
    const { work, person, inbound } = turn
    // A one-time code has another length than one that is said aloud.
    if (code === null) return 'on'
    if (readCode(code) === null) await arriveByCode(turn, code)
    else await useInvite(work, person.id, accountKey(inbound.address), code, 'mentor')
    return 'on'
  },
  goOn: nextStep,
  taps: together(
    beginningTaps(nameQuestion),
    pauseTaps,
    myDataTaps,
    contactTaps,
    reportTaps,
    helpTaps,
    linkTaps(nextStep),
    codeTaps,
    organisation,
    profile,
    requests,
    mentorships,
    {
      resume: () => 'on' as const,
      menu: showMenu,
      'contact-me': agreed(tapContactMe),
    },
  ),
  forms: {
    'give-profile': (turn, args, filled) =>
      joined<Answers>(async (here, answers) => await takeProfile(here, args, answers))(turn, filled),
  },
  commands: {
    start: () => 'on',
    mentor: () => 'on',
    profile: joined(showProfileMenu),
    pause: joined(askPause),
    language: askLanguageAgain,
    mydata: showMyData,
    report: agreed(showReport),
    counsellor: agreed(askCounsellor),
    ...linkCommands,
    help: showMenu,
    menu: showMenu,
    stop: async (turn) => {
      const { work, person } = turn
      const { mentor } = await rolesOf(work, person.id)
      return askStop(turn, {
        searchId: null,
        mentorships: await liveMentorshipsOfMentor(work, person.id),
        paused: mentor === null || isPaused(mentor, work.now),
      })
    },
  },
  answers: {
    ...beginningAnswers(nameQuestion),
    ...contactAnswers,
    ...linkAnswers,
    'sign-in': joined(typeSignInCode),
    ...joinAnswers,
    answer: typeAnswer,
    'own-name': joined(typeOwnName),
    years: joined(typeYears),
    hours: joined(typeHours),
    headline: joined(typeHeadline),
    sectors: joined(typeSectors),
    capacity: joined(takeCapacity),
    'profile-link': joined(typeProfileLink),
  },
  loneWord: orContact(async (turn, typed, run) => {
    const [only, second] = await liveMentorshipsOfMentor(turn.work, turn.person.id)
    if (!only || turn.dialogue.asking !== null) return await run()
    return second ? await askToWhom(turn, spokenIn(turn, typed)) : askForWhom(turn, only, typed)
  }),
  other: hearOther,
  text: async (turn, typed) => {
    const move = await talk(turn, spokenIn(turn, typed))
    if (move !== 'nobody') return move
    const { mentor } = await rolesOf(turn.work, turn.person.id)
    // Whoever was asked something and types means that.
    if (await isAsked(turn.work, turn.person.id)) {
      const answer = await typeAnswer(turn, typed)
      if (answer !== 'no-answer') return answer
    }
    return mentor && mentor.state !== 'draft' ? await notUnderstood(turn, mentorConversation) : 'on'
  },
}
