/**
 * The rows of the mentoring tables, for knex's types. Moments are milliseconds since 1970 in UTC. The columns are
 * described in `migrations/`.
 */

import type { Tombstone } from './my-data/tombstones.ts'

/** Where an application to mentor stands. */
export type MentorState = 'draft' | 'applied' | 'approved' | 'refused'

/** What became of a request. `overtaken`: another mentor said yes first; `released`: the mentor's places were gone. */
export type RequestState =
  'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'overtaken' | 'released'

export type PersonRow = {
  id: string
  name: string | null
  language: string | null
  guessed_language: string
  time_zone: string | null
  age_band: string | null
  created_at: number
  seen_at: number
  erased_at: number | null
  /** Since when they may take part no more. */
  banned_at: number | null
}
export type MenteeRow = {
  person_id: string
  region: string | null
  registered_at: number
  paused_at: number | null
  paused_until: number | null
}
export type MentorRow = {
  person_id: string
  state: MentorState
  headline: string | null
  linkedin_url: string | null
  years: number | null
  region: string | null
  capacity: number
  active: number
  applied_at: number | null
  decided_at: number | null
  decided_by: string | null
  paused_at: number | null
  paused_until: number | null
  hours_from: number | null
  hours_to: number | null
  given_at: number | null
  silences_from: number | null
  refusal_reason: string | null
}
export type QuestionRow = {
  id: string
  mentor_id: string
  counsellor_id: string
  question: string | null
  asked_at: number
  answer: string | null
  answered_at: number | null
}
export type SearchRow = {
  id: string
  mentee_id: string
  sector: string
  region: string | null
  topics: string
  message: string | null
  opened_at: number
  closed_at: number | null
  outcome: string | null
}
export type RequestRow = {
  id: string
  search_id: string
  mentee_id: string
  mentor_id: string
  state: RequestState
  slot: number
  sent_at: number
  remind_at: number
  reminded_at: number | null
  tell_at: number
  told_at: number | null
  ask_next_at: number | null
  answer_by: number
  decided_at: number | null
  reason: string | null
}
export type MentorshipRow = {
  id: string
  request_id: string
  mentee_id: string
  mentor_id: string
  begun_at: number
  closed_at: number | null
  closed_by: string | null
  reason: string | null
  frozen_at: number | null
}
/** What counsellors decide about a case. */
export type DecisionKind = 'resume' | 'warn' | 'end' | 'ban' | 'taken-back'

export type CaseRow = {
  number: number
  mentorship_id: string
  opened_at: number
  decided_at: number | null
  decided_by: string | null
  decision: DecisionKind | null
  against: 'mentee' | 'mentor' | null
  forgotten_at: number | null
}
export type CaseReportRow = {
  id: number
  case_number: number
  reporter_id: string
  message_id: string | null
  reported_at: number
}
/** A message between mentee and mentor; `state` is 'held', 'waiting' or 'passed'. */
export type MessageRow = {
  id: string
  mentorship_id: string
  from_id: string
  text: string | null
  sent_at: number
  place: number
  state: string
  file: string | null
  replaces: string | null
  written_at: number | null
  passed_at: number | null
  edited_at: number | null
  delivered_at: number | null
  failed: string | null
}
/** Where a mentor stands in the order, whoever asks; `score` is null while nobody can ask. */
export type MentorStandingRow = {
  person_id: string
  score: number | null
  shown_tens: number
  renewed_at: number
  renew_at: number | null
}
/** The same, as it is found by sector and language; there only while the mentor can be asked. */
export type MentorScoreRow = {
  person_id: string
  sector: string
  language: string
  region: string
  score: number
  lot: number
  topics: string
  languages: string
}
export type ConsentRow = {
  id: number
  person_id: string
  kind: string
  version: string
  language: string
  text_hash: string | null
  given_at: number
  withdrawn_at: number | null
}
export type ContactRow = {
  id: string
  person_id: string
  role: 'mentee' | 'mentor'
  age_band: string | null
  opened_at: number
  closed_at: number | null
  closed_by: string | null
}
export type InviteRow = {
  code_hash: string
  id: string
  role: string
  made_at: number
  expires_at: number
  used_at: number | null
  used_by: string | null
}
export type SignInAttemptRow = {
  id: string
  person_id: string
  account: string
  shown_as: string | null
  link_hash: string
  state_hash: string | null
  holder_hash: string | null
  made_at: number
  expires_at: number
  left_at: number | null
  returned_at: number | null
  subject_hash: string | null
  name: string | null
  given_name: string | null
  code_hash: string | null
  tries: number
  ended_at: number | null
  outcome: string | null
}
export type SignInRow = {
  person_id: string
  subject_hash: string
  name: string | null
  given_name: string | null
  signed_in_at: number
}

