import { writtenCode } from '../../core/invites/spoken-code.ts'
import { waitingOfPartner } from '../../core/partners/approve-waiting.ts'
import { takesPart, totalsOf, type Partner, type Totals } from '../../core/partners/partner.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import { joinLink } from '../invites/join-link.ts'
import { tap } from '../taps.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'

/** The key of an organisation's card at the counsellors'. */
export function partnerCardKey(partnerId: string): string {
  return `partner:${partnerId}`
}

/** An organisation as counsellors see it: who it is, its code, its totals, and what can be done. */
export async function partnerView(work: Work, partner: Partner, publicUrl: string): Promise<Draft> {
  const { id, code, state, trusted } = partner
  const asked = state === 'asked'
  const waiting = takesPart(work, partner) ? (await waitingOfPartner(work, partner)).length : 0
  return draft(
    title(asked ? say('counsellor-partner-asks', { name: partner.name }) : partner.name),
    facts(
      [say('counsellor-partner-contact'), partner.contact ?? say('common-fact-none')],
      [say('common-fact-sectors'), fieldsOf(partner)],
      ...(code ? codeFacts(partner, publicUrl) : []),
    ),
    asked ? null : text(say(`counsellor-partner-is-${state}`)),
    takesPart(work, partner) ? text(say(`counsellor-partner-${trusted ? 'trusted' : 'not-trusted'}`)) : null,
    code ? facts(...totalsFacts(await totalsOf(work, partner))) : null,
    waiting > 0 ? text(say('counsellor-partner-waiting', { count: waiting })) : null,
    waiting > 0 && trusted
      ? buttons(
          button(say('counsellor-button-approve-all'), tap('partner-waiting', id), 'primary'),
          button(say('counsellor-button-one-by-one'), tap('approve')),
        )
      : null,
    asked
      ? buttons(
          button(say('counsellor-button-partner-yes'), tap('partner-decide', id, 'yes'), 'primary'),
          button(say('counsellor-button-partner-no'), tap('partner-decide', id, 'no'), 'danger'),
        )
      : null,
    state === 'active' && code
      ? buttons(
          button(say('counsellor-button-qr'), tap('qr', code.id), 'primary'),
          button(say('counsellor-button-partner-text'), tap('partner-text', id)),
          button(say('counsellor-button-partner-page'), tap('partner-page', id)),
        )
      : null,
    asked ? null : switches(partner),
  )
}

function codeFacts({ code }: Partner, publicUrl: string): [Words, Words][] {
  if (!code) return []
  return [
    [say('counsellor-partner-code'), writtenCode(code.code)],
    [say('counsellor-code-link'), joinLink(publicUrl, code.code)],
  ]
}

function switches({ id, state, trusted }: Partner): ReturnType<typeof buttons> {
  const all = button(say('counsellor-button-partners'), tap('partners'))
  if (state !== 'active') {
    return buttons(button(say('counsellor-button-partner-on'), tap('partner-on', id)), all)
  }
  return buttons(
    trusted
      ? button(say('counsellor-button-trust-off'), tap('partner-trust', id, 'off'))
      : button(say('counsellor-button-trust-on'), tap('partner-trust', id, 'on')),
    button(say('counsellor-button-partner-off'), tap('partner-off', id), 'danger'),
    all,
  )
}

/** The fields of an organisation; none named means all. */
export function fieldsOf({ sectors }: Partner): Words {
  return sectors.length === 0
    ? say('common-button-all-fields')
    : { all: sectors.map((sector) => ({ sector })) }
}

/** An organisation's totals: figures, never names. */
export function totalsFacts({ invited, joined, active, helped }: Totals): [Words, Words][] {
  return [
    [say('partner-invited'), String(invited)],
    [say('partner-joined'), String(joined)],
    [say('partner-active'), String(active)],
    [say('partner-helped'), String(helped)],
  ]
}
