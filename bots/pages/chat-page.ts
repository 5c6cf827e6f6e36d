import type { Language } from '../../core/programme/programme.ts'
import type { Audience } from '../channel.ts'
import { mostFileBytes } from '../talk/passable-file.ts'
import type { Texts } from '../texts.ts'
import { longestText } from './problem-page.ts'

/** What the menu of a chat page offers to each audience, in order: commands of its bot, under the text of that name. */
export const menuCommands: Record<Audience, Record<string, string>> = {
  mentee: {
    mentor: 'mentor',
    new: 'new',
    language: 'language',
    pause: 'pause',
    report: 'report',
    counsellor: 'counsellor',
    mydata: 'mydata',
    link: 'link',
    help: 'help',
    stop: 'stop',
  },
  mentor: {
    mentor: 'mentoring',
    profile: 'profile',
    language: 'language',
    pause: 'pause',
    report: 'report',
    counsellor: 'counsellor',
    mydata: 'mydata',
    link: 'link',
    help: 'help',
    stop: 'stop',
  },
  counsellor: {
    approve: 'approve',
    case: 'cases',
    waiting: 'waiting',
    mentors: 'mentors',
    partners: 'partners',
    invite: 'invite',
    language: 'language',
    mydata: 'mydata',
    link: 'link',
    help: 'help',
  },
}

/** What every chat page says, whoever reads it: messages of `locales/` without their `page-`. */
const general = [
  'bot-kind',
  'careful',
  'skip',
  'log',
  'write',
  'placeholder',
  'send',
  'menu',
  'menu-title',
  'close',
  'earlier',
  'newer',
  'you',
  'sending',
  'kept',
  'failed',
  'retry',
  'change',
  'tap-failed',
  'lost',
  'back',
  'filter',
  'none-found',
  'new-window',
  'noscript',
  'attach',
  'attach-drop',
  'attached',
  'photo',
  'voice',
  'document',
  'file-unseen',
  'file-lost',
  'show-again',
  'enlarge',
  'download',
  'remove',
  'edit',
  'changed',
  'changing',
  'answer',
  'answering',
  'cancel',
] as const

/**
 * All that the chat page of an audience says, by name: `title` and `about` of the audience, `bot` (the name under which
 * the bot writes: the programme's), and `command-<name>` for each entry of the menu, in the menu's order.
 */
export function chatPageTexts(
  texts: Texts,
  audience: Audience,
  language: Language,
  programmeName: string,
): Record<string, string> {
  const text = (name: string): string => texts.format(language, `page-${name}`)
  const said: Record<string, string> = {
    bot: programmeName,
    title: text(`title-${audience}`),
    about: text(`about-${audience}`),
    // The page puts the name of the file in.
    'take-off': texts.format(language, 'page-take-off', { name: '{name}' }),
    'file-empty': texts.format(language, 'problem-file-empty'),
    'file-kind': texts.format(language, 'problem-file-kind'),
    'file-video': texts.format(language, 'common-file-video'),
    'file-too-large': texts.format(language, 'problem-file-too-large', {
      megabytes: mostFileBytes / 1_000_000,
    }),
    'too-long': texts.format(language, 'problem-too-long', { most: longestText }),
    ...Object.fromEntries(general.map((name) => [name, text(name)])),
  }
  for (const [command, name] of Object.entries(menuCommands[audience])) {
    said[`command-${command}`] = text(`command-${name}`)
  }
  return said
}
