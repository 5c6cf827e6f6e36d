import type { Work } from '../work.ts'
import { lockPerson } from './lock-person.ts'
import { offered } from './person.ts'
import { keepLanguages, languagesOf } from './speak-languages.ts'

/**
 * The person chose the language in which the service speaks: it also becomes the one they speak best, the others keep
 * their order. Records `language-chosen` when that is news.
 */
export async function chooseLanguage(
  work: Work,
  personId: string,
  language: string,
): Promise<'chosen' | 'not-offered'> {
  const chosen = offered(language, work.programme)
  if (!chosen) return 'not-offered'
  const person = await lockPerson(work, personId)
  const others = (await languagesOf(work, personId)).filter((other) => other !== chosen)
  await keepLanguages(work, personId, [chosen, ...others])
  if (person.language === chosen) return 'chosen'
  await work.database('people').where({ id: personId }).update({ language: chosen })
  work.record({ kind: 'language-chosen', personId, language: chosen })
  return 'chosen'
}
