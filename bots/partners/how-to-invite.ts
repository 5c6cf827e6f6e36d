import { makePartnerLink } from '../../core/partners/change-partner.ts'
import { findPartner } from '../../core/partners/partner.ts'
import { writtenCode } from '../../core/invites/spoken-code.ts'
import { buttons, draft, link, quote, text } from '../blocks.ts'
import type { Recipient } from '../engine/addresses.ts'
import type { Telling } from '../notices/telling.ts'
import { qrFile } from '../pictures/made-files.ts'
import { say } from '../words.ts'
import { readyTexts } from './ready-texts.ts'

/** Hands an organisation's contact all that is needed to bring colleagues: texts, the picture, the page with totals. */
export async function tellHowToInvite(telling: Telling, partnerId: string, to: Recipient): Promise<void> {
  const { work, wishes, plain, publicUrl } = telling
  const partner = await findPartner(work, partnerId)
  if (!partner?.code) return
  const language = work.programme.languages.find((one) => one === partner.language)
  for (const { where, words } of readyTexts(partner, work.programme.name, publicUrl)) {
    const ready = language ? plain(words, language) : null
    if (ready !== null) wishes.say(to, draft(text(where), quote(ready)))
  }
  const alternative = say('counsellor-qr-alternative', { code: writtenCode(partner.code.code) })
  wishes.say(to, {
    blocks: [{ kind: 'file', file: qrFile(partner.code.code), alternative }, text(alternative)],
  })
  const page = `${publicUrl}/partner/${await makePartnerLink(work, partnerId)}`
  wishes.say(
    to,
    draft(
      text(say('mentor-organisation-page')),
      text(page),
      buttons(link(say('counsellor-button-open-link'), page)),
    ),
  )
}
