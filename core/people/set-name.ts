import { recordProfileChange } from '../mentors/record-profile-change.ts'
import type { Work } from '../work.ts'
import { cleanName } from './clean-name.ts'
import { lockPerson } from './lock-person.ts'

/** Keeps a person's first name, cleaned. Records `person-renamed` when it is another than before. */
export async function setName(work: Work, personId: string, text: string): Promise<'set' | 'not-a-name'> {
  const name = cleanName(text)
  if (name === null) return 'not-a-name'
  const person = await lockPerson(work, personId)
  if (person.name === name) return 'set'
  await work.database('people').where({ id: personId }).update({ name })
  work.record({ kind: 'person-renamed', personId })
  await recordProfileChange(work, personId, 'name')
  return 'set'
}
