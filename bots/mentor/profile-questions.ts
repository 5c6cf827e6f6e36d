import {
  setCapacity,
  setHeadline,
  setLinkedinUrl,
  setRegion,
  setSectors,
  setTopics,
} from '../../core/mentors/change-profile.ts'
import { houseRulesSign } from '../../core/mentors/house-rules.ts'
import { giveConsent } from '../../core/people/give-consent.ts'
import { languagesOf, setLanguages } from '../../core/people/speak-languages.ts'
import { findMentor, type MentorProfile } from '../../core/mentors/profile.ts'
import type { Programme } from '../../core/programme/programme.ts'
import { sectors } from '../../core/sectors/catalogue.ts'
import { topics } from '../../core/topics.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { houseRulesView } from '../house-rules.ts'
import { stale } from '../everyone/stale.ts'
import type { Move } from '../conversation.ts'
import { answered, ask } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { askExtra } from './profile-extras.ts'
import { formBlock } from './form-block.ts'
import { profileDraft, stepAnswered, type ProfileStep } from './profile-draft.ts'
import { askSignIn } from './sign-in.ts'
import { askSeveral, closeSeveral, toggle, type Several } from './several.ts'

const anywhere = 'anywhere'
const none = 'none'

function several(programme: Programme, step: ProfileStep): Several | null {
  switch (step) {
    case 'sectors':
      return {
        step,
        question: say('mentor-ask-sectors'),
        list: say('mentor-sector-list'),
        codes: sectors.map(({ code }) => code),
        label: (sector) => ({ sector }),
        most: 5,
      }
    case 'topics':
      return {
        step,
        question: say('mentor-ask-topics'),
        list: say('mentor-topic-list'),
        codes: topics.filter((topic) => topic !== 'not-sure'),
        label: (topic) => say(`common-topic-${topic}`),
        most: topics.length,
      }
    case 'languages':
      return {
        step,
        question: say('mentor-ask-languages'),
        list: say('mentor-language-list'),
        codes: programme.languages,
        label: (language) => ({ language }),
        most: programme.languages.length,
      }
    default:
      return null
  }
}

/** Asks one question of the profile, with what is known already set. */
export async function askStep(turn: Turn, step: ProfileStep, mentor: MentorProfile): Promise<void> {
  const { programme } = turn.work
  const list = several(programme, step)
  if (list) {
    const known =
      step === 'sectors'
        ? mentor.sectors
        : step === 'topics'
          ? mentor.topics
          : await languagesOf(turn.work, turn.person.id)
    askSeveral(turn, list, known)
    return
  }
  switch (step) {
    case 'sign-in': {
      await askSignIn(turn)
      return
    }
    case 'own-name':
    case 'years':
    case 'hours': {
      askExtra(turn, step)
      return
    }
    case 'region': {
      const regions = programme.regions.map(({ code }) => button({ region: code }, tap('region', code)))
      const everywhere = buttons(button(say('common-anywhere'), tap('region', anywhere)))
      ask(turn, step, draft(text(say('mentor-ask-region')), buttons(...regions), everywhere))
      return
    }
    case 'capacity': {
      const numbers = Array.from({ length: programme.capacity.most }, (_, index) => String(index + 1))
      const places = numbers.map((number) => button(number, tap('capacity', number)))
      ask(turn, step, draft(text(say('mentor-ask-capacity')), buttons(...places)))
      return
    }
    case 'profile-link': {
      const without = button(say('mentor-button-no-link'), tap('profile-link', none))
      ask(turn, step, draft(text(say('mentor-ask-link')), buttons(without)))
      return
    }
    case 'house-rules': {
      ask(turn, step, houseRulesView(programme, mentor.state !== 'draft'))
      return
    }
    default: {
      ask(turn, step, draft(text(say('mentor-ask-headline')), await formBlock(turn)))
      return
    }
  }
}

function take(turn: Turn, step: ProfileStep, question: Words, answer: Words): Move {
  answered(turn, step, question, answer)
  stepAnswered(turn, step)
  return 'on'
}

function refuse(turn: Turn, problem: Words): Move {
  turn.wishes.say(turn.self, draft(text(problem)))
  return 'stay'
}

