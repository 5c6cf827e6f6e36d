import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { declineReasons } from '../core/requests/decline.ts'
import { languages } from '../core/programme/programme.ts'

const schema = z.array(
  z.strictObject({
    /** The account on the sandbox's channel. */
    id: z.string().regex(/^[a-z]+$/),
    name: z.string(),
    /** In the first of the languages. */
    headline: z.string(),
    sectors: z.array(z.string()).min(1).max(3),
    topics: z.array(z.string()).min(1),
    /** The one spoken best first. */
    languages: z.array(z.enum(languages)).min(1),
    region: z.string().nullable(),
    capacity: z.number().int().min(1),
    manner: z.strictObject({
      answer: z.enum(['yes', 'no', 'silence', 'later']),
      /** How long this mentor takes for anything: at least and at most. */
      seconds: z.tuple([z.number().min(3), z.number().max(25)]),
      reason: z.enum(declineReasons).optional(),
    }),
  }),
)

/** A mentor whom nobody should mistake for a person: made up for a try-out, with a manner of answering. */
export type InventedMentor = z.infer<typeof schema>[number]

/** All of them. */
export const inventedMentors: readonly InventedMentor[] = schema.parse(
  JSON.parse(readFileSync(new URL('mentors.json', import.meta.url), 'utf8')),
)
