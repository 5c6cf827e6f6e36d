import { applyAsMentor } from '../core/mentors/apply.ts'
import { approveMentor } from '../core/mentors/approve.ts'
import { beginApplication } from '../core/mentors/begin-application.ts'
import { setCapacity, setHeadline, setRegion, setSectors, setTopics } from '../core/mentors/change-profile.ts'
import { findMentor } from '../core/mentors/profile.ts'
import { chooseLanguage } from '../core/people/choose-language.ts'
import { findAccount, hasMetAnyone } from '../core/people/find-account.ts'
import { giveConsent } from '../core/people/give-consent.ts'
import { hasJoined, makeInvite, useInvite } from '../core/people/join-code.ts'
import { meet } from '../core/people/meet.ts'
import { setName } from '../core/people/set-name.ts'
import { setLanguages } from '../core/people/speak-languages.ts'
import { inOneTransaction, type Work, type WorkSettings } from '../core/work.ts'
import { accountKey } from '../bots/channel.ts'
import { inventedMentors, type InventedMentor } from './mentors.ts'

const account = (id: string): string => accountKey({ channel: 'sandbox', account: id })

/** Who approves the invented mentors: as invented as they are, and never written to. */
const counsellor = account('counsellor')

/**
 * Whether a database can hold invented people: `invented` where they are there already, `empty` where nobody is,
 * `people` where someone is whom the service met in earnest.
 */
export async function whoIsHere(settings: WorkSettings): Promise<'invented' | 'empty' | 'people'> {
  const { result } = await inOneTransaction(settings, async (work) => {
    if ((await findAccount(work, counsellor)) !== null) return 'invented'
    return (await hasMetAnyone(work)) ? 'people' : 'empty'
  })
  return result
}

/** Brings in the invented mentors, approved and free, by the verbs that real ones come in by. Again: changes nothing. */
export async function seedSandbox(settings: WorkSettings): Promise<void> {
  const { result: by } = await inOneTransaction(settings, bringCounsellor)
  for (const mentor of inventedMentors) {
    await inOneTransaction(settings, async (work) => await bringMentor(work, mentor, by))
  }
}

async function bringCounsellor(work: Work): Promise<string> {
  const { id } = await meet(work, counsellor, { locale: null, timeZone: null })
  if (await hasJoined(work, id, 'counsellor')) return id
  const { code } = await makeInvite(work, 'counsellor', 1)
  expect('joined', await useInvite(work, id, counsellor, code))
  return id
}

async function bringMentor(work: Work, mentor: InventedMentor, by: string): Promise<void> {
  const { id } = await meet(work, account(mentor.id), { locale: null, timeZone: null })
  if (await findMentor(work, id)) return
  const { programme } = work
  const spoken = mentor.languages.filter((language) => programme.languages.includes(language))
  const [first] = spoken
  // A programme in other languages or with other regions has fewer mentors here, not broken ones.
  if (first === undefined) return
  const region = programme.regions.some(({ code }) => code === mentor.region) ? mentor.region : null
  expect('chosen', await chooseLanguage(work, id, first))
  expect('set', await setLanguages(work, id, spoken))
  expect('set', await setName(work, id, mentor.name))
  await giveConsent(work, id, 'privacy', programme.consentVersion)
  expect('begun', await beginApplication(work, id))
  expect('set', await setHeadline(work, id, mentor.headline))
  expect('set', await setSectors(work, id, mentor.sectors))
  expect('set', await setTopics(work, id, mentor.topics))
  expect('set', await setRegion(work, id, region))
  expect('set', await setCapacity(work, id, Math.min(mentor.capacity, programme.capacity.most)))
  await giveConsent(work, id, 'house-rules', programme.houseRules.version)
  expect('applied', await applyAsMentor(work, id))
  expect('approved', await approveMentor(work, id, by))
}

/** What the core refuses here is a mistake in `mentors.json`. */
function expect(wanted: string, outcome: unknown): void {
  if (outcome !== wanted) throw new Error(`an invented mentor is not ${wanted}: ${JSON.stringify(outcome)}`)
}
