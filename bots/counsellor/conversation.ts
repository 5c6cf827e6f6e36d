import { isGoodLinkCode } from '../../core/people/link-code.ts'
import { useInvite } from '../../core/people/join-code.ts'
import { rolesOf } from '../../core/people/person.ts'
import { draft, text } from '../blocks.ts'
import { accountKey } from '../channel.ts'
import type { Answer, Conversation, Move } from '../conversation.ts'
import { answered } from '../everyone/ask.ts'
import {
  answerName,
  askLanguageAgain,
  tapLanguage,
  typeLanguage,
  type Handler,
} from '../everyone/beginning.ts'
import { tapWriteAfterDeclines } from './declines.ts'
import { contactQuestion, orContact, tapNeverMind, tapWrite, typeContact } from '../everyone/contact.ts'
import { linkCommands, linkTaps } from '../everyone/another-app.ts'
import { linkAnswers, takeLinkCode } from '../everyone/join-account.ts'
import { myDataTaps, showMyData } from '../everyone/my-data.ts'
import { notUnderstood } from '../everyone/not-understood.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { showCase } from './case-card.ts'
import { caseTaps } from './decide-case.ts'
import { showContacts, tapContactDone, tapForgetAge } from './contact-card.ts'
import { inviteAnswers, inviteTaps, showInvites } from './invites.ts'
import { tapAskApplicant, typeQuestion } from './ask-applicant.ts'
import { tapApplication, tapApprove, tapRefuse } from './approval-card.ts'
import { showHelp, showMenu } from './menu.ts'
import { nextStep } from './next-step.ts'
import { readOwnWords } from './own-words.ts'
import { showMentors, showWaiting } from './overview.ts'
import { partnerAnswers, partnerTaps, showPartners } from './partners.ts'
import { showWhy, tapWhy } from './why.ts'

/** Only for who came in with a code: everyone else is asked for it, whatever they press. */
function staff<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return async (turn, argument) => {
    const { counsellor } = await rolesOf(turn.work, turn.person.id)
    return counsellor ? await handler(turn, argument) : 'on'
  }
}

/** The same for all buttons of a part. */
function allStaff(taps: Conversation['taps']): Conversation['taps'] {
  return Object.fromEntries(Object.entries(taps).map(([verb, handler]) => [verb, staff(handler)]))
}

/** And for its typed answers. */
function allStaffAnswers(answers: Conversation['answers']): Conversation['answers'] {
  return Object.fromEntries(
    Object.entries(answers).map(([question, handler]) => [
      question,
      async (turn: Turn, typed: string): Promise<Answer> => {
        const { counsellor } = await rolesOf(turn.work, turn.person.id)
        return counsellor ? await handler(turn, typed) : 'on'
      },
    ]),
  )
}

/** A typed one-time code. */
async function typeCode(turn: Turn, typed: string): Promise<Move> {
  const { work, person, inbound, self, wishes } = turn
  // A colleague who changes apps has a code of their own, and this question before them.
  if (await isGoodLinkCode(work, typed)) return await takeLinkCode(turn, typed)
  const outcome = await useInvite(work, person.id, accountKey(inbound.address), typed)
  if (outcome === 'joined' || outcome === 'already-joined') {
    answered(turn, 'code', say('counsellor-ask-code'), say('counsellor-code-taken'))
    return 'on'
  }
  wishes.say(self, draft(text(say(`counsellor-code-${outcome}`))))
  return 'stay'
}

const nameQuestion = say('counsellor-ask-name')

/** The counsellor's bot: approve, waiting, mentors, help; each word also a button. */
export const counsellorConversation: Conversation = {
  arrived: async (turn, code): Promise<Move> => {
    const { counsellor } = await rolesOf(turn.work, turn.person.id)
    if (code !== null && !counsellor) await typeCode(turn, code)
    // Also after a code that does not work: whoever is new here is greeted, and asked for another.
    return 'on'
  },
  goOn: nextStep,
  taps: {
    language: tapLanguage,
    'ask-language': askLanguageAgain,
    'name-offered': staff(async (turn) => await answerName(turn, nameQuestion, null)),
    approve: staff(tapApprove),
    refuse: staff(tapRefuse),
    contacts: staff(showContacts),
    'contact-write': staff(tapWrite),
    'declines-write': staff(tapWriteAfterDeclines),
    'contact-cancel': staff(tapNeverMind),
    'contact-done': staff(tapContactDone),
    'contact-age': staff(tapForgetAge),
    ...allStaff(caseTaps),
    ...allStaff(partnerTaps),
    ...allStaff(inviteTaps),
    application: staff(tapApplication),
    'ask-applicant': staff(tapAskApplicant),
    waiting: staff((turn) => showWaiting(turn, '')),
    mentors: staff((turn) => showMentors(turn, '')),
    why: staff(tapWhy),
    help: staff(showHelp),
    menu: staff(showMenu),
    ...myDataTaps,
    ...linkTaps(nextStep),
    resume: () => 'on',
  },
  forms: {},
  commands: {
    start: () => 'on',
    approve: staff((turn) => tapApprove(turn, [])),
    contacts: staff(showContacts),
    case: staff(showCase),
    waiting: staff(showWaiting),
    mentors: staff(showMentors),
    partners: staff(showPartners),
    invite: staff(showInvites),
    why: staff(showWhy),
    language: askLanguageAgain,
    help: staff(showHelp),
    menu: staff(showMenu),
    mydata: showMyData,
    ...linkCommands,
  },
  answers: {
    language: typeLanguage,
    ...linkAnswers,
    ...allStaffAnswers(partnerAnswers),
    ...allStaffAnswers(inviteAnswers),
    code: typeCode,
    applicant: staff(typeQuestion),
    name: staff(async (turn, typed) => await answerName(turn, nameQuestion, typed)),
    [contactQuestion]: staff(typeContact),
  },
  loneWord: orContact((_turn, _typed, run) => run()),
  other: (turn) => {
    turn.wishes.say(turn.self, draft(text(say('common-only-text'))))
    return 'stay'
  },
  text: staff(async (turn, typed) => {
    // Every word of the admin bot works without a slash, in each language: "waiting health-care", "wacht zorg".
    const [word = '', ...others] = typed.trim().split(/\s+/)
    const { command, rest } = readOwnWords(typed) ?? { command: word.toLowerCase(), rest: others.join(' ') }
    const handler = commandOf(command)
    return handler ? await handler(turn, rest) : await notUnderstood(turn, counsellorConversation)
  }),
}

function commandOf(name: string): Conversation['commands'][string] | undefined {
  const { commands } = counsellorConversation
  return Object.hasOwn(commands, name) ? commands[name] : undefined
}
