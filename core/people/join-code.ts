import { createHash } from 'node:crypto'
import { newCode, newId } from '../random.ts'
import type { InviteRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { countWrongTry, mayTry } from './code-tries.ts'
import { lockPerson } from './lock-person.ts'

/** What a code lets someone in as. A counsellor is one by the code alone; a mentor is still to be approved. */
export type InvitedRole = 'counsellor' | 'mentor'

/**
 * Makes a code that lets one person in as a counsellor or a mentor, within so many hours. `code` is written for people,
 * in two groups; only its hash is kept, so this is the one moment at which it can be read. `id` names it in the audit
 * trail.
 */
export async function makeInvite(
  work: Work,
  role: InvitedRole,
  validHours: number,
): Promise<{ id: string; code: string }> {
  const code = newCode(work.random)
  const id = newId(work.random)
  const now = work.now.getTime()
  await work.database('invites').insert({
    code_hash: hashOf(code),
    id,
    role,
    made_at: now,
    expires_at: now + validHours * 3_600_000,
    used_at: null,
    used_by: null,
  })
  work.record({ kind: 'invite-made', invite: id, role })
  return { id, code: `${code.slice(0, 4)}-${code.slice(4)}` }
}

/**
 * Someone typed a code, or opened the link that holds it. A code works once, for one person and its own role. Every code that does not
 * work counts as a wrong try of that account; after five in 15 minutes none is looked at, not even the right one.
 */
export async function useInvite(
  work: Work,
  personId: string,
  account: string,
  typed: string,
  role: InvitedRole = 'counsellor',
): Promise<'joined' | 'wrong' | 'expired' | 'used' | 'too-many-tries' | 'already-joined'> {
  await lockPerson(work, personId)
  if (await hasJoined(work, personId, role)) return 'already-joined'
  if (!(await mayTry(work, account))) return 'too-many-tries'
  const now = work.now.getTime()
  const invite = await findInvite(work, typed, role)
  if (invite === 'wrong' || invite === 'used' || invite === 'expired') {
    await countWrongTry(work, personId, account)
    return invite
  }
  await work.database('invites').where({ id: invite.id }).update({ used_at: now, used_by: personId })
  if (role === 'counsellor') {
    await work.database('counsellors').insert({ person_id: personId, joined_at: now })
    work.record({ kind: 'counsellor-joined', personId, invite: invite.id })
  } else {
    work.record({ kind: 'mentor-invited', personId, invite: invite.id })
  }
  return 'joined'
}

/**
 * Whether a person is in already: as a counsellor; as a mentor, in whichever state, or by a code that they used before
 * they answered the first question.
 */
export async function hasJoined(work: Work, personId: string, role: InvitedRole): Promise<boolean> {
  const key = { person_id: personId }
  const table = role === 'counsellor' ? ('counsellors' as const) : ('mentors' as const)
  if (await work.database(table).where(key).first('person_id')) return true
  if (role === 'counsellor') return false
  return (await work.database('invites').where({ role, used_by: personId }).first('id')) !== undefined
}

/** Whether a code would let someone in as `role` now: nothing is used up by the question. */
export async function isGoodInvite(work: Work, typed: string, role: InvitedRole): Promise<boolean> {
  return typeof (await findInvite(work, typed, role)) === 'object'
}

/** The invite of a typed code, locked: of two people who type it at the same moment, one is second. */
async function findInvite(
  work: Work,
  typed: string,
  role: InvitedRole,
): Promise<InviteRow | 'wrong' | 'used' | 'expired'> {
  const code = readCode(typed)
  if (code === null) return 'wrong'
  // A code for one role says nothing to another: a mentor's code makes nobody a counsellor.
  const key = { code_hash: hashOf(code), role }
  const invite = await work.database('invites').where(key).forNoKeyUpdate().first()
  if (!invite) return 'wrong'
  if (invite.used_at !== null) return 'used'
  return invite.expires_at <= work.now.getTime() ? 'expired' : invite
}

/**
 * A code as it was made, from what a person typed: capitals, spaces and dashes do not matter, and the letters that
 * codes do not have are read as what they look like (o is 0, i and l are 1, u is v). Null for what can be no code.
 */
export function readCode(typed: string): string | null {
  if (typed.length > 100) return null
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}_.−]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
    .replaceAll('u', 'v')
  return /^[0-9abcdefghjkmnpqrstvwxyz]{8}$/.test(code) ? code : null
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
