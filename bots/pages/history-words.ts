import { say, type Words } from '../words.ts'

/** What the kinds of events are about, by their first word. */
const subjects: Readonly<Record<string, string>> = {
  ...{ person: 'you', language: 'you', consent: 'you', age: 'you', under: 'you', data: 'you', mentee: 'you' },
  ...{ account: 'accounts', link: 'accounts', people: 'accounts', guessing: 'accounts' },
  ...{ mentor: 'mentor', applicant: 'mentor', house: 'mentor', sign: 'mentor', availability: 'mentor' },
  ...{ silence: 'mentor', counsellor: 'counsellor' },
  ...{
    search: 'search',
    line: 'search',
    place: 'search',
    held: 'search',
    still: 'search',
    backups: 'search',
  },
  ...{ request: 'request', declined: 'request', mentorship: 'mentorship' },
  ...{ message: 'message', messages: 'message', post: 'message' },
  ...{ report: 'report', case: 'report', ban: 'report', contact: 'contact' },
  ...{ entry: 'invite', invite: 'invite', partner: 'invite', progress: 'invite' },
}

/** What an event was about, in words that need no knowledge of the program; its exact name stands in the download. */
export function historyWords(kind: string): Words {
  return say(`data-did-${subjects[kind.split('-')[0] ?? ''] ?? 'other'}`)
}
