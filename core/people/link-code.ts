import { createHash } from 'node:crypto'
import { newCode, newId } from '../random.ts'
import type { LinkCodeRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { countWrongTry, mayTry } from './code-tries.ts'
import { readCode } from './join-code.ts'
import { lockPeople, lockPerson } from './lock-person.ts'

/** How long a code works, in minutes: as long as it takes to open another app. */
export const linkMinutes = 10

/** So many wrong second halves, and a code works no more, not even typed right. */
const mostWrong = 3

/** A code that is over is kept this long, so that it can be said why it does not work, in milliseconds. */
const keptFor = 24 * 3_600_000

const half = 4

/**
 * Makes the code with which a person comes in on another app, good for ten minutes; one made before works no more.
 * `code` is written for people, in two groups. The first names the code, so that a guess at the second is a guess at
 * this person's account, and can be told to them; of the second only a hash is kept.
 */
export async function makeLinkCode(work: Work, personId: string): Promise<{ id: string; code: string }> {
  await lockPerson(work, personId)
  const now = work.now.getTime()
  await work.database('link_codes').where({ person_id: personId }).whereNull('used_at').delete()
  await work
    .database('link_codes')
    .whereNull('used_at')
    .where('made_at', '<', now - keptFor)
    .delete()
  for (;;) {
    const code = newCode(work.random)
    const [selector, verifier] = [code.slice(0, half), code.slice(half)]
    const id = newId(work.random)
    const made = await work
      .database('link_codes')
      .insert({
        ...{ id, selector, person_id: personId, made_at: now, wrong: 0, used_at: null, used_account: null },
        verifier_hash: hashOf(verifier),
        expires_at: now + linkMinutes * 60_000,
      })
      .onConflict('selector')
      .ignore()
      .returning('id')
    // Someone else's code begins with the same four: one in 50,000 while twenty codes are there.
    if (made.length === 0) continue
    work.record({ kind: 'link-code-made', personId, link: id })
    return { id, code: `${selector}-${verifier}` }
  }
}

/** What became of a typed code: whose it is, or why it is no good. `yourself`: it is the person's own. */
export type LinkCodeRead =
  { link: string; ownerId: string } | 'wrong' | 'expired' | 'used' | 'yourself' | 'too-many-tries'

/**
 * Someone typed a code on another app, or opened the link that holds it: whose is it? Nothing is joined by this. A code
 * that is no good counts as a wrong try of that account; after five in 15 minutes none is looked at. A wrong second half
 * also counts at the code, which works no more after three, and its owner hears of it.
 */
export async function readLinkCode(
  work: Work,
  personId: string,
  account: string,
  typed: string,
): Promise<LinkCodeRead> {
  const code = readCode(typed)
  const selector = code?.slice(0, half) ?? ''
  const found = await work.database('link_codes').where({ selector }).first('person_id')
  await lockPeople(work, [personId, ...(found ? [found.person_id] : [])])
  if (!(await mayTry(work, account))) return 'too-many-tries'
  const row = await work.database('link_codes').where({ selector }).forNoKeyUpdate().first()
  const outcome = row ? await verify(work, row, personId, code?.slice(half) ?? '') : 'wrong'
  if (typeof outcome === 'string' && outcome !== 'yourself') await countWrongTry(work, personId, account)
  return outcome
}

/** Whether a typed code would be good now: nothing is counted by the question. */
export async function isGoodLinkCode(work: Work, typed: string): Promise<boolean> {
  const code = readCode(typed)
  if (code === null) return false
  const row = await work
    .database('link_codes')
    .where({ selector: code.slice(0, half), verifier_hash: hashOf(code.slice(half)) })
    .first()
  return row !== undefined && standingOf(work, row) === 'good'
}

/** How a code stands now, whoever asks. */
export function standingOf(work: Work, row: LinkCodeRow): 'good' | 'expired' | 'used' {
  if (row.used_at !== null) return 'used'
  return row.expires_at <= work.now.getTime() || row.wrong >= mostWrong ? 'expired' : 'good'
}

/** The owner wants a code to work no more. */
export async function stopLinkCode(
  work: Work,
  personId: string,
  link: string,
): Promise<'stopped' | 'already-over'> {
  await lockPerson(work, personId)
  const stopped = await work
    .database('link_codes')
    .where({ id: link, person_id: personId })
    .whereNull('used_at')
    .where('expires_at', '>', work.now.getTime())
    .update({ expires_at: work.now.getTime() })
  return stopped > 0 ? 'stopped' : 'already-over'
}

async function verify(
  work: Work,
  row: LinkCodeRow,
  personId: string,
  verifier: string,
): Promise<LinkCodeRead> {
  const standing = standingOf(work, row)
  if (row.verifier_hash === hashOf(verifier)) {
    if (standing !== 'good') return standing
    return row.person_id === personId ? 'yourself' : { link: row.id, ownerId: row.person_id }
  }
  // Of a code that is over nothing can be guessed any more; its owner's own slip is no attack on them.
  if (standing !== 'good' || row.person_id === personId) return 'wrong'
  const wrong = row.wrong + 1
  await work.database('link_codes').where({ id: row.id }).update({ wrong })
  const stopped = wrong >= mostWrong
  work.record({ kind: 'link-code-guessed', personId: row.person_id, link: row.id, stopped })
  return 'wrong'
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
