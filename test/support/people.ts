import assert from 'node:assert/strict'
import { applyAsMentor } from '../../core/mentors/apply.ts'
import { approveMentor } from '../../core/mentors/approve.ts'
import { beginApplication } from '../../core/mentors/begin-application.ts'
import {
  setCapacity,
  setHeadline,
  setLinkedinUrl,
  setRegion,
  setSectors,
  setTopics,
} from '../../core/mentors/change-profile.ts'
import { chooseLanguage } from '../../core/people/choose-language.ts'
import { chooseRegion } from '../../core/people/choose-region.ts'
import { giveConsent } from '../../core/people/give-consent.ts'
import { makeInvite, useInvite } from '../../core/people/join-code.ts'
import { meet } from '../../core/people/meet.ts'
import { registerMentee } from '../../core/people/register-mentee.ts'
import { setName } from '../../core/people/set-name.ts'
import { setLanguages } from '../../core/people/speak-languages.ts'
import { sectors } from '../../core/sectors/catalogue.ts'
import type { Work } from '../../core/work.ts'
import type { World } from './work.ts'

let accounts = 0

/** An account that nobody has used before. */
export function aNewAccount(): string {
  return `somewhere:${(accounts += 1)}`
}

type About = { name?: string; languages?: string[]; account?: string }

/** The sector of people for whom a test names none. */
export const usualSector = sectors[0]?.code ?? ''

/** Someone with a name, languages (by default Dutch) and consent to what is kept, but no role yet. Returns their id. */
export async function aPerson(world: World, about: About = {}): Promise<string> {
  return await world.run(async (work) => await introduce(work, about))
}

/** A registered mentee, 18 to 25 years old where nothing else is said. Returns their id. */
export async function aMentee(
  world: World,
  about: About & { region?: string | null; ageBand?: string } = {},
): Promise<string> {
  return await world.run(async (work) => {
    const id = await introduce(work, { name: 'Noor', ...about })
    assert.equal(await registerMentee(work, id, about.ageBand ?? '18-25'), 'registered')
    if (about.region !== undefined) assert.equal(await chooseRegion(work, id, about.region), 'chosen')
    return id
  })
}

/** A counsellor who came in with a code. Returns their id. */
export async function aCounsellor(world: World, about: About = {}): Promise<string> {
  return await world.run(async (work) => {
    const account = about.account ?? aNewAccount()
    const id = await introduce(work, { name: 'Chris', ...about, account })
    const { code } = await makeInvite(work, 'counsellor', 24)
    assert.equal(await useInvite(work, id, account, code), 'joined')
    return id
  })
}

/** What a test can say about a mentor. */
export type AboutMentor = About & {
  sectors?: string[]
  topics?: string[]
  region?: string | null
  capacity?: number
  headline?: string
  linkedinUrl?: string
}

/** Someone who handed in a complete profile, over which nobody has decided. Returns their id. */
export async function anApplicant(world: World, about: AboutMentor = {}): Promise<string> {
  return await world.run(async (work) => {
    const id = await introduce(work, { name: 'Els', ...about })
    assert.equal(await beginApplication(work, id), 'begun')
    assert.equal(await setHeadline(work, id, about.headline ?? 'Nurse'), 'set')
    assert.equal(await setSectors(work, id, about.sectors ?? [usualSector]), 'set')
    assert.equal(await setTopics(work, id, about.topics ?? ['job-reality']), 'set')
    assert.equal(await setRegion(work, id, about.region ?? null), 'set')
    if (about.capacity !== undefined) assert.equal(await setCapacity(work, id, about.capacity), 'set')
    if (about.linkedinUrl !== undefined)
      assert.equal(await setLinkedinUrl(work, id, about.linkedinUrl), 'set')
    await giveConsent(work, id, 'house-rules', work.programme.houseRules.version)
    assert.equal(await applyAsMentor(work, id), 'applied')
    return id
  })
}

/** A mentor whom a counsellor of this world approved, with the programme's usual places. Returns their id. */
export async function anApprovedMentor(world: World, about: AboutMentor = {}): Promise<string> {
  const counsellorId = await theCounsellor(world)
  const id = await anApplicant(world, about)
  assert.equal(await world.run((work) => approveMentor(work, id, counsellorId)), 'approved')
  return id
}

const counsellors = new WeakMap<World, Promise<string>>()

/** The counsellor who approves all mentors of a world. */
async function theCounsellor(world: World): Promise<string> {
  const known = counsellors.get(world) ?? aCounsellor(world)
  counsellors.set(world, known)
  return await known
}

async function introduce(work: Work, { name, languages, account }: About): Promise<string> {
  const { id } = await meet(work, account ?? aNewAccount(), { locale: null, timeZone: null })
  const spoken = languages ?? ['nl']
  assert.equal(await chooseLanguage(work, id, spoken[0] ?? 'nl'), 'chosen')
  assert.equal(await setLanguages(work, id, spoken), 'set')
  assert.equal(await setName(work, id, name ?? 'Sam'), 'set')
  await giveConsent(work, id, 'privacy', work.programme.consentVersion)
  return id
}
