import type { MentorProfile } from '../core/mentors/profile.ts'
import type { Programme } from '../core/programme/programme.ts'
import { facts } from './blocks.ts'
import type { Block } from './view.ts'
import { say, type Words } from './words.ts'
import { hoursWords } from './mentor/profile-extras.ts'

/** A mentor's profile, as the mentor and the counsellors read it. */
export function profileBlocks(mentor: MentorProfile, programme: Programme): Block<Words>[] {
  const nothing = say('common-fact-none')
  const list = (items: Words[]): Words => (items.length > 0 ? { all: items } : nothing)
  return [
    facts(
      [say('common-fact-name'), { person: mentor.personId }],
      [say('common-fact-headline'), mentor.headline ?? nothing],
      [say('common-fact-sectors'), list(mentor.sectors.map((sector) => ({ sector })))],
      [say('common-fact-topics'), list(mentor.topics.map((topic) => say(`common-topic-${topic}`)))],
      [say('common-fact-languages'), list(mentor.languages.map((language) => ({ language })))],
      [
        say('common-fact-region'),
        mentor.region === null ? say('common-anywhere') : { region: mentor.region },
      ],
      [say('common-fact-places'), say('common-places', { active: mentor.active, capacity: mentor.capacity })],
      [say('common-fact-years'), mentor.years === null ? nothing : String(mentor.years)],
      [say('common-fact-hours'), hoursWords(mentor.hours, programme)],
      [say('common-fact-profile-link'), mentor.linkedinUrl ?? nothing],
    ),
  ]
}
