import { questionsTo } from '../mentors/question.ts'
import { findMentor, type MentorProfile } from '../mentors/profile.ts'
import { knownBefore } from '../people/merge-people.ts'
import { findPerson, rolesOf, type Person } from '../people/person.ts'
import { languagesOf } from '../people/speak-languages.ts'
import type { Language } from '../programme/programme.ts'
import { signInOf } from '../sign-in/finish-sign-in.ts'
import type { ConsentRow } from '../tables.ts'
import type { Work } from '../work.ts'

/**
 * Everything that is kept about one person, and nothing about anyone else (GDPR, art. 15 and 20): other people appear
 * only as the fact that there was someone. Moments are written as ISO 8601 in UTC.
 */
export type PersonalData = {
  madeAt: string
  person: Person & { createdAt: string; seenAt: string }
  /** Where the service knows this person: each app's own name for them there. */
  accounts: { account: string; linkedAt: string }[]
  /** The codes by which they came in; `shows`: whether who invited them may see how far they are. */
  cameInBy: { kind: string; openedAt: string; shows: boolean | null }[]
  /** Organisations for which they asked to join. */
  organisations: { name: string; contact: string | null; askedAt: string }[]
  languages: Language[]
  consents: {
    kind: string
    version: string
    language: string
    /** What was agreed to, word for word; null where only the version was kept. */
    text: string | null
    givenAt: string
    withdrawnAt: string | null
  }[]
  mentee: { region: string | null; registeredAt: string; pausedUntil: string | null } | null
  mentor: MentorProfile | null
  /** When they were asked whether they are still available, and when they answered. */
  availability: { askedAt: string; answeredAt: string | null }[]
  signIn: { name: string | null; givenName: string | null; signedInAt: string } | null
  counsellorSince: string | null
  searches: {
    sector: string
    region: string | null
    topics: string[]
    message: string | null
    openedAt: string
    closedAt: string | null
    outcome: string | null
  }[]
  /** Where they waited in line for a place. */
  waited: {
    sector: string
    region: string | null
    topics: string[]
    joinedAt: string
    leftAt: string | null
    outcome: string | null
  }[]
  /** Places that were held: for them, or of theirs for someone in line. */
  heldPlaces: {
    role: 'mentee' | 'mentor'
    heldAt: string
    until: string
    endedAt: string | null
    outcome: string | null
  }[]
  requestsSent: { state: string; sentAt: string; decidedAt: string | null }[]
  requestsReceived: { state: string; sentAt: string; decidedAt: string | null; reason: string | null }[]
  mentorships: {
    role: 'mentee' | 'mentor'
    begunAt: string
    closedAt: string | null
    reason: string | null
  }[]
  /** What they reported, and what came of it; `outcome` is null while a counsellor looks at it. */
  reports: { reportedAt: string; outcome: string | null }[]
  /** What counsellors decided about them: a warning, or that they take part no more. */
  decisions: { decidedAt: string; decision: string }[]
  bannedSince: string | null
  /** What counsellors asked about the application, and what was answered. */
  questions: { question: string | null; answer: string | null }[]
  messagesSent: { sentAt: string; text: string | null }[]
  history: { at: string; what: string }[]
}

const iso = (moment: number): string => new Date(moment).toISOString()
const isoOrNull = (moment: number | null): string | null => (moment === null ? null : iso(moment))

