import { cleanText } from '../people/clean-text.ts'
import { isCounsellor } from '../people/counsellors.ts'
import { lockPeople, lockPerson } from '../people/lock-person.ts'
import { newId } from '../random.ts'
import type { Work } from '../work.ts'

/** A question or an answer has at most this many UTF-16 units: a card still shows both. */
export const mostQuestionLength = 500

/** What a counsellor asked an applicant; `text` is null once whoever asked is erased, `answer` until there is one. */
export type Question = { id: string; text: string | null; answer: string | null; askedBy: string }

/** A counsellor asks an applicant something before they decide. Records `applicant-asked`. */
export async function askApplicant(
  work: Work,
  mentorId: string,
  counsellorId: string,
  typed: string,
): Promise<'asked' | 'empty' | 'too-long' | 'not-allowed' | 'already-decided' | 'not-found'> {
  if (mentorId === counsellorId || !(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const clean = cleanText(typed, mostQuestionLength)
  if (typeof clean === 'string') return clean
  const [person] = await lockPeople(work, [mentorId])
  const mentor = await work.database('mentors').where({ person_id: mentorId }).first('state')
  if (!person || person.erased_at !== null || !mentor || mentor.state === 'draft') return 'not-found'
  if (mentor.state !== 'applied') return 'already-decided'
  const id = newId(work.random)
  await work.database('application_questions').insert({
    id,
    mentor_id: mentorId,
    counsellor_id: counsellorId,
    question: clean.text,
    asked_at: work.now.getTime(),
    answer: null,
    answered_at: null,
  })
  work.record({ kind: 'applicant-asked', personId: mentorId, by: counsellorId, questionId: id })
  return 'asked'
}

/** An applicant answers the oldest question that is open. Records `applicant-answered`. */
export async function answerQuestion(
  work: Work,
  mentorId: string,
  typed: string,
): Promise<'answered' | 'empty' | 'too-long' | 'nothing-asked'> {
  const clean = cleanText(typed, mostQuestionLength)
  if (typeof clean === 'string') return clean
  await lockPerson(work, mentorId)
  const open = (await questionsTo(work, mentorId)).find(({ answer }) => answer === null)
  if (!open) return 'nothing-asked'
  await work
    .database('application_questions')
    .where({ id: open.id })
    .update({ answer: clean.text, answered_at: work.now.getTime() })
  work.record({ kind: 'applicant-answered', personId: mentorId, by: open.askedBy, questionId: open.id })
  return 'answered'
}

/** What an applicant was asked, oldest first. */
export async function questionsTo(work: Work, mentorId: string): Promise<Question[]> {
  const rows = await work
    .database('application_questions')
    .where({ mentor_id: mentorId })
    .orderBy('asked_at')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    text: row.question,
    answer: row.answer,
    askedBy: row.counsellor_id,
  }))
}

/** Whether an applicant has a question to answer now. */
export async function isAsked(work: Work, mentorId: string): Promise<boolean> {
  const mentor = await work.database('mentors').where({ person_id: mentorId }).first('state')
  if (mentor?.state !== 'applied') return false
  return (await questionsTo(work, mentorId)).some(({ answer }) => answer === null)
}
