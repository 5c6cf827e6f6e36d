import { lockPerson } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { endOpenRequests } from './end-request.ts'
import { closeSearch, findLiveSearch } from './search.ts'

/**
 * The mentee stops looking, at any moment and without a reason: the search and all its open requests end, each
 * recorded. `no-search`: there is none, or the live one is another than `searchId`, which an old card may name.
 */
export async function withdrawSearch(
  work: Work,
  menteeId: string,
  searchId?: string,
): Promise<'withdrawn' | 'no-search'> {
  await lockPerson(work, menteeId)
  const search = await findLiveSearch(work, menteeId)
  if (!search || (searchId !== undefined && search.id !== searchId)) return 'no-search'
  await endOpenRequests(work, search.id, 'withdrawn')
  await closeSearch(work, search, 'withdrawn')
  return 'withdrawn'
}