/** Gathers it. Throws for a person who does not exist: a bug. Records `data-exported`. */
export async function exportData(work: Work, personId: string): Promise<PersonalData> {
  const person = await findPerson(work, personId)
  const row = await work.database('people').where({ id: personId }).first()
  if (!person || !row) throw new Error(`no person ${personId}`)
  const { mentee } = await rolesOf(work, personId)
  const counsellor = await work.database('counsellors').where({ person_id: personId }).first()
  const signIn = await signInOf(work, personId)
  work.record({ kind: 'data-exported', personId })
  return {
    madeAt: work.now.toISOString(),
    person: { ...person, createdAt: iso(row.created_at), seenAt: iso(row.seen_at) },
    accounts: await accountsOf(work, personId),
    ...(await codesAndOrganisations(work, personId)),
    languages: await languagesOf(work, personId),
    consents: await consentsOf(work, personId),
    mentee: mentee && {
      region: mentee.region,
      registeredAt: iso(mentee.registered_at),
      pausedUntil: isoOrNull(mentee.paused_until),
    },
    mentor: await findMentor(work, personId),
    availability: await availabilityOf(work, personId),
    signIn: signIn && { ...signIn, signedInAt: iso(signIn.signedInAt) },
    counsellorSince: counsellor ? iso(counsellor.joined_at) : null,
    questions: (await questionsTo(work, personId)).map(({ text, answer }) => ({ question: text, answer })),
    ...(await reportsAndDecisions(work, personId)),
    bannedSince: isoOrNull(row.banned_at),
    ...(await searchesAndRequests(work, personId)),
    ...(await waitingOf(work, personId)),
    ...(await mentorshipsAndMessages(work, personId)),
    history: await historyOf(work, personId),
  }
}

async function accountsOf(work: Work, personId: string): Promise<PersonalData['accounts']> {
  const rows = await work.database('accounts').where({ person_id: personId }).orderBy('linked_at')
  return rows.map(({ account, linked_at }) => ({ account, linkedAt: iso(linked_at) }))
}

async function codesAndOrganisations(
  work: Work,
  personId: string,
): Promise<Pick<PersonalData, 'cameInBy' | 'organisations'>> {
  const codes: { kind: string; opened_at: number; shows: number | null }[] = await work
    .database('code_entries')
    .join('entry_codes', 'entry_codes.id', 'code_entries.code_id')
    .where('code_entries.person_id', personId)
    .orderBy('code_entries.opened_at')
    .select('entry_codes.kind', 'code_entries.opened_at', 'code_entries.shows')
  const asked = await work.database('partners').where({ asked_by: personId }).orderBy('made_at')
  return {
    cameInBy: codes.map(({ kind, opened_at, shows }) => ({
      ...{ kind, openedAt: iso(opened_at) },
      shows: shows === null ? null : shows === 1,
    })),
    organisations: asked.map(({ name, contact, made_at }) => ({ name, contact, askedAt: iso(made_at) })),
  }
}

async function consentsOf(work: Work, personId: string): Promise<PersonalData['consents']> {
  const rows: (ConsentRow & { text: string | null })[] = await work
    .database('consents')
    .leftJoin('consent_texts', 'consent_texts.hash', 'consents.text_hash')
    .where({ person_id: personId })
    .orderBy('given_at')
    .select('consents.*', 'consent_texts.text')
  return rows.map(({ kind, version, language, text, given_at, withdrawn_at }) => ({
    ...{ kind, version, language, text },
    givenAt: iso(given_at),
    withdrawnAt: isoOrNull(withdrawn_at),
  }))
}

async function searchesAndRequests(
  work: Work,
  personId: string,
): Promise<Pick<PersonalData, 'searches' | 'requestsSent' | 'requestsReceived'>> {
  const searches = await work.database('searches').where({ mentee_id: personId }).orderBy('opened_at')
  const sent = await work.database('requests').where({ mentee_id: personId }).orderBy('sent_at')
  const received = await work.database('requests').where({ mentor_id: personId }).orderBy('sent_at')
  return {
    searches: searches.map(({ sector, region, topics, message, opened_at, closed_at, outcome }) => ({
      ...{ sector, region, message, outcome },
      topics: JSON.parse(topics) as string[],
      openedAt: iso(opened_at),
      closedAt: isoOrNull(closed_at),
    })),
    requestsSent: sent.map(({ state, sent_at, decided_at }) => ({
      state,
      sentAt: iso(sent_at),
      decidedAt: isoOrNull(decided_at),
    })),
    requestsReceived: received.map(({ state, sent_at, decided_at, reason }) => ({
      ...{ state, reason },
      sentAt: iso(sent_at),
      decidedAt: isoOrNull(decided_at),
    })),
  }
}

