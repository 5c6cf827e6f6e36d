import type { AboutPartner } from '../../core/partners/add-partner.ts'
import { cleanPartnerText, mostPartnerText } from '../../core/partners/partner.ts'
import { findSectors } from '../../core/sectors/find.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { answered, ask } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'

/** What was answered so far about an organisation. */
type PartnerDraft = { partnerName?: string; partnerContact?: string }

const nameQuestion = say('common-ask-organisation')
const contactQuestion = say('common-ask-organisation-contact')
const sectorsQuestion = say('common-ask-organisation-fields')

/** At most so many fields of an organisation are taken from what was typed. */
const mostFields = 5

/** Asks about an organisation: its name first. */
export function askOrganisation(turn: Turn): Move {
  ask(turn, 'organisation', draft(text(nameQuestion)))
  return 'stay'
}

/** The answers about an organisation; `done` gets them all. */
export function organisationAnswers(
  done: (turn: Turn, about: AboutPartner) => Promise<Move>,
): Conversation['answers'] {
  return {
    organisation: (turn, typed) => {
      const name = clean(turn, typed)
      if (name === null) return 'stay'
      draftOf(turn).partnerName = name
      answered(turn, 'organisation', nameQuestion, name)
      ask(turn, 'organisation-contact', draft(text(contactQuestion)))
      return 'stay'
    },
    'organisation-contact': (turn, typed) => {
      const contact = clean(turn, typed)
      if (contact === null) return 'stay'
      draftOf(turn).partnerContact = contact
      answered(turn, 'organisation-contact', contactQuestion, contact)
      const skip = button(say('common-button-all-fields'), tap('organisation-done'))
      ask(turn, 'organisation-fields', draft(text(sectorsQuestion), buttons(skip)))
      return 'stay'
    },
    'organisation-fields': async (turn, typed) => {
      const found = typed
        .split(/[,;/\n]| (?:and|en|et|och) /)
        .flatMap((words) => findSectors(words.trim(), turn.person.language).slice(0, 1))
        .map(({ sector }) => sector)
      const sectors = [...new Set(found)].slice(0, mostFields)
      if (sectors.length === 0) {
        turn.wishes.say(turn.self, draft(text(say('common-organisation-fields-unknown'))))
        return 'stay'
      }
      return await finish(turn, sectors, { all: sectors.map((sector) => ({ sector })) }, done)
    },
  }
}

/** The buttons of the same questions. */
export function organisationTaps(
  done: (turn: Turn, about: AboutPartner) => Promise<Move>,
): Conversation['taps'] {
  return {
    organisation: askOrganisation,
    'organisation-done': async (turn) => await finish(turn, [], say('common-button-all-fields'), done),
  }
}

async function finish(
  turn: Turn,
  sectors: string[],
  answer: Words,
  done: (turn: Turn, about: AboutPartner) => Promise<Move>,
): Promise<Move> {
  const { partnerName, partnerContact } = draftOf(turn)
  if (partnerName === undefined || partnerContact === undefined) return 'on'
  delete draftOf(turn).partnerName
  delete draftOf(turn).partnerContact
  answered(turn, 'organisation-fields', sectorsQuestion, answer)
  return await done(turn, { name: partnerName, contact: partnerContact, sectors })
}

function clean(turn: Turn, typed: string): string | null {
  const found = cleanPartnerText(typed)
  if (typeof found === 'object') return found.text
  turn.wishes.say(turn.self, draft(text(say(`common-organisation-${found}`, { most: mostPartnerText }))))
  return null
}

function draftOf(turn: Turn): PartnerDraft {
  return turn.dialogue.draft
}
