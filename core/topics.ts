/** What a mentee can ask help with, in the order in which people read them. */
export const topics = [
  'job-reality',
  'cv-letter',
  'interview',
  'finding-openings',
  'motivation',
  'not-sure',
] as const

/** One thing to ask help with. */
export type Topic = (typeof topics)[number]

/** Whether `code` is one of the topics. */
export function isTopic(code: string): code is Topic {
  return (topics as readonly string[]).includes(code)
}
