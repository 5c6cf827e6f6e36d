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
import { findAccount } from '../../core/people/find-account.ts'
import { giveConsent } from '../../core/people/give-consent.ts'
import { setName } from '../../core/people/set-name.ts'
import { setLanguages } from '../../core/people/speak-languages.ts'
import type { Language } from '../../core/programme/programme.ts'
import type { TestService } from '../support/service.ts'
import type { User } from '../support/memory-channel.ts'

/** A counsellor who came in with a one-time code. */
export async function counsellor(service: TestService, name = 'Chris'): Promise<User> {
  const user = service.user('counsellor', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await user.types(await service.invite())
  await user.types(name)
  return user
}

/** Someone who answered all questions of the mentor's bot, by taps, and waits for approval. */
export async function applicant(service: TestService, name: string, sector = 'Health care'): Promise<User> {
  const user = service.user('mentor', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await user.taps('OK, start')
  await user.taps(name)
  await user.types('nurse in a hospital')
  await user.taps(sector)
  await user.taps('Done')
  await user.taps('Job interview')
  await user.taps('Done')
  await user.taps('Dutch')
  await user.taps('Done')
  await user.taps('Antwerp')
  await user.taps('1')
  await user.taps('Go on without')
  await user.taps('I agree')
  return user
}

/**
 * A mentor who was approved by this counsellor. They come in by what the buttons do, in one turn: how it reads to be
 * asked all that is seen where an applicant answers by taps.
 */
export async function mentor(
  service: TestService,
  staff: User,
  name: string,
  sector = 'health-care',
): Promise<User> {
  const user = service.user('mentor', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await service.engine.perform(async (work) => {
    const id = (await findAccount(work, accountKey(user.address))) ?? ''
    const by = (await findAccount(work, accountKey(staff.address))) ?? ''
    await setName(work, id, name)
    await giveConsent(work, id, 'privacy', work.programme.consentVersion)
    await beginApplication(work, id)
    await setHeadline(work, id, 'nurse in a hospital')
    await setSectors(work, id, [sector])
    await setTopics(work, id, ['interview'])
    await setLanguages(work, id, ['en', 'nl'])
    await setRegion(work, id, 'antwerp')
    await setCapacity(work, id, 1)
    await giveConsent(work, id, 'house-rules', work.programme.houseRules.version)
    const applied = await applyAsMentor(work, id)
    if (applied !== 'applied') throw new Error(`did not apply: ${JSON.stringify(applied)}`)
    const decided = await approveMentor(work, id, by)
    if (decided !== 'approved') throw new Error(`was not approved: ${decided}`)
    return { result: undefined, keep: true }
  })
  await service.engine.settle()
  return user
}

/** From now on somebody is spoken to in this language. */
export async function speaks(service: TestService, user: User, language: Language): Promise<void> {
  await service.engine.perform(async (work) => {
    const id = (await findAccount(work, accountKey(user.address))) ?? ''
    return { result: await chooseLanguage(work, id, language), keep: true }
  })
  await service.engine.settle()
}

/** A mentee who stands before three proposals. */
export async function mentee(service: TestService, name: string, sector = 'Health care'): Promise<User> {
  const user = service.user('mentee', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await user.taps('OK, start')
  await user.taps(name)
  await user.taps('18–25')
  await user.taps(sector)
  await user.taps('Job interview')
  await user.taps('Antwerp')
  return user
}
