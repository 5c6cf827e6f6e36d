import type { PersonalData } from '../../core/my-data/export.ts'
import { draft, facts, quote, text, title } from '../blocks.ts'
import { appOf } from '../app-name.ts'
import type { Block, Draft } from '../view.ts'
import { historyWords } from './history-words.ts'
import { say, type Words } from '../words.ts'

/** Everything that is kept about a person, to be read: the same as the file, in words. */
export function myDataView(data: PersonalData): Draft {
  return draft(
    title(say('data-title')),
    text(say('data-made', { moment: moment(data.madeAt) })),
    ...aboutPerson(data),
    facts(...data.accounts.map(({ account }): [Words, Words] => [appOf(account), ownNameIn(account)])),
    facts(
      ...data.cameInBy.map(({ openedAt }): [Words, Words] => [say('data-came-in-by-code'), moment(openedAt)]),
      ...data.organisations.map(({ name }): [Words, Words] => [say('data-organisation-asked'), name]),
    ),
    ...aboutMentor(data),
    ...aboutSignIn(data),
    ...data.consents.flatMap((consent) => [
      facts(
        [say('data-agreed'), say(`data-consent-${consent.kind}`)],
        [say('data-version'), consent.version],
        [say('data-on'), moment(consent.givenAt)],
      ),
    ]),
    ...data.searches.flatMap(aboutSearch),
    ...data.waited.map(({ sector, joinedAt, leftAt }) =>
      facts(
        [say('data-waited'), { sector }],
        [say('data-begun'), moment(joinedAt)],
        [say('data-ended'), leftAt === null ? say('data-not-yet') : moment(leftAt)],
      ),
    ),
    facts(
      ...data.heldPlaces.map(({ role, heldAt }): [Words, Words] => [
        say(`data-held-${role}`),
        moment(heldAt),
      ]),
    ),
    ...listOf('data-requests-sent', data.requestsSent),
    ...listOf('data-requests-received', data.requestsReceived),
    ...data.mentorships.map((mentorship) =>
      facts(
        [say('data-mentorship'), say(`data-role-${mentorship.role}`)],
        [say('data-begun'), moment(mentorship.begunAt)],
        [say('data-ended'), mentorship.closedAt === null ? say('data-not-yet') : moment(mentorship.closedAt)],
      ),
    ),
    ...aboutReports(data),
    data.messagesSent.length > 0 ? title(say('data-messages')) : null,
    ...data.messagesSent.flatMap(({ sentAt, text: words }) => [text(moment(sentAt)), quote(words ?? '')]),
    title(say('data-history')),
    facts(...data.history.map(({ at, what }): [Words, Words] => [moment(at), historyWords(what)])),
  )
}

/** An app's own name for the person, without that of the app. */
function ownNameIn(account: string): string {
  return account.slice(account.indexOf(':') + 1)
}

function moment(iso: string): Words {
  return { moment: Date.parse(iso), as: 'moment' }
}

function aboutPerson({ person, languages, mentee, counsellorSince }: PersonalData): Block<Words>[] {
  return [
    facts(
      [say('common-fact-name'), person.name ?? say('common-fact-none')],
      [say('common-fact-languages'), { all: languages.map((language) => ({ language })) }],
      [say('data-age-band'), person.ageBand ?? say('common-fact-none')],
      [say('data-time-zone'), person.timeZone ?? say('common-fact-none')],
      [say('data-first-seen'), moment(person.createdAt)],
      [say('data-last-seen'), moment(person.seenAt)],
      ...(mentee ? [[say('data-mentee-since'), moment(mentee.registeredAt)] as [Words, Words]] : []),
      ...(counsellorSince ? [[say('data-counsellor-since'), moment(counsellorSince)] as [Words, Words]] : []),
    ),
  ]
}

function aboutMentor({ mentor }: PersonalData): Block<Words>[] {
  if (!mentor) return []
  return [
    title(say('data-as-mentor')),
    facts(
      [say('common-fact-headline'), mentor.headline ?? say('common-fact-none')],
      [say('common-fact-sectors'), { all: mentor.sectors.map((sector) => ({ sector })) }],
      [say('common-fact-topics'), { all: mentor.topics.map((topic) => say(`common-topic-${topic}`)) }],
      [say('common-fact-profile-link'), mentor.linkedinUrl ?? say('common-fact-none')],
    ),
  ]
}

function aboutSignIn({ signIn }: PersonalData): Block<Words>[] {
  if (!signIn) return []
  const name = signIn.name ?? signIn.givenName ?? say('common-fact-none')
  return [facts([say('data-sign-in'), name], [say('data-on'), moment(signIn.signedInAt)])]
}

function aboutReports({ reports, decisions }: PersonalData): Block<Words>[] {
  const made = reports.map(({ reportedAt, outcome }): [Words, Words] => [
    moment(reportedAt),
    say(`data-case-${outcome ?? 'open'}`),
  ])
  const decided = decisions.map(({ decidedAt, decision }): [Words, Words] => [
    moment(decidedAt),
    say(`data-case-${decision}`),
  ])
  return [
    ...(made.length > 0 ? [title(say('data-reports')), facts(...made)] : []),
    ...(decided.length > 0 ? [title(say('data-decided-about-you')), facts(...decided)] : []),
  ]
}

function aboutSearch(search: PersonalData['searches'][number]): Block<Words>[] {
  return [
    facts(
      [say('data-search'), { sector: search.sector }],
      [say('common-fact-topics'), { all: search.topics.map((topic) => say(`common-topic-${topic}`)) }],
      [say('data-begun'), moment(search.openedAt)],
    ),
    ...(search.message === null ? [] : [quote(search.message)]),
  ]
}

function listOf(name: string, requests: readonly { sentAt: string; state: string }[]): Block<Words>[] {
  if (requests.length === 0) return []
  const rows = requests.map(({ sentAt, state }): [Words, Words] => [
    moment(sentAt),
    say(`data-state-${state}`),
  ])
  return [title(say(name)), facts(...rows)]
}
