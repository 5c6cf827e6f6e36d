import type { MentorProfile } from '../../core/mentors/profile.ts'
import { questionsTo } from '../../core/mentors/question.ts'
import { consentsTo } from '../../core/people/give-consent.ts'
import { signInOf } from '../../core/sign-in/finish-sign-in.ts'
import { isSameName } from '../../core/sign-in/same-name.ts'
import type { Work } from '../../core/work.ts'
import { quote, text } from '../blocks.ts'
import type { Block } from '../view.ts'
import { say, type Words } from '../words.ts'

/** What is known of an applicant beyond their profile, what is not, and what they were asked. */
export async function applicationFacts(work: Work, mentor: MentorProfile): Promise<Block<Words>[]> {
  const signIn = await signInOf(work, mentor.personId)
  const told = signIn?.name ?? signIn?.givenName ?? null
  const [rules] = await consentsTo(work, mentor.personId, 'house-rules')
  const known: Words[] = [
    signIn === null
      ? say('counsellor-not-signed-in')
      : say(told === null ? 'counsellor-signed-in-no-name' : 'counsellor-signed-in', {
          name: told ?? '',
          day: { moment: signIn.signedInAt, as: 'day' },
        }),
    ...(signIn !== null && !isSameName(mentor.name, signIn) ? [say('counsellor-names-differ')] : []),
    say(mentor.linkedinUrl === null ? 'counsellor-no-profile-link' : 'counsellor-profile-link'),
    rules
      ? say('counsellor-rules-agreed', {
          version: rules.version,
          day: { moment: rules.givenAt, as: 'day' },
        })
      : say('counsellor-rules-open'),
    say('counsellor-not-known'),
  ]
  const asked = (await questionsTo(work, mentor.personId)).flatMap((question) => [
    text(say('counsellor-asked')),
    quote(question.text ?? ''),
    question.answer === null ? text(say('counsellor-no-answer-yet')) : text(say('counsellor-answered')),
    ...(question.answer === null ? [] : [quote(question.answer)]),
  ])
  return [text({ lines: known }), ...asked]
}
