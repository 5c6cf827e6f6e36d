import { isTopic, topics } from '../../core/topics.ts'
import { button, buttons, choice, draft, text } from '../blocks.ts'
import { answered, ask, askOn } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { searchDraft } from './search-draft.ts'

/** A mentee names at most this many topics. */
const most = 3

const question: Words = say('mentee-ask-topics')

/** Asks what would help: one tap is enough, "more than one" is a tap more. */
export function askTopics(turn: Turn): void {
  const search = searchDraft(turn)
  delete search.topics
  delete search.severalTopics
  ask(
    turn,
    'topics',
    draft(
      text(question),
      buttons(...topics.map((topic) => button(say(`common-topic-${topic}`), tap('topic', topic)))),
      buttons(button(say('mentee-button-several-topics'), tap('topics-several'))),
    ),
  )
}

/** One topic, and on. */
export function tapTopic(turn: Turn, [topic = '']: readonly string[]): Move {
  return isTopic(topic) ? takeTopics(turn, [topic]) : 'on'
}

/** Several topics: each tap sets or clears one, on the same card. */
export function tapSeveralTopics(turn: Turn, [toggled]: readonly string[]): Move {
  const search = searchDraft(turn)
  const chosen = new Set(search.severalTopics ? search.topics : [])
  if (toggled !== undefined && isTopic(toggled)) {
    if (chosen.has(toggled)) chosen.delete(toggled)
    else if (chosen.size < most) chosen.add(toggled)
  }
  search.severalTopics = true
  search.topics = [...chosen]
  const options = topics
    .filter((topic) => topic !== 'not-sure')
    .map((topic) => ({
      label: say(`common-topic-${topic}`),
      tap: tap('topics-several', topic),
      chosen: chosen.has(topic),
    }))
  askOn(
    turn,
    'topics',
    draft(
      text(question),
      choice(say('mentee-topics-up-to', { most }), options),
      chosen.size > 0 ? buttons(button(say('common-button-done'), tap('topics-done'), 'primary')) : null,
    ),
  )
  return 'stay'
}

/** The topics chosen so far are all. */
export function tapTopicsDone(turn: Turn): Move {
  const { topics: chosen, severalTopics } = searchDraft(turn)
  const some = severalTopics && chosen && chosen.length > 0
  return some ? takeTopics(turn, chosen) : 'on'
}

/** A typed wish: the topics whose words it names, else "I don't know yet" and the text is no worse for it. */
export function typeTopics(turn: Turn, typed: string): Move {
  const named = topics.filter((topic) => signs[topic]?.test(typed)).slice(0, most)
  if (named.length > 0) return takeTopics(turn, named)
  turn.wishes.say(turn.self, draft(text(say('mentee-topics-not-understood'))))
  return 'stay'
}

const signs: Readonly<Record<string, RegExp>> = {
  'job-reality': /\b(job|beroep|m[ée]tier|yrke|jobb|werkdag|day|dag|journ[ée]e)/iu,
  'cv-letter': /(\bcv\b|curriculum|letter|brief|lettre|brev)/iu,
  interview: /(interview|gesprek|entretien|intervju)/iu,
  'finding-openings': /(vacatur|opening|offre|annons|vacanc|jobs? (vinden|zoeken)|find)/iu,
  motivation: /(motiv)/iu,
  'not-sure': /(weet (het )?niet|don'?t know|sais pas|vet inte)/iu,
}

function takeTopics(turn: Turn, chosen: string[]): Move {
  const search = searchDraft(turn)
  search.topics = chosen
  delete search.severalTopics
  delete search.proposed
  answered(turn, 'topics', question, { all: chosen.map((topic) => say(`common-topic-${topic}`)) })
  return 'on'
}
