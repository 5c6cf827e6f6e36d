import { useInvite } from '../../core/people/join-code.ts'
import { rolesOf } from '../../core/people/person.ts'
import { draft, text } from '../blocks.ts'
import { accountKey } from '../channel.ts'
import type { Conversation, Move } from '../conversation.ts'
import { answered } from '../everyone/ask.ts'
import { askLanguage, languageNamed, takeLanguage } from '../everyone/language.ts'
import { takeName } from '../everyone/name.ts'
import { notUnderstood } from '../everyone/not-understood.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { tapApprove, tapRefuse } from './approval-card.ts'
import { showHelp, showMenu } from './menu.ts'
import { nextStep } from './next-step.ts'
import { showMentors, showWaiting } from './overview.ts'

type Handler<Argument> = (turn: Turn, argument: Argument) => Move | Promise<Move>

/** Only for who came in with a code: everyone else is asked for it, whatever they press. */
function staff<Argument>(handler: Handler<Argument>): Handler<Argument> {
  return async (turn, argument) => {
    const { counsellor } = await rolesOf(turn.work, turn.person.id)
    return counsellor ? await handler(turn, argument) : 'on'
  }
}

/** A typed one-time code. */
async function typeCode(turn: Turn, typed: string): Promise<Move> {
  const { work, person, inbound, self, wishes } = turn
  const outcome = await useInvite(work, person.id, accountKey(inbound.address), typed)
  if (outcome === 'joined' || outcome === 'already-joined') {
    answered(turn, 'code', say('counsellor-ask-code'), say('counsellor-code-taken'))
    return 'on'
  }
  wishes.say(self, draft(text(say(`counsellor-code-${outcome}`))))
  return 'stay'
}

function askLanguageAgain(turn: Turn): Move {
  askLanguage(turn, say('common-change-language'))
  return 'stay'
}

/** The counsellor's bot: approve, waiting, mentors, help; each word also a button. */
export const counsellorConversation: Conversation = {
  arrived: async (turn, code) => {
    const { counsellor } = await rolesOf(turn.work, turn.person.id)
    return code !== null && !counsellor ? await typeCode(turn, code) : 'on'
  },
  goOn: nextStep,
  left: async () => Promise.resolve(),
  taps: {
    language: async (turn, [language = '']) => {
      await takeLanguage(turn, language)
      return 'on'
    },
    'ask-language': askLanguageAgain,
    'name-offered': staff(async (turn) =>
      (await takeName(turn, say('counsellor-ask-name'), null)) === 'set' ? 'on' : 'stay',
    ),
    approve: staff(tapApprove),
    refuse: staff(tapRefuse),
    waiting: staff((turn) => showWaiting(turn, '')),
    mentors: staff((turn) => showMentors(turn, '')),
    help: staff(showHelp),
    menu: staff(showMenu),
    resume: () => 'on',
  },
  commands: {
    start: () => 'on',
    approve: staff((turn) => tapApprove(turn, [])),
    waiting: staff(showWaiting),
    mentors: staff(showMentors),
    language: askLanguageAgain,
    help: staff(showHelp),
    menu: staff(showMenu),
  },
  answers: {
    language: async (turn, typed) => {
      const language = languageNamed(typed, turn.work.programme.languages)
      if (language === null) return await notUnderstood(turn, counsellorConversation)
      await takeLanguage(turn, language)
      return 'on'
    },
    code: typeCode,
    name: staff(async (turn, typed) =>
      (await takeName(turn, say('counsellor-ask-name'), typed)) === 'set' ? 'on' : 'stay',
    ),
  },
  loneWord: (_turn, _typed, run) => run(),
  text: staff(async (turn, typed) => {
    // Every word of the admin bot works without a slash: "waiting health-care".
    const [word = '', ...rest] = typed.trim().split(/\s+/)
    const command = wordOf(word.toLowerCase())
    return command ? await command(turn, rest.join(' ')) : await notUnderstood(turn, counsellorConversation)
  }),
}

function wordOf(word: string): Conversation['commands'][string] | undefined {
  const { commands } = counsellorConversation
  return Object.hasOwn(commands, word) ? commands[word] : undefined
}
