import { openPartnerLink } from '../../core/partners/change-partner.ts'
import { writtenCode } from '../../core/invites/spoken-code.ts'
import { totalsOf, type Partner, type Totals } from '../../core/partners/partner.ts'
import type { Language } from '../../core/programme/programme.ts'
import { inOneTransaction, type Work, type WorkSettings } from '../../core/work.ts'
import { buttons, draft, facts, link, quote, text, title } from '../blocks.ts'
import { joinLink } from '../invites/join-link.ts'
import type { Localise } from '../localise.ts'
import { fieldsOf, totalsFacts } from '../partners/partner-card.ts'
import { readyTexts } from '../partners/ready-texts.ts'
import { qrFile } from '../pictures/made-files.ts'
import type { Draft, View } from '../view.ts'
import { say, type Words } from '../words.ts'

/** An organisation's page: to read, and its totals as a file for a spreadsheet. */
export type PartnerPage = { language: Language; view: View; file: string }

/** Opens an organisation's page by the secret of its link; null when it never was one, or works no more. */
export async function openPartnerPage(
  settings: WorkSettings,
  localise: Localise,
  token: string,
  language: Language,
  publicUrl: string,
): Promise<PartnerPage | null> {
  const reading = { language, timeZone: null, names: new Map<string, string>() }
  const said = (words: Words, other: Language = language): string =>
    localise.words(words, { ...reading, language: other })
  const { result } = await inOneTransaction(settings, async (work) => {
    const partner = await openPartnerLink(work, token)
    if (!partner) return null
    const totals = await totalsOf(work, partner)
    return { partner, totals, view: pageView(work, partner, totals, token, publicUrl, language, said) }
  })
  if (!result) return null
  return {
    language,
    view: localise.view(result.view, reading),
    file: totalsCsv(result.partner, result.totals, said, settings.now),
  }
}

function pageView(
  work: Work,
  partner: Partner,
  totals: Totals,
  token: string,
  publicUrl: string,
  reader: Language,
  said: (words: Words, language?: Language) => string,
): Draft {
  const { code } = partner
  return draft(
    title(partner.name),
    text(say('partner-page-what', { programme: work.programme.name })),
    facts([say('common-fact-sectors'), fieldsOf(partner)], ...totalsFacts(totals)),
    text(say('partner-page-no-names')),
    buttons(link(say('partner-page-file'), `/partner/${token}/file`)),
    title(say('partner-page-code')),
    code
      ? facts(
          [say('counsellor-partner-code'), writtenCode(code.code)],
          [say('counsellor-code-link'), joinLink(publicUrl, code.code)],
        )
      : null,
    code
      ? {
          kind: 'file',
          file: qrFile(code.code),
          alternative: say('counsellor-qr-alternative', { code: writtenCode(code.code) }),
        }
      : null,
    title(say('partner-page-texts')),
    ...inOrder(work.programme.languages, reader).flatMap((language) =>
      readyTexts(partner, work.programme.name, publicUrl).flatMap(({ where, words }) => [
        text({ dotted: [{ language }, where] }),
        quote(said(words, language)),
      ]),
    ),
  )
}

/** The reader's own language first. */
function inOrder(all: readonly Language[], first: Language): Language[] {
  return [first, ...all.filter((language) => language !== first)]
}

/** The totals as comma-separated values (RFC 4180), with a byte order mark, without which spreadsheets misread accents. */
function totalsCsv(partner: Partner, totals: Totals, said: (words: Words) => string, now: Date): string {
  const columns = totalsFacts(totals)
  const header = [said(say('partner-file-organisation')), said(say('partner-file-day'))]
  const names = [...header, ...columns.map(([label]) => said(label))]
  const values = [partner.name, now.toISOString().slice(0, 10), ...columns.map(([, value]) => said(value))]
  return `\uFEFF${[names, values].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** One cell: in quotes, and never read as a formula, whatever an organisation calls itself (OWASP: CSV injection). */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
