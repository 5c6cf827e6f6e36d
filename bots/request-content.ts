import type { Language } from '../core/programme/programme.ts'
import { facts, quote } from './blocks.ts'
import type { Block } from './view.ts'
import { say, type Words } from './words.ts'

/** What a request says of a mentee. */
export type RequestContent = {
  menteeId: string
  sector: string
  topics: readonly string[]
  region: string | null
  languages: readonly Language[]
  message: string | null
}

/**
 * What a mentor sees of a request: the one piece that makes both the mentor's card and the mentee's preview, so that
 * nothing reaches a mentor that the mentee has not seen.
 */
export function requestContent(request: RequestContent): Block<Words>[] {
  const topics = request.topics.map((topic) => say(`common-topic-${topic}`))
  return [
    facts(
      [say('common-fact-name'), { person: request.menteeId }],
      [say('common-fact-sector'), { sector: request.sector }],
      [say('common-fact-topics'), { all: topics }],
      [
        say('common-fact-region'),
        request.region === null ? say('common-anywhere') : { region: request.region },
      ],
      [say('common-fact-languages'), { all: request.languages.map((language) => ({ language })) }],
    ),
    ...(request.message === null ? [] : [quote(request.message)]),
  ]
}
