import { tellWhoCame } from '../../core/requests/tell-mentor.ts'
import { applyAsMentor } from '../../core/mentors/apply.ts'
import { beginApplication } from '../../core/mentors/begin-application.ts'
import { agreesToHouseRules } from '../../core/mentors/house-rules.ts'
import { findMentor, type MentorProfile } from '../../core/mentors/profile.ts'
import { hasConsent } from '../../core/people/give-consent.ts'
import { findPerson } from '../../core/people/person.ts'
import { signInOf } from '../../core/sign-in/finish-sign-in.ts'
import { askConsent } from '../everyone/consent.ts'
import { askLanguage } from '../everyone/language.ts'
import { askName } from '../everyone/name.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { profileDraft, profileSteps, type ProfileStep } from './profile-draft.ts'
import { askStep } from './profile-questions.ts'
import { showStatus } from './status-card.ts'
import { showUnderAge } from './under-age.ts'

/** Asks a mentor the next thing that is missing, or shows how things stand. */
export async function nextStep(turn: Turn): Promise<void> {
  const { work } = turn
  const person = await findPerson(work, turn.person.id)
  if (!person?.languageChosen) {
    askLanguage(turn, say('mentor-greeting'))
    return
  }
  if (!(await hasConsent(work, person.id, 'privacy', work.programme.consentVersion))) {
    askConsent(turn)
    return
  }
  if (person.name === null) {
    askName(turn, say('mentor-ask-name'))
    return
  }
  const begun = await beginApplication(work, person.id)
  const mentor = await findMentor(work, person.id)
  // Whoever is a mentor already goes on: those whom they help now are not left alone, and staff decide.
  if (begun === 'under-age' && mentor?.state !== 'approved') showUnderAge(turn)
  else if (mentor) await goOnWithProfile(turn, mentor)
}

/** What was answered from another place is not asked again; the other questions have an answer before they are asked. */
async function isKept(turn: Turn, step: ProfileStep, mentor: MentorProfile): Promise<boolean> {
  const { headline, sectors, topics } = mentor
  if (mentor.given && step !== 'sign-in' && step !== 'house-rules') return true
  if (step === 'sign-in') return !turn.signIn || (await signInOf(turn.work, mentor.personId)) !== null
  if (step === 'headline') return headline !== null
  if (step === 'sectors') return sectors.length > 0
  return step === 'topics' && topics.length > 0
}

async function firstOpen(
  turn: Turn,
  answered: readonly ProfileStep[],
  mentor: MentorProfile,
): Promise<ProfileStep | undefined> {
  const agrees = await agreesToHouseRules(turn.work, mentor.personId)
  if (mentor.state !== 'draft') return agrees || mentor.state === 'refused' ? undefined : 'house-rules'
  for (const step of profileSteps) {
    // Whether the rules were agreed to is asked of the core alone: their version may have changed since.
    if (step === 'house-rules') return agrees ? undefined : step
    if (!answered.includes(step) && !(await isKept(turn, step, mentor))) return step
  }
  return undefined
}

async function goOnWithProfile(turn: Turn, mentor: MentorProfile): Promise<void> {
  const { changing, answered = [] } = profileDraft(turn)
  const missing = changing ?? (await firstOpen(turn, answered, mentor))
  if (missing) {
    await askStep(turn, missing, mentor)
    return
  }
  if (mentor.state === 'draft') await applyAsMentor(turn.work, turn.person.id)
  // They are here: what waits for their hours need not wait any longer.
  await tellWhoCame(turn.work, turn.person.id)
  await showStatus(turn)
}
