import { isPaused } from '../../core/people/pause.ts'
import { findPerson, rolesOf } from '../../core/people/person.ts'
import { hasConsent } from '../../core/people/give-consent.ts'
import { liveMentorshipOfMentee } from '../../core/mentorships/mentorship.ts'
import { mayAskMore } from '../../core/requests/more.ts'
import { findLiveSearch, openRequestsOf } from '../../core/requests/request.ts'
import type { Search } from '../../core/requests/search.ts'
import { entryOf } from '../../core/waiting/line.ts'
import { askConsent } from '../everyone/consent.ts'
import { askLanguage } from '../everyone/language.ts'
import { askName } from '../everyone/name.ts'
import { showPause } from '../everyone/pause.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { askAge, showUnderAge } from './age.ts'
import { showMentorship } from './mentorship-card.ts'
import { showPlace, showProposals } from './proposals.ts'
import { showPreview } from './preview.ts'
import { askRegion } from './region.ts'
import { searchDraft } from './search-draft.ts'
import { showSearch } from './search-card.ts'
import { askSector } from './sector.ts'
import { askTopics } from './topics.ts'

/**
 * Asks the next thing that is missing, from what is known: never from what was said. So a person who starts again,
 * on whatever day, goes on where they stood.
 */
export async function nextStep(turn: Turn): Promise<void> {
  const { work } = turn
  const person = await findPerson(work, turn.person.id)
  if (!person?.languageChosen) {
    askLanguage(turn, say('mentee-greeting'))
    return
  }
  if (!(await hasConsent(work, person.id, 'privacy', work.programme.consentVersion))) {
    askConsent(turn)
    return
  }
  if (person.name === null) {
    askName(turn, say('mentee-ask-name'))
    return
  }
  const { mentee } = await rolesOf(work, person.id)
  if (!mentee) {
    if (person.ageBand === null) askAge(turn)
    else showUnderAge(turn)
    return
  }
  const mentorship = await liveMentorshipOfMentee(work, person.id)
  if (mentorship) {
    showMentorship(turn, mentorship)
    return
  }
  const search = await findLiveSearch(work, person.id)
  if (search && (await isWaiting(turn, search.id))) {
    await showSearch(turn, search.id)
    return
  }
  if (isPaused(mentee, work.now)) showPause(turn, mentee.paused_until)
  else await nextChoice(turn, search)
}

/** Whether there is nothing to choose: somebody is being asked, and nobody else was chosen to be asked too. */
async function isWaiting(turn: Turn, searchId: string): Promise<boolean> {
  if ((await openRequestsOf(turn.work, turn.person.id)).length === 0) return false
  return searchDraft(turn).mentorId === undefined || !(await mayAskMore(turn.work, searchId))
}

/** The choices of a search; with a live search, all that is left to choose is the next mentor. */
async function nextChoice(turn: Turn, search: Search | null): Promise<void> {
  if (await showPreview(turn)) return
  const draft = searchDraft(turn)
  const place = await entryOf(turn.work, turn.person.id)
  // Whoever waits in line is shown where they stand, unless they look in another field meanwhile.
  const field = (search ?? draft).sector ?? place?.sector
  if (place && field === place.sector) await showPlace(turn, place)
  else if (search) await showProposals(turn)
  else if (draft.sector === undefined) askSector(turn)
  else if (draft.topics === undefined || draft.severalTopics) askTopics(turn)
  else if (draft.region === undefined) askRegion(turn)
  else await showProposals(turn)
}
