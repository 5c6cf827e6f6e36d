import { exportData } from '../core/my-data/export.ts'
import { openPageLink } from '../core/my-data/page-link.ts'
import { findPerson } from '../core/people/person.ts'
import type { Language } from '../core/programme/programme.ts'
import { inOneTransaction, type WorkSettings } from '../core/work.ts'
import type { Localise } from './localise.ts'
import { myDataView } from './pages/my-data-page.ts'
import type { View } from './view.ts'

/** A person's data behind a personal link: to read, and as a file. */
export type MyData = { language: Language; view: View; file: string }

/** Opens a personal link; null when it never was one or is too old. */
export async function openMyData(
  settings: WorkSettings,
  localise: Localise,
  token: string,
): Promise<MyData | null> {
  const { result } = await inOneTransaction(settings, async (work) => {
    const personId = await openPageLink(work, token, 'my-data')
    const person = personId === null ? null : await findPerson(work, personId)
    if (!person || person.erased) return null
    const data = await exportData(work, person.id)
    const reading = { language: person.language, timeZone: person.timeZone, names: new Map<string, string>() }
    return {
      language: person.language,
      view: localise.view(myDataView(data), reading),
      file: JSON.stringify(data, null, 2),
    }
  })
  return result
}
