import { createHash } from 'node:crypto'
import { newToken } from '../random.ts'
import type { Work } from '../work.ts'

/** A page that is made for one person. */
export type PersonalPage = 'my-data' | 'profile'

/** Makes a link's secret, good for `minutes`; only its hash is kept. */
export async function makePageLink(
  work: Work,
  personId: string,
  page: PersonalPage,
  minutes: number,
): Promise<string> {
  const now = work.now.getTime()
  await work.database('page_links').where('expires_at', '<', now).delete()
  const token = newToken(work.random)
  const expiresAt = now + minutes * 60_000
  await work
    .database('page_links')
    .insert({ token_hash: hashOf(token), person_id: personId, page, expires_at: expiresAt })
  return token
}

/** Whose page a secret opens; null when it never was one, or is too old. */
export async function openPageLink(work: Work, token: string, page: PersonalPage): Promise<string | null> {
  const row = await work
    .database('page_links')
    .where({ token_hash: hashOf(token), page })
    .where('expires_at', '>=', work.now.getTime())
    .first('person_id')
  return row?.person_id ?? null
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
