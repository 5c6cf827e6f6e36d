import type { DomainEvent, EventOf } from '../../core/events.ts'
import { invitesOf } from '../../core/invites/progress.ts'
import { findEntryCode } from '../../core/invites/make-code.ts'
import { findPartner } from '../../core/partners/partner.ts'
import { counsellorIds } from '../../core/people/counsellors.ts'
import { draft, text } from '../blocks.ts'
import { codeCardKey, codeView } from '../invites/code-card.ts'
import { tellHowToInvite } from '../partners/how-to-invite.ts'
import { partnerCardKey, partnerView } from '../partners/partner-card.ts'
import { progressCard, progressCardKey } from '../mentee/shown-progress.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type Step = Extract<
  DomainEvent,
  {
    kind:
      | 'entry-code-used'
      | 'progress-shown'
      | 'mentee-registered'
      | 'request-sent'
      | 'mentorship-begun'
      | 'mentorship-closed'
  }
>

/** Whoever invited a mentee in person sees how far they are, once the mentee let them; and is asked for once. */
export async function tellInviters(telling: Telling, event: Step): Promise<void> {
  const { work, wishes, publicUrl } = telling
  for (const { codeId, madeBy, shows } of await invitesOf(work, event.personId)) {
    if (event.kind === 'mentee-registered' && shows === null) {
      const question = await progressCard(work, event.personId, codeId)
      const mentee = { personId: event.personId, audience: 'mentee' as const }
      if (question) wishes.card(mentee, progressCardKey(codeId), question)
    }
    // What the mentee does not show must not be seen by a card that changes either.
    if (shows !== true && event.kind !== 'entry-code-used' && event.kind !== 'progress-shown') continue
    const row = await findEntryCode(work, codeId)
    const to = { personId: madeBy, audience: 'counsellor' as const }
    if (row) wishes.card(to, codeCardKey(codeId), await codeView(work, row, publicUrl))
  }
}

type PartnerEvent = EventOf<'partner-asked'> | EventOf<'partner-decided'>

/** An organisation asks, or is answered: its card at the counsellors', and words to who asked. */
export async function tellOfPartner(telling: Telling, event: PartnerEvent): Promise<void> {
  const { work, wishes, publicUrl } = telling
  const partner = await findPartner(work, event.partnerId)
  if (!partner) return
  const view = await partnerView(work, partner, publicUrl)
  const key = partnerCardKey(partner.id)
  for (const personId of await counsellorIds(work)) {
    const to = { personId, audience: 'counsellor' as const }
    if (event.kind === 'partner-asked') wishes.again(to, key, view)
    else wishes.card(to, key, view)
  }
  if (event.kind !== 'partner-decided' || partner.askedBy === null) return
  const to = { personId: partner.askedBy, audience: 'mentor' as const }
  const words = event.accepted ? 'mentor-organisation-accepted' : 'mentor-organisation-refused'
  wishes.say(to, draft(text(say(words, { name: partner.name }))))
  if (event.accepted) await tellHowToInvite(telling, partner.id, to)
}
