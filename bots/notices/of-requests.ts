import type { DomainEvent, EventOf } from '../../core/events.ts'
import { findMentor } from '../../core/mentors/profile.ts'
import { findRequest, openRequestsOf } from '../../core/requests/request.ts'
import { findSearch } from '../../core/requests/search.ts'
import { draft, text } from '../blocks.ts'
import { askOneMore } from '../mentor/places.ts'
import { requestCardKey, requestView } from '../mentor/request-card.ts'
import { proposeTo } from '../mentee/proposals.ts'
import { searchCardKey, searchView } from '../mentee/search-card.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type RequestEvent = Extract<DomainEvent, { requestId: string; searchId: string }>

/** What mentee and mentor see of a request that changed. */
export async function tellOfRequest(
  telling: Telling,
  event: RequestEvent | EventOf<'backups-exhausted'>,
): Promise<void> {
  if (event.kind === 'backups-exhausted') {
    await tellOfExhaustion(telling, event)
    return
  }
  await tellMentor(telling, event)
  await tellMentee(telling, event)
}

async function tellMentor({ work, wishes }: Telling, event: RequestEvent): Promise<void> {
  const request = await findRequest(work, event.requestId)
  // What waits for the mentor's hours, or ended before they came, is no news to the mentor.
  if (!request?.told) return
  const mentor = { personId: event.mentorId, audience: 'mentor' as const }
  const view = await requestView(work, event.requestId)
  if (!view) return
  const needsReader = ['request-sent', 'request-told', 'request-reminded'].includes(event.kind)
  if (needsReader) wishes.again(mentor, requestCardKey(event.requestId), view)
  else wishes.card(mentor, requestCardKey(event.requestId), view)
  if (event.kind !== 'request-accepted') return
  const profile = await findMentor(work, event.mentorId)
  if (!profile || profile.active < profile.capacity) return
  const oneMore = askOneMore(profile.capacity, work.programme.capacity.most)
  if (oneMore) wishes.again(mentor, 'one-more', oneMore)
}

async function tellMentee({ work, wishes }: Telling, event: RequestEvent): Promise<void> {
  const mentee = { personId: event.personId, audience: 'mentee' as const }
  const mentor = { person: event.mentorId }
  const told = toldToMentee[event.kind]
  const next = event.kind === 'request-unanswered' ? { next: { person: event.next } } : {}
  if (told) wishes.say(mentee, draft(text(say(told, { mentor, ...next }))))
  const view = await searchView(work, event.searchId)
  if (!view) return
  if (event.kind === 'request-sent') wishes.again(mentee, searchCardKey(event.searchId), view)
  else wishes.card(mentee, searchCardKey(event.searchId), view)
}

/** What the mentee hears of each; never a reason that the mentor gave. */
const toldToMentee: Partial<Record<RequestEvent['kind'], string>> = {
  'request-accepted': 'mentee-told-accepted',
  'request-declined': 'mentee-told-declined',
  'request-expired': 'mentee-told-expired',
  'request-unanswered': 'mentee-told-unanswered',
  'request-released': 'mentee-told-released',
}

/** Nobody is left to be asked: the next proposals, at once; where somebody is still thinking, as a question. */
async function tellOfExhaustion(
  { work, wishes }: Telling,
  event: EventOf<'backups-exhausted'>,
): Promise<void> {
  const search = await findSearch(work, event.searchId)
  if (!search || search.closedAt !== null) return
  const mentee = { personId: event.personId, audience: 'mentee' as const }
  const [silent] = (await openRequestsOf(work, event.personId)).map(({ mentorId }) => mentorId)
  if (silent !== undefined) {
    wishes.say(mentee, draft(text(say('mentee-told-silent', { mentor: { person: silent } }))))
  }
  await proposeTo(work, mentee, wishes, search)
}
