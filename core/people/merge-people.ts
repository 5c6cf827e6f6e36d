import type { PersonRow } from '../tables.ts'
import { endHeldPlace, heldPlacesWith } from '../waiting/held-place.ts'
import { endEntry, entryOf } from '../waiting/line.ts'
import type { Work } from '../work.ts'
import { mergeMentors } from './merge-mentors.ts'

/** What the second one had: nothing of a role, a role that the first did not have, or one that both had. */
export type Brought = { mentee: 'nothing' | 'new' | 'both'; mentor: 'nothing' | 'new' | 'both' }

/**
 * Makes everything of `guestId` that of `ownerId`, and takes the empty person out. Where both answered a question the
 * owner's answer stays. Both are locked, and `whyNotOnePerson` found nothing. Records `people-merged`.
 */
export async function mergePeople(work: Work, ownerId: string, guestId: string): Promise<Brought> {
  const { database } = work
  await mergeAnswers(work, ownerId, guestId)
  const mentee = await mergeMentees(work, ownerId, guestId)
  const mentor = await mergeMentors(work, ownerId, guestId)
  for (const held of await heldPlacesWith(work, ownerId)) {
    if (held.menteeId === ownerId) await endHeldPlace(work, held, 'gone')
  }
  await database('counsellors').where({ person_id: guestId }).delete()
  await mergeSignIns(work, ownerId, guestId)
  await database('messages').where({ from_id: guestId }).update({ from_id: ownerId })
  await mergeContacts(work, ownerId, guestId)
  await database('case_reports').where({ reporter_id: guestId }).update({ reporter_id: ownerId })
  await database('cases').where({ decided_by: guestId }).update({ decided_by: ownerId })
  for (const column of ['mentor_id', 'counsellor_id'] as const) {
    await database('application_questions').where(column, guestId).update(column, ownerId)
  }
  await database('showings').where({ mentee_id: ownerId, mentor_id: ownerId }).delete()
  await database('invites').where({ used_by: guestId }).update({ used_by: ownerId })
  await database('entry_codes').where({ made_by: guestId }).update({ made_by: ownerId })
  await database('partners').where({ asked_by: guestId }).update({ asked_by: ownerId })
  await mergeEntries(work, ownerId, guestId)
  await database('page_links').where({ person_id: guestId }).delete()
  await database('link_codes').where({ person_id: guestId }).whereNull('used_at').delete()
  for (const table of ['consents', 'accounts', 'link_codes'] as const) {
    await database(table).where({ person_id: guestId }).update({ person_id: ownerId })
  }
  await database('person_merges').where({ into_id: guestId }).update({ into_id: ownerId })
  await database('person_merges').insert({
    from_id: guestId,
    into_id: ownerId,
    merged_at: work.now.getTime(),
  })
  await database('people').where({ id: guestId }).delete()
  work.record({ kind: 'people-merged', personId: ownerId, from: guestId })
  return { mentee, mentor }
}

/** Everyone who turned out to be this person, besides themselves: events still name them. */
export async function knownBefore(work: Work, personId: string): Promise<string[]> {
  return await work.database('person_merges').where({ into_id: personId }).pluck<string[]>('from_id')
}

/** Who came in twice by one code came in once. */
async function mergeEntries(work: Work, ownerId: string, guestId: string): Promise<void> {
  const { database } = work
  const already = database('code_entries').where({ person_id: ownerId }).select('code_id')
  await database('code_entries').where({ person_id: guestId }).whereIn('code_id', already).delete()
  await database('code_entries').where({ person_id: guestId }).update({ person_id: ownerId })
}

