import type { Language } from '../core/programme/programme.ts'
import type { Audience } from './channel.ts'
import { menuCommands } from './pages/chat-page.ts'
import type { Texts } from './texts.ts'

/** The commands of a bot in one language, for an app that shows them in a menu of its own. */
export type CommandList = { language: Language; commands: { command: string; description: string }[] }

/** The commands of an audience's bot, in each language; the first language is for readers of none of them. */
export function commandLists(
  texts: Texts,
  audience: Audience,
  languages: readonly Language[],
): CommandList[] {
  return languages.map((language) => ({
    language,
    commands: Object.entries(menuCommands[audience]).map(([command, name]) => ({
      command,
      description: texts.format(language, `page-command-${name}`),
    })),
  }))
}
