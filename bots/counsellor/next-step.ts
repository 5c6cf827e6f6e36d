import { findPerson, rolesOf } from '../../core/people/person.ts'
import { draft, text } from '../blocks.ts'
import { ask } from '../everyone/ask.ts'
import { askLanguage } from '../everyone/language.ts'
import { askName } from '../everyone/name.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { showMenu } from './menu.ts'

/** Asks a counsellor the next thing that is missing, or shows the menu. */
export async function nextStep(turn: Turn): Promise<void> {
  const person = await findPerson(turn.work, turn.person.id)
  const { counsellor } = await rolesOf(turn.work, turn.person.id)
  if (!person?.languageChosen) askLanguage(turn, say('counsellor-greeting'))
  else if (!counsellor) ask(turn, 'code', draft(text(say('counsellor-ask-code'))))
  else if (person.name === null) askName(turn, say('counsellor-ask-name'))
  else await showMenu(turn)
}