async function mergeAnswers(work: Work, ownerId: string, guestId: string): Promise<void> {
  const { database } = work
  const rows = await database('people').whereIn('id', [ownerId, guestId])
  const owner = rows.find(({ id }) => id === ownerId)
  const guest = rows.find(({ id }) => id === guestId)
  if (!owner || !guest) throw new Error(`no two people ${ownerId} and ${guestId}`)
  const answers: Partial<PersonRow> = {
    name: owner.name ?? guest.name,
    language: owner.language ?? guest.language,
    time_zone: owner.time_zone ?? guest.time_zone,
    age_band: owner.age_band ?? guest.age_band,
    created_at: Math.min(owner.created_at, guest.created_at),
    seen_at: Math.max(owner.seen_at, guest.seen_at),
    banned_at: owner.banned_at ?? guest.banned_at,
  }
  await database('people').where({ id: ownerId }).update(answers)
  const spoken = await database('person_languages')
    .whereIn('person_id', [ownerId, guestId])
    .orderByRaw('case when person_id = ? then 0 else 1 end', [ownerId])
    .orderBy('rank')
    .pluck<string[]>('language')
  await database('person_languages').whereIn('person_id', [ownerId, guestId]).delete()
  const all = [...new Set(spoken)].map((language, rank) => ({ person_id: ownerId, language, rank }))
  if (all.length > 0) await database('person_languages').insert(all)
}

/** A sign-in that is under way ends with the person who began it; of two that stand the owner's stays. */
async function mergeSignIns({ database }: Work, ownerId: string, guestId: string): Promise<void> {
  await database('sign_in_attempts').where({ person_id: guestId }).delete()
  const has = await database('sign_ins').where({ person_id: ownerId }).first('person_id')
  if (has) await database('sign_ins').where({ person_id: guestId }).delete()
  else await database('sign_ins').where({ person_id: guestId }).update({ person_id: ownerId })
}

/** Where both wait for a counsellor in the same chat it is one contact: the owner's. */
async function mergeContacts({ database, now }: Work, ownerId: string, guestId: string): Promise<void> {
  const open = await database('contacts').where({ person_id: ownerId }).whereNull('closed_at').pluck('role')
  await database('contacts')
    .where({ person_id: guestId })
    .whereNull('closed_at')
    .whereIn('role', open)
    .update({ closed_at: now.getTime() })
  await database('contacts').where({ person_id: guestId }).update({ person_id: ownerId })
  await database('contacts').where({ closed_by: guestId }).update({ closed_by: ownerId })
  await database('contact_messages').where({ from_id: guestId }).update({ from_id: ownerId })
}

async function mergeMentees(work: Work, ownerId: string, guestId: string): Promise<Brought['mentee']> {
  const { database } = work
  const guest = await database('mentees').where({ person_id: guestId }).first()
  if (!guest) return 'nothing'
  const owner = await database('mentees').where({ person_id: ownerId }).first()
  if (!owner) await database('mentees').insert({ ...guest, person_id: ownerId })
  else if (owner.region === null) {
    await database('mentees').where({ person_id: ownerId }).update({ region: guest.region })
  }
  await mergeLines(work, ownerId, guestId)
  for (const table of ['searches', 'requests', 'mentorships', 'showings'] as const) {
    await database(table).where({ mentee_id: guestId }).update({ mentee_id: ownerId })
  }
  await database('mentees').where({ person_id: guestId }).delete()
  return owner ? 'both' : 'new'
}

/** Where both wait in line the lower number stays; whoever has a mentor now waits for none. */
async function mergeLines(work: Work, ownerId: string, guestId: string): Promise<void> {
  const { database } = work
  const mine = await entryOf(work, ownerId)
  const theirs = await entryOf(work, guestId)
  const mentored = await database('mentorships')
    .whereIn('mentee_id', [ownerId, guestId])
    .whereNull('closed_at')
    .first('id')
  if (mentored) await endEntry(work, ownerId, 'matched')
  if (mentored) await endEntry(work, guestId, 'matched')
  else if (mine && theirs) await endEntry(work, mine.number < theirs.number ? guestId : ownerId, 'left')
  for (const table of ['line_entries', 'held_places'] as const) {
    await database(table).where({ mentee_id: guestId }).update({ mentee_id: ownerId })
  }
}
