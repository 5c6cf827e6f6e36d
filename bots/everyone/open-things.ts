import { liveMentorshipOfMentee, liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { openRequestsFor } from '../../core/requests/request.ts'
import { tellWhoCame } from '../../core/requests/tell-mentor.ts'
import { findLiveSearch } from '../../core/requests/search.ts'
import { heldPlaceOf } from '../../core/waiting/held-place.ts'
import { entryOf } from '../../core/waiting/line.ts'
import type { Work } from '../../core/work.ts'
import type { Recipient } from '../engine/addresses.ts'
import type { Wishes } from '../engine/posts.ts'
import { heldCardKey, heldView } from '../mentee/held-card.ts'
import { lineCardKey, lineView } from '../mentee/line-card.ts'
import { menteeMentorshipView, mentorshipCardKey } from '../mentee/mentorship-card.ts'
import { searchCardKey, searchView } from '../mentee/search-card.ts'
import { mentorMentorshipView } from '../mentor/mentorship-card.ts'
import { requestCardKey, requestView } from '../mentor/request-card.ts'

/**
 * Shows a person what is open, where they read now: requests, the search, mentorships. A card that stands there already
 * stays where it is.
 */
export async function tellOpen(work: Work, wishes: Wishes, to: Recipient): Promise<void> {
  if (to.audience === 'mentor') await tellMentor(work, wishes, to)
  if (to.audience === 'mentee') await tellMentee(work, wishes, to)
}

async function tellMentor(work: Work, wishes: Wishes, to: Recipient): Promise<void> {
  for (const mentorship of await liveMentorshipsOfMentor(work, to.personId)) {
    wishes.card(to, mentorshipCardKey(mentorship.id), mentorMentorshipView(mentorship, null))
  }
  await tellWhoCame(work, to.personId)
  for (const { id } of await openRequestsFor(work, to.personId)) {
    const view = await requestView(work, id)
    if (view) wishes.card(to, requestCardKey(id), view)
  }
}

async function tellMentee(work: Work, wishes: Wishes, to: Recipient): Promise<void> {
  const mentorship = await liveMentorshipOfMentee(work, to.personId)
  if (mentorship) wishes.card(to, mentorshipCardKey(mentorship.id), menteeMentorshipView(mentorship))
  const search = await findLiveSearch(work, to.personId)
  const view = search ? await searchView(work, search.id) : null
  if (search && view) wishes.card(to, searchCardKey(search.id), view)
  await tellPlace(work, wishes, to)
}

async function tellPlace(work: Work, wishes: Wishes, to: Recipient): Promise<void> {
  const entry = await entryOf(work, to.personId)
  const line = entry ? await lineView(work, entry.id) : null
  if (entry && line) wishes.card(to, lineCardKey(entry.id), line)
  const held = await heldPlaceOf(work, to.personId)
  const view = held ? await heldView(work, held.id) : null
  if (held && view) wishes.card(to, heldCardKey(held.id), view)
}
