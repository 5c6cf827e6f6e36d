import { propose, type Proposal } from '../../core/matching/propose.ts'
import { relatedWithMentors } from '../../core/matching/related.ts'
import { recordShowing, shownSince } from '../../core/matching/showings.ts'
import type { Reason } from '../../core/matching/why.ts'
import { findLiveSearch } from '../../core/requests/request.ts'
import { joinLine } from '../../core/waiting/join.ts'
import { entryOf, type LineEntry } from '../../core/waiting/line.ts'
import { heldPlaceOf } from '../../core/waiting/held-place.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, link, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import type { Recipient } from '../engine/addresses.ts'
import type { Wishes } from '../engine/posts.ts'
import { introduction } from '../mentor-introduction.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Block, Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { busyView } from './busy-card.ts'
import { heldCardKey, heldView } from './held-card.ts'
import { lineCardKey, lineView } from './line-card.ts'
import { forgetDraft, searchDraft } from './search-draft.ts'

/** How many mentors stand on a card. */
const perCard = 3

/** "More" goes on after everyone shown this recently, in milliseconds; after that it begins anew. */
const oneRound = 3_600_000

const cardKey = 'proposals'

/** What a mentee looks for. */
type Wish = { sector: string; topics: string[]; region: string | null }

/** What is looked for now: by the search that runs, else by what was chosen for the next one. */
async function currentWish(turn: Turn): Promise<Wish | null> {
  const search = await findLiveSearch(turn.work, turn.person.id)
  if (search) return { sector: search.sector, topics: search.topics, region: search.region }
  const { sector, topics, region } = searchDraft(turn)
  return sector && topics && region !== undefined ? { sector, topics, region } : null
}

/** Shows the three best mentors, as a new card. */
export async function showProposals(turn: Turn): Promise<void> {
  const wish = await currentWish(turn)
  if (!wish) return
  turn.dialogue.asking = null
  const proposals = await proposeTo(turn.work, turn.self, turn.wishes, wish)
  searchDraft(turn).proposed = proposals.map(({ mentorId }) => mentorId)
}

/** The same for someone whose turn it is not: a search went on without an answer. */
export async function proposeTo(work: Work, to: Recipient, wishes: Wishes, wish: Wish): Promise<Proposal[]> {
  const proposals = await propose(work, to.personId, wish, { skip: [], count: perCard })
  await recordShowing(work, to.personId, wish.sector, idsOf(proposals))
  if (proposals.length === 0) {
    await showBusy(work, to, wishes, wish.sector)
    return proposals
  }
  const few = proposals.length < perCard
  const related = few ? await relatedWithMentors(work, to.personId, wish.sector) : []
  wishes.again(to, cardKey, proposalsView(proposals, wish, related))
  return proposals
}

/** Nobody can be asked: who waits in line sees their place there, everyone else is offered one. */
async function showBusy(work: Work, to: Recipient, wishes: Wishes, sector: string): Promise<void> {
  const entry = await entryOf(work, to.personId)
  const view = entry?.sector === sector ? await lineView(work, entry.id) : null
  if (entry && view) wishes.again(to, lineCardKey(entry.id), view)
  else wishes.again(to, cardKey, await busyView(work, to.personId, sector))
}

/** Shows who waits in line where they stand: the place that is held for them, whom they can ask now, or the line. */
export async function showPlace(turn: Turn, entry: LineEntry): Promise<void> {
  const { work, self, wishes } = turn
  turn.dialogue.asking = null
  const held = await heldPlaceOf(work, self.personId)
  const view = held ? await heldView(work, held.id) : null
  if (held && view) {
    wishes.again(self, heldCardKey(held.id), view)
    return
  }
  const { sector, topics, region } = entry
  Object.assign(searchDraft(turn), { sector, topics, region })
  await showProposals(turn)
}

/** "Wait in line": with what was looked for on this card. */
export async function tapWait(turn: Turn, [sector = '']: readonly string[]): Promise<Move> {
  const { work, self, wishes } = turn
  const wish = await currentWish(turn)
  if (wish?.sector !== sector) return 'on'
  const outcome = await joinLine(work, self.personId, wish)
  if (typeof outcome === 'string') return 'on'
  forgetDraft(turn)
  wishes.card(self, cardKey, draft(text(say('waiting-joined', { sector: { sector } }))))
  const view = await lineView(work, outcome.joined.id)
  if (view) wishes.again(self, lineCardKey(outcome.joined.id), view)
  return 'stay'
}

/** "More": the next three, on the same card. */
export async function tapMore(turn: Turn): Promise<Move> {
  const { work, self, wishes } = turn
  const wish = await currentWish(turn)
  if (!wish) return 'on'
  const seen = await shownSince(work, self.personId, wish.sector, work.now.getTime() - oneRound)
  const more = await propose(work, self.personId, wish, { skip: seen, count: perCard })
  if (more.length === 0) {
    wishes.say(self, draft(text(say('mentee-no-more-mentors'))))
    return 'on'
  }
  await recordShowing(work, self.personId, wish.sector, idsOf(more))
  searchDraft(turn).proposed = idsOf(more)
  wishes.card(self, cardKey, proposalsView(more, wish))
  return 'stay'
}

function idsOf(proposals: readonly Proposal[]): string[] {
  return proposals.map(({ mentorId }) => mentorId)
}

/** The card; where there are few mentors, `related` sectors are offered as what they are. */
function proposalsView(proposals: readonly Proposal[], wish: Wish, related: readonly string[] = []): Draft {
  return draft(
    text(say('mentee-proposals', { count: proposals.length, sector: { sector: wish.sector } })),
    ...proposals.flatMap(proposalBlocks),
    ...(related.length > 0
      ? [
          text(say('mentee-few-free', { sector: { sector: wish.sector } })),
          buttons(...related.map((code) => button({ sector: code }, tap('sector', code)))),
        ]
      : []),
    buttons(
      button(say('mentee-button-more'), tap('more')),
      button(say('mentee-button-choose-for-me'), tap('choose-for-me')),
      button(say('mentee-button-other-field'), tap('sector')),
    ),
  )
}

function proposalBlocks({ mentorId, headline, languages, linkedinUrl, why }: Proposal): Block<Words>[] {
  const name = { person: mentorId }
  return [
    ...introduction({ personId: mentorId, headline, languages }),
    text(say('mentee-why', { reasons: { all: [say('mentee-why-field'), ...why.map(reasonWords)] } })),
    buttons(
      button(say('mentee-button-ask', { mentor: name }), tap('ask', mentorId), 'primary'),
      linkedinUrl ? link(say('mentee-button-linkedin', { mentor: name }), linkedinUrl) : null,
    ),
  ]
}

/** A reason in words, as the mentee reads it. */
export function reasonWords(reason: Reason): Words {
  switch (reason.kind) {
    case 'topics':
      return say('mentee-why-topics', { shared: reason.shared, asked: reason.asked })
    case 'same-region':
      return say('mentee-why-region')
    case 'speaks':
      return say('mentee-why-speaks', { language: { language: reason.language } })
    case 'answers-quickly':
      return say('mentee-why-quick')
    case 'not-asked-lately':
      return say('mentee-why-rested')
  }
}
