import { writtenCode } from '../../core/invites/spoken-code.ts'
import type { Partner } from '../../core/partners/partner.ts'
import { joinLink } from '../invites/join-link.ts'
import { say, type Words } from '../words.ts'

/** A text that an organisation can put into its own chat or mail as it is. */
export type ReadyText = { where: Words; words: Words }

/** The ready texts of an organisation: for a channel in Slack or Teams, and for a mail. */
export function readyTexts(partner: Partner, programme: string, publicUrl: string): ReadyText[] {
  if (!partner.code) return []
  const fill = {
    name: partner.name,
    programme,
    link: joinLink(publicUrl, partner.code.code),
    code: writtenCode(partner.code.code),
  }
  return [
    { where: say('partner-text-chat'), words: say('partner-ready-chat', fill) },
    { where: say('partner-text-mail'), words: say('partner-ready-mail', fill) },
  ]
}
