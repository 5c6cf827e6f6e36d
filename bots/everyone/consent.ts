import { giveConsent } from '../../core/people/give-consent.ts'
import { button, buttons, draft, link, text } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { appName } from '../app-name.ts'
import { answered, ask } from './ask.ts'

function question(turn: Turn): Words {
  const app = appName(turn.inbound.address.channel)
  return say(`common-consent-${turn.self.audience}`, { programme: turn.work.programme.name, app })
}

/** Says what is kept and who can read it, before the first question about the person (GDPR, art. 13). */
export function askConsent(turn: Turn): void {
  ask(
    turn,
    'consent',
    draft(
      text(question(turn)),
      buttons(
        button(say('common-button-consent'), tap('consent', 'yes'), 'primary'),
        button(say('common-button-known-already'), tap('link-type')),
        link(say('common-button-read-more'), turn.work.programme.privacyPage),
        button(say('common-button-no-thanks'), tap('consent', 'no')),
      ),
    ),
  )
}

/** The person agreed: kept with the version of the text. */
export async function takeConsent(turn: Turn): Promise<void> {
  await giveConsent(
    turn.work,
    turn.person.id,
    'privacy',
    turn.work.programme.consentVersion,
    turn.plain(question(turn), turn.person.language),
  )
  answered(turn, 'consent', question(turn), say('common-button-consent'))
}

/** The person did not agree: nothing more is asked, and the way back is told. */
export function refuseConsent(turn: Turn): void {
  answered(turn, 'consent', question(turn), say('common-button-no-thanks'))
  turn.wishes.say(
    turn.self,
    draft(
      text(say('common-consent-refused')),
      buttons(button(say('common-button-start-again'), tap('resume'))),
    ),
  )
}