async function waitingOf(work: Work, personId: string): Promise<Pick<PersonalData, 'waited' | 'heldPlaces'>> {
  const entries = await work.database('line_entries').where({ mentee_id: personId }).orderBy('number')
  const held = await work
    .database('held_places')
    .where({ mentee_id: personId })
    .orWhere({ mentor_id: personId })
    .orderBy('held_at')
  return {
    waited: entries.map(({ sector, region, topics, joined_at, left_at, outcome }) => ({
      ...{ sector, region, outcome },
      topics: JSON.parse(topics) as string[],
      joinedAt: iso(joined_at),
      leftAt: isoOrNull(left_at),
    })),
    heldPlaces: held.map(({ mentee_id, held_at, held_until, ended_at, outcome }) => ({
      role: mentee_id === personId ? 'mentee' : 'mentor',
      heldAt: iso(held_at),
      until: iso(held_until),
      endedAt: isoOrNull(ended_at),
      outcome,
    })),
  }
}

async function availabilityOf(work: Work, personId: string): Promise<PersonalData['availability']> {
  const rows = await work.database('availability_checks').where({ mentor_id: personId }).orderBy('asked_at')
  return rows.map(({ asked_at, answered_at }) => ({
    askedAt: iso(asked_at),
    answeredAt: isoOrNull(answered_at),
  }))
}

async function mentorshipsAndMessages(
  work: Work,
  personId: string,
): Promise<Pick<PersonalData, 'mentorships' | 'messagesSent'>> {
  const mentorships = await work
    .database('mentorships')
    .where('mentee_id', personId)
    .orWhere('mentor_id', personId)
    .orderBy('begun_at')
  const messages = await work.database('messages').where({ from_id: personId }).orderBy('sent_at')
  const toStaff = await work.database('contact_messages').where({ from_id: personId }).orderBy('sent_at')
  return {
    mentorships: mentorships.map(({ mentee_id, begun_at, closed_at, reason }) => ({
      role: mentee_id === personId ? 'mentee' : 'mentor',
      begunAt: iso(begun_at),
      closedAt: isoOrNull(closed_at),
      reason,
    })),
    messagesSent: [...messages, ...toStaff].map(({ sent_at, text }) => ({ sentAt: iso(sent_at), text })),
  }
}

async function reportsAndDecisions(
  work: Work,
  personId: string,
): Promise<Pick<PersonalData, 'reports' | 'decisions'>> {
  const reports: { reported_at: number; decision: string | null }[] = await work
    .database('case_reports')
    .join('cases', 'cases.number', 'case_reports.case_number')
    .where('case_reports.reporter_id', personId)
    .orderBy('case_reports.id')
    .select('case_reports.reported_at', 'cases.decision')
  const against = async (
    side: 'mentee' | 'mentor',
  ): Promise<{ decided_at: number | null; decision: string | null }[]> =>
    await work
      .database('cases')
      .join('mentorships', 'mentorships.id', 'cases.mentorship_id')
      .where('cases.against', side)
      .where(`mentorships.${side}_id`, personId)
      .whereNotNull('cases.decided_at')
      .select('cases.decided_at', 'cases.decision')
  const decided = [...(await against('mentee')), ...(await against('mentor'))]
  return {
    reports: reports.map(({ reported_at, decision }) => ({
      reportedAt: iso(reported_at),
      outcome: decision,
    })),
    decisions: decided.map(({ decided_at, decision }) => ({
      decidedAt: iso(decided_at ?? 0),
      decision: decision ?? '',
    })),
  }
}

async function historyOf(work: Work, personId: string): Promise<PersonalData['history']> {
  const everyone = [personId, ...(await knownBefore(work, personId))]
  const rows = await work.database('events').whereIn('person_id', everyone).orderBy('id').select('at', 'kind')
  return rows.map(({ at, kind }) => ({ at: iso(at), what: kind }))
}