export type LinkCodeRow = {
  id: string
  selector: string
  verifier_hash: string
  person_id: string
  made_at: number
  expires_at: number
  wrong: number
  used_at: number | null
  used_account: string | null
}

/** Where an organisation stands: it asked to join, takes part, was refused, or was switched off. */
export type PartnerState = 'asked' | 'active' | 'refused' | 'off'

export type PartnerRow = {
  id: string
  name: string
  contact: string | null
  state: PartnerState
  trusted: number
  page_hash: string | null
  asked_by: string | null
  language: string
  made_at: number
  decided_at: number | null
}

/** What a code is for: an organisation's mentors, a campaign, one person whom a counsellor invites. */
export type CodeKind = 'partner' | 'campaign' | 'personal'

export type EntryCodeRow = {
  id: string
  code: string
  kind: CodeKind
  role: 'mentee' | 'mentor'
  label: string | null
  partner_id: string | null
  made_by: string | null
  most_uses: number | null
  uses: number
  made_at: number
  expires_at: number | null
  off_at: number | null
}

/** How waiting in line ends; `silent`: "still looking?" was not answered. */
export type LineEnd = 'matched' | 'left' | 'changed-field' | 'lapsed' | 'silent' | 'erased'

/** How a held place ends; `gone`: the mentor has it no more. */
export type HeldEnd = 'asked' | 'let-go' | 'lapsed' | 'gone' | 'left'

export type LineEntryRow = {
  id: string
  number: number
  ahead: number
  mentee_id: string
  sector: string
  region: string | null
  topics: string
  joined_at: number
  lapses: number
  asked_at: number | null
  left_at: number | null
  outcome: LineEnd | null
}
export type HeldPlaceRow = {
  id: string
  entry_id: string
  mentee_id: string
  mentor_id: string
  held_at: number
  held_until: number
  ended_at: number | null
  outcome: HeldEnd | null
}

/** "Still available?", asked of a mentor once. */
export type AvailabilityCheckRow = {
  id: string
  mentor_id: string
  asked_at: number
  answered_at: number | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    people: PersonRow
    accounts: { account: string; person_id: string; linked_at: number }
    consents: ConsentRow
    consent_texts: { hash: string; text: string }
    person_languages: { person_id: string; language: string; rank: number }
    mentees: MenteeRow
    mentors: MentorRow
    mentor_sectors: { person_id: string; sector: string }
    mentor_topics: { person_id: string; topic: string }
    mentor_standings: MentorStandingRow
    mentor_scores: MentorScoreRow
    counsellors: { person_id: string; joined_at: number }
    invites: InviteRow
    code_tries: { account: string; at: number }
    link_codes: LinkCodeRow
    person_merges: { from_id: string; into_id: string; merged_at: number }
    application_questions: QuestionRow
    sign_in_attempts: SignInAttemptRow
    sign_ins: SignInRow
    partners: PartnerRow
    partner_sectors: { partner_id: string; sector: string }
    entry_codes: EntryCodeRow
    code_entries: { code_id: string; person_id: string; opened_at: number; shows: number | null }
    searches: SearchRow
    search_backups: { search_id: string; rank: number; mentor_id: string }
    requests: RequestRow
    mentorships: MentorshipRow
    line_numbers: { line: string; last: number }
    line_entries: LineEntryRow
    held_places: HeldPlaceRow
    availability_checks: AvailabilityCheckRow
    showings: { id: number; mentee_id: string; mentor_id: string; sector: string; shown_at: number }
    messages: MessageRow
    cases: CaseRow
    case_reports: CaseReportRow
    case_messages: { case_number: number; message_id: string }
    contacts: ContactRow
    contact_messages: {
      id: string
      contact_id: string
      from_id: string
      text: string | null
      sent_at: number
    }
    page_links: { token_hash: string; person_id: string; page: string; expires_at: number }
    tombstones: Tombstone
    secrets: { name: string; value: string }
    events: { id: number; at: number; kind: string; person_id: string | null; data: string }
  }
}
