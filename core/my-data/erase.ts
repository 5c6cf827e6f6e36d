import { liveMentorshipOfMentee, liveMentorshipsOfMentor } from '../mentorships/mentorship.ts'
import { closeMentorship } from '../mentorships/close.ts'
import { lockPeople } from '../people/lock-person.ts'
import { decline } from '../requests/decline.ts'
import { openRequestsFor, openRequestsOf } from '../requests/request.ts'
import { withdrawSearch } from '../requests/withdraw.ts'
import { eraseMessages } from '../reports/kept-messages.ts'
import { endEntry } from '../waiting/line.ts'
import type { Work } from '../work.ts'

/**
 * Erases a person (GDPR, art. 17): ends what runs, as if they had ended it, and takes out every word and choice of
 * theirs. What stays are rows without words: that someone was here, what happened when, and which text they agreed
 * to. Their accounts are forgotten by whoever clears the chats, since those are found by them. Records
 * `person-erased`.
 */
export async function erase(work: Work, personId: string): Promise<'erased' | 'already-erased'> {
  await lockPeople(work, [personId, ...(await peopleConcerned(work, personId))])
  const person = await work.database('people').where({ id: personId }).first('erased_at')
  if (!person) throw new Error(`no person ${personId}`)
  if (person.erased_at !== null) return 'already-erased'
  await endAll(work, personId, 'erasure')
  await takeOutWords(work, personId)
  work.record({ kind: 'person-erased', personId })
  return 'erased'
}

/** Everyone whose rows change as well: all are locked at once, in the one order that everybody locks in. */
export async function peopleConcerned(work: Work, personId: string): Promise<string[]> {
  const mine = await liveMentorshipOfMentee(work, personId)
  const mentoring = await liveMentorshipsOfMentor(work, personId)
  const sent = await openRequestsOf(work, personId)
  const received = await openRequestsFor(work, personId)
  return [
    ...(mine ? [mine.mentorId] : []),
    ...mentoring.map(({ menteeId }) => menteeId),
    ...sent.map(({ mentorId }) => mentorId),
    ...received.map(({ menteeId }) => menteeId),
  ]
}

/** Ends all that runs of a person, who is locked with everyone concerned, as if they had ended it. */
export async function endAll(work: Work, personId: string, reason: string): Promise<void> {
  await withdrawSearch(work, personId)
  await endEntry(work, personId, reason === 'erasure' ? 'erased' : 'left')
  const mine = await liveMentorshipOfMentee(work, personId)
  for (const { id } of [...(mine ? [mine] : []), ...(await liveMentorshipsOfMentor(work, personId))]) {
    await closeMentorship(work, personId, id, reason)
  }
  for (const { id } of await openRequestsFor(work, personId)) await decline(work, personId, id, null)
}

async function takeOutWords(work: Work, personId: string): Promise<void> {
  const { database } = work
  const own = { person_id: personId }
  const erasedAt = work.now.getTime()
  await database('people')
    .where({ id: personId })
    .update({ name: null, language: null, time_zone: null, age_band: null, erased_at: erasedAt })
  for (const table of [
    'person_languages',
    'mentor_sectors',
    'mentor_topics',
    'counsellors',
    'page_links',
    'link_codes',
    'sign_in_attempts',
    'sign_ins',
  ] as const) {
    await database(table).where(own).delete()
  }
  await database('partners').where({ asked_by: personId }).update({ contact: null })
  await database('entry_codes').where({ made_by: personId, kind: 'personal' }).update({ off_at: erasedAt })
  await database('mentees').where(own).update({ region: null })
  await database('mentors').where(own).update({
    state: 'refused',
    headline: null,
    linkedin_url: null,
    years: null,
    region: null,
    hours_from: null,
    hours_to: null,
    silences_from: null,
  })
  await database('application_questions')
    .where({ mentor_id: personId })
    .update({ answer: null, question: null })
  await database('application_questions').where({ counsellor_id: personId }).update({ question: null })
  await database('searches').where({ mentee_id: personId }).update({ message: null })
  await database('line_entries').where({ mentee_id: personId }).update({ region: null, topics: '[]' })
  await database('requests').where({ mentor_id: personId }).update({ reason: null })
  await eraseMessages(work, personId)
  await database('contact_messages').where({ from_id: personId }).update({ text: null })
  await database('contacts').where(own).update({ age_band: null })
  await database('contacts').where(own).whereNull('closed_at').update({ closed_at: erasedAt })
  await database('availability_checks').where({ mentor_id: personId }).delete()
  await database('showings').where({ mentee_id: personId }).orWhere({ mentor_id: personId }).delete()
}
