import { accountKey } from '../../bots/channel.ts'
import { applyAsMentor } from '../../core/mentors/apply.ts'
import { approveMentor } from '../../core/mentors/approve.ts'
import { beginApplication } from '../../core/mentors/begin-application.ts'
import {
  setCapacity,
  setHeadline,
  setRegion,
  setSectors,
  setTopics,
} from '../../core/mentors/change-profile.ts'
import { chooseLanguage } from '../../core/people/choose-language.ts'
import { giveConsent } from '../../core/people/give-consent.ts'
import { makeInvite, useInvite } from '../../core/people/join-code.ts'
import { meet } from '../../core/people/meet.ts'
import { registerMentee } from '../../core/people/register-mentee.ts'
import { setName } from '../../core/people/set-name.ts'
import { setLanguages } from '../../core/people/speak-languages.ts'
import type { Work } from '../../core/work.ts'
import type { Address } from '../../bots/channel.ts'
import type { PilotMentee, PilotMentor } from './behaviour.ts'

/** A counsellor, who approves everyone. */
export async function bringCounsellor(work: Work): Promise<string> {
  const { id } = await meet(work, 'pilot:counsellor', { locale: null, timeZone: null })
  const { code } = await makeInvite(work, 'counsellor', 24)
  await useInvite(work, id, 'pilot:counsellor', code)
  return id
}

/** A mentor with a complete profile, approved, by the verbs that real ones come in by. */
export async function bringMentor(
  work: Work,
  address: Address,
  mentor: PilotMentor,
  by: string,
): Promise<string> {
  const id = await introduce(work, address, mentor.languages)
  await beginApplication(work, id)
  await setHeadline(work, id, 'Works in the field')
  await setSectors(work, id, mentor.sectors)
  await setTopics(work, id, mentor.topics)
  await setRegion(work, id, mentor.region)
  await setCapacity(work, id, mentor.capacity)
  await giveConsent(work, id, 'house-rules', work.programme.houseRules.version)
  await applyAsMentor(work, id)
  const outcome = await approveMentor(work, id, by)
  if (outcome !== 'approved') throw new Error(`a mentor of the pilot is not approved: ${outcome}`)
  return id
}

/** A registered mentee, who has not said yet what they look for. */
export async function bringMentee(work: Work, address: Address, mentee: PilotMentee): Promise<string> {
  const id = await introduce(work, address, mentee.languages)
  await registerMentee(work, id, '18-25')
  return id
}

async function introduce(work: Work, address: Address, languages: readonly string[]): Promise<string> {
  const { id } = await meet(work, accountKey(address), { locale: null, timeZone: null })
  await chooseLanguage(work, id, languages[0] ?? 'nl')
  await setLanguages(work, id, languages)
  await setName(work, id, 'Sam')
  await giveConsent(work, id, 'privacy', work.programme.consentVersion)
  return id
}
