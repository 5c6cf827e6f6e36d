import { mostHeadlineLength } from '../../core/mentors/change-profile.ts'
import { readHours } from '../../core/mentors/hours.ts'
import type { MentorProfile } from '../../core/mentors/profile.ts'
import type { GivenProfile, ProfileField, ProfileProblems } from '../../core/mentors/save-profile.ts'
import { mostNameLength } from '../../core/people/clean-name.ts'
import type { Programme } from '../../core/programme/programme.ts'
import { sectors } from '../../core/sectors/catalogue.ts'
import { topics } from '../../core/topics.ts'
import { shortTime } from '../mentor/profile-extras.ts'
import { say, type Words } from '../words.ts'
import type { FormField, FormOption } from './form.ts'

/** What stands in the fields: as it is kept, or as it was sent. */
export type Filled = Record<Exclude<ProfileField, 'sectors' | 'topics' | 'languages'>, string> &
  Record<'sectors' | 'topics' | 'languages', readonly string[]>

const anywhere = 'anywhere'

/** A kept profile as it stands in the fields. */
export function filledFrom(mentor: MentorProfile): Filled {
  const { hours } = mentor
  return {
    name: mentor.name ?? '',
    headline: mentor.headline ?? '',
    sectors: mentor.sectors,
    topics: mentor.topics,
    languages: mentor.languages,
    years: mentor.years === null ? '' : String(mentor.years),
    region: mentor.region ?? anywhere,
    capacity: String(mentor.capacity),
    hours: hours === null ? '' : `${hours.from}:00 – ${hours.to}:00`,
    link: mentor.linkedinUrl ?? '',
  }
}

/** What was sent, as it stands in the fields again where something is wrong with it. */
export function filledBy(answers: (field: ProfileField) => readonly string[]): Filled {
  const one = (name: ProfileField): string => answers(name)[0] ?? ''
  return {
    name: one('name'),
    headline: one('headline'),
    sectors: answers('sectors'),
    topics: answers('topics'),
    languages: answers('languages'),
    years: one('years'),
    region: one('region'),
    capacity: one('capacity'),
    hours: one('hours'),
    link: one('link'),
  }
}

/** What was sent, as the core takes it. */
export function givenIn(filled: Filled): GivenProfile {
  const number = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN)
  const empty = (text: string): boolean => text.trim() === ''
  return {
    ...filled,
    years: empty(filled.years) ? null : number(filled.years),
    region: filled.region === anywhere ? null : filled.region,
    capacity: number(filled.capacity),
    hours: empty(filled.hours) ? null : (readHours(filled.hours) ?? { from: Number.NaN, to: Number.NaN }),
    link: empty(filled.link) ? null : filled.link,
  }
}

/** The fields in which a mentor gives the whole profile at once: the same questions as in the conversation. */
export function profileForm<Text>(
  programme: Programme,
  plain: (words: Words) => Text,
  filled: Filled,
  problems: ProfileProblems | null,
): FormField<Text>[] {
  const option = (value: string, label: Words): FormOption<Text> => ({
    value,
    label: plain(label),
  })
  const frame = (
    name: ProfileField,
    label: Words,
    hint: Words | null,
  ): Pick<FormField<Text>, 'name' | 'label' | 'hint' | 'problem' | 'isNeeded'> => {
    const code = problems?.[name]
    return {
      name,
      label: plain(label),
      hint: hint === null ? null : plain(hint),
      problem: code === undefined ? null : plain(problemWords(name, code, programme)),
      isNeeded: !['years', 'hours', 'link'].includes(name),
    }
  }
  const line = { kind: 'line' as const, autocomplete: null, inputMode: 'text' as const }
  const places = Array.from({ length: programme.capacity.most }, (_, index) => String(index + 1))
  return [
    {
      ...frame('name', say('common-fact-name'), say('mentor-ask-own-name')),
      ...{ ...line, value: filled.name, most: mostNameLength, autocomplete: 'given-name' },
    },
    {
      ...frame('headline', say('common-fact-headline'), say('mentor-ask-headline')),
      ...{ ...line, value: filled.headline, most: mostHeadlineLength, autocomplete: 'organization-title' },
    },
    {
      ...frame('sectors', say('common-fact-sectors'), say('mentor-sector-list')),
      ...{ kind: 'several', values: [...filled.sectors] },
      options: sectors.map(({ code }) => option(code, { sector: code })),
    },
    {
      ...frame('topics', say('common-fact-topics'), null),
      ...{ kind: 'several', values: [...filled.topics] },
      options: topics
        .filter((topic) => topic !== 'not-sure')
        .map((topic) => option(topic, say(`common-topic-${topic}`))),
    },
    {
      ...frame('languages', say('common-fact-languages'), say('mentor-ask-languages')),
      ...{ kind: 'several', values: [...filled.languages] },
      options: programme.languages.map((language) => option(language, { language })),
    },
    {
      ...frame('years', say('common-fact-years'), say('profile-form-years-hint')),
      ...{ ...line, value: filled.years, most: 4, inputMode: 'numeric' },
    },
    {
      ...frame('region', say('common-fact-region'), say('mentor-ask-region')),
      ...{ kind: 'one', value: filled.region },
      options: [
        option(anywhere, say('common-anywhere')),
        ...programme.regions.map(({ code }) => option(code, { region: code })),
      ],
    },
    {
      ...frame('capacity', say('common-fact-places'), say('mentor-ask-capacity')),
      ...{ kind: 'one', value: filled.capacity },
      options: places.map((number) => option(number, number)),
    },
    {
      ...frame('hours', say('common-fact-hours'), say('profile-form-hours-hint', hoursOf(programme))),
      ...{ ...line, value: filled.hours, most: 40 },
    },
    {
      ...frame('link', say('common-fact-profile-link'), say('profile-form-link-hint')),
      ...{ ...line, value: filled.link, most: 500, inputMode: 'url' },
    },
  ]
}

function hoursOf({ messageHours: { from, to } }: Programme): { from: string; to: string } {
  return { from: shortTime(from), to: shortTime(to) }
}

/** What is wrong: in the words of the conversation, where it has them. */
function problemWords(field: ProfileField, code: string, { capacity }: Programme): Words {
  switch (field) {
    case 'name':
      return say('common-not-a-name')
    case 'headline':
      return say(`mentor-headline-${code}`)
    case 'years':
      return say('mentor-years-out-of-range')
    case 'capacity':
      return say('mentor-capacity-not-understood', { most: capacity.most })
    case 'hours':
      return say('mentor-hours-out-of-range')
    case 'link':
      return say(`mentor-link-${code}`)
    case 'sectors':
      return say('profile-form-sectors')
    case 'topics':
    case 'languages':
    case 'region':
      return say('profile-form-choose')
  }
}