/** A typed headline: what a mentee reads below the name. */
export async function typeHeadline(turn: Turn, typed: string): Promise<Move> {
  const outcome = await setHeadline(turn.work, turn.person.id, typed)
  if (outcome !== 'set') return refuse(turn, say(`mentor-headline-${outcome}`))
  const kept = await findMentor(turn.work, turn.person.id)
  return take(turn, 'headline', say('mentor-ask-headline'), kept?.headline ?? '')
}

/** One tap in a list of several answers. */
export function tapToggle(turn: Turn, [step = '', code = '']: readonly string[]): Move {
  const list = several(turn.work.programme, step as ProfileStep)
  if (!list || turn.dialogue.asking !== step) return 'on'
  toggle(turn, list, code)
  return 'stay'
}

/** The list of several answers is complete. */
export async function tapChosen(turn: Turn, [step = '']: readonly string[]): Promise<Move> {
  const { work, person } = turn
  const list = several(work.programme, step as ProfileStep)
  const chosen = profileDraft(turn).chosen ?? []
  if (!list || turn.dialogue.asking !== step || chosen.length === 0) return 'on'
  const save = { sectors: setSectors, topics: setTopics, languages: setLanguages }[list.step as 'sectors']
  if ((await save(work, person.id, chosen)) !== 'set') return 'on'
  closeSeveral(turn, list, chosen)
  stepAnswered(turn, list.step)
  return 'on'
}

/** A typed field is set, or cleared, in the list; an unknown one is said to be unknown. */
export function typeSectors(turn: Turn, typed: string): Move {
  const list = several(turn.work.programme, 'sectors')
  const [found] = turn.findSectors(typed, turn.person.language)
  if (!list || !found) return refuse(turn, say('mentor-sector-not-found'))
  toggle(turn, list, found.sector)
  return 'stay'
}

/** A tapped region. */
export async function tapRegion(turn: Turn, [code = '']: readonly string[]): Promise<Move> {
  const region = code === anywhere ? null : code
  if ((await setRegion(turn.work, turn.person.id, region)) !== 'set') return 'on'
  return take(turn, 'region', say('mentor-ask-region'), region === null ? say('common-anywhere') : { region })
}

/** How many people at a time. */
export async function tapCapacity(turn: Turn, [number = '']: readonly string[]): Promise<Move> {
  return await takeCapacity(turn, number)
}

/** The same, typed. */
export async function takeCapacity(turn: Turn, typed: string): Promise<Move> {
  const number = /^\s*(\d)\s*$/.exec(typed)?.[1]
  const { most } = turn.work.programme.capacity
  if (number === undefined || Number(number) < 1)
    return refuse(turn, say('mentor-capacity-not-understood', { most }))
  const outcome = await setCapacity(turn.work, turn.person.id, Number(number))
  if (outcome !== 'set') return refuse(turn, say('mentor-capacity-not-understood', { most }))
  return take(turn, 'capacity', say('mentor-ask-capacity'), number)
}

/** A typed profile link: checked as an address, never fetched. */
export async function typeProfileLink(turn: Turn, typed: string): Promise<Move> {
  const outcome = await setLinkedinUrl(turn.work, turn.person.id, typed)
  if (outcome !== 'set') return refuse(turn, say(`mentor-link-${outcome}`))
  const kept = await findMentor(turn.work, turn.person.id)
  return take(turn, 'profile-link', say('mentor-ask-link'), kept?.linkedinUrl ?? '')
}

/** No profile link. */
export async function tapNoProfileLink(turn: Turn): Promise<Move> {
  if ((await setLinkedinUrl(turn.work, turn.person.id, null)) !== 'set') return 'on'
  return take(turn, 'profile-link', say('mentor-ask-link'), say('mentor-button-no-link'))
}

/** The house rules are agreed to, as they stood on the card: text, version and time are kept. */
export async function tapHouseRules(turn: Turn, [sign]: readonly string[]): Promise<Move> {
  const { work, person } = turn
  // A card of an earlier version agrees to nothing: the rules as they are now are asked.
  if (sign !== houseRulesSign(work.programme)) return await stale(turn)
  const text = turn.plain(say('mentor-house-rules'), person.language)
  await giveConsent(work, person.id, 'house-rules', work.programme.houseRules.version, text)
  return take(turn, 'house-rules', say('mentor-house-rules'), say('mentor-button-agree'))
}
