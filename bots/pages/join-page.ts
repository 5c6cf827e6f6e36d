import { findGoodCode } from '../../core/invites/enter.ts'
import { writtenCode } from '../../core/invites/spoken-code.ts'
import { findPartner } from '../../core/partners/partner.ts'
import type { EntryCodeRow } from '../../core/tables.ts'
import type { Language } from '../../core/programme/programme.ts'
import { inOneTransaction, type Work, type WorkSettings } from '../../core/work.ts'
import { buttons, draft, link, quote, text, title } from '../blocks.ts'
import type { Localise } from '../localise.ts'
import type { Draft, View } from '../view.ts'
import { say } from '../words.ts'

/** The page behind a code's link: what it is for, and the way into the chat. */
export type JoinPage = { language: Language; view: View; file: null }

/** A way into the same chat in another app, which takes the code along. */
export type Door = { app: string; address: string }

/** Opens the page of a code; null for one that is none, or works no more. Nothing is counted before the chat is opened. */
export async function openJoinPage(
  settings: WorkSettings,
  localise: Localise,
  typed: string,
  language: Language,
  doors: (role: 'mentee' | 'mentor', code: string) => Door[] = () => [],
): Promise<JoinPage | null> {
  const { result } = await inOneTransaction(settings, async (work) => {
    const row = await findGoodCode(work, typed)
    return row ? await joinView(work, row, doors(row.role, row.code)) : null
  })
  if (!result) return null
  const view = localise.view(result, { language, timeZone: null, names: new Map() })
  return { language, view, file: null }
}

async function joinView(work: Work, row: EntryCodeRow, doors: readonly Door[]): Promise<Draft> {
  const partner = row.partner_id === null ? null : await findPartner(work, row.partner_id)
  const code = writtenCode(row.code)
  return draft(
    title(say(`join-title-${row.role}`)),
    partner ? text(say('join-from-partner', { name: partner.name })) : null,
    text(say(`join-what-${row.role}`)),
    buttons(
      link(say('join-open'), `/chat/${row.role}?start=${row.code}`),
      ...doors.map(({ app, address }) => link(say('join-open-in', { app }), address)),
    ),
    text(say('join-elsewhere')),
    quote(code),
  )
}
