import { readFileSync } from 'node:fs'
import { IANAZone } from 'luxon'
import { z } from 'zod'

/** The languages that the service can speak: one folder each in `locales/`. */
export const languages = ['nl', 'fr', 'en', 'sv'] as const

/** A language of the service, as its ISO 639-1 code. */
export type Language = (typeof languages)[number]

const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'lower-case letters, digits and hyphens, at most 32')
const perLanguage = z.object({
  nl: z.string().min(1),
  fr: z.string().min(1),
  en: z.string().min(1),
  sv: z.string().min(1),
})
/** A time of the day, by the clock on the wall. */
const time = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of the day, from 00:00 to 24:00, like 08:30')
const answerHours = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d[–-]([01]?\d|2[0-3]):[0-5]\d$/, 'hours like 9:00–17:00')
/** `confirmedByStaff`: the day on which staff called it and found it right; people see a line only after that. */
const helpLine = z.strictObject({
  name: z.string().min(1).max(60),
  number: z.string().regex(/^\+?\d[\d ]{1,18}$/, 'a number to call, in digits and spaces'),
  languages: z.array(z.enum(languages)).min(1),
  dangers: z.array(z.enum(['self-harm', 'violence', 'abuse'])).min(1),
  confirmedByStaff: z.iso.date().nullable(),
})
const hours = z
  .number()
  .positive()
  .max(24 * 60)

const schema = z
  .strictObject({
    name: z.string().min(1).max(60),
    country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code, like BE'),
    subdivision: z.string().max(10).optional(),
    timeZone: z
      .string()
      .refine((zone) => IANAZone.isValidZone(zone), 'a time zone name, like Europe/Brussels'),
    languages: z.array(z.enum(languages)).min(1),
    regions: z
      .array(z.strictObject({ code, names: perLanguage }))
      .min(1)
      .max(20),
    minimumAge: z.number().int().min(13).max(99),
    ageBands: z
      .array(z.strictObject({ code, from: z.number().int().min(0), to: z.number().int().nullable() }))
      .min(2)
      .max(6),
    consentVersion: z.string().min(1).max(20),
    privacyPage: z.url({ protocol: /^https$/ }),
    capacity: z.strictObject({ most: z.number().int().min(1).max(10), default: z.number().int().min(1) }),
    backups: z.number().int().min(0).max(5),
    openRequestsPerMentor: z.number().int().min(1).max(20),
    clock: z.strictObject({
      remindAfterHours: z.array(hours).max(5),
      askNextAfterHours: hours,
      expireAfterHours: hours,
      // Three is what the database allows.
      mostOpenRequests: z.number().int().min(1).max(3),
      pauseAfterSilences: z
        .strictObject({
          times: z.number().int().min(1).max(20),
          inDays: z.number().int().min(1).max(366),
        })
        .nullable(),
      countsWorkingTimeOnly: z.boolean(),
    }),
    messageHours: z.strictObject({ from: time, to: time }),
    waitingList: z.strictObject({
      heldHours: hours,
      mostLapses: z.number().int().min(1).max(10),
      stillLookingDays: z.number().int().min(1).max(90),
      historyDays: z.number().int().min(7).max(365),
      fewestForWait: z.number().int().min(1).max(100),
    }),
    availability: z.strictObject({
      everyDays: z.number().int().min(7).max(366),
      countsAfterDays: z.number().int().min(1).max(90),
      mostUnanswered: z.number().int().min(1).max(24),
    }),
    houseRules: z.strictObject({ version: z.string().min(1).max(20) }),
    counsellors: z.strictObject({ name: perLanguage, answerHours }),
    emergencyNumber: z.string().min(1).max(20),
    helpLines: z.array(helpLine).max(12),
  })
  .superRefine((programme, context) => {
    programme.ageBands.forEach((band, index) => {
      const next = programme.ageBands[index + 1]
      const follows = next ? band.to !== null && next.from === band.to + 1 : band.to === null
      if (!follows) {
        context.addIssue({
          code: 'custom',
          path: ['ageBands', index, 'to'],
          message: 'bands must follow each other without a gap; only the last one ends with null',
        })
      }
    })
    if (!programme.ageBands.some((band) => band.from === programme.minimumAge)) {
      context.addIssue({
        code: 'custom',
        path: ['minimumAge'],
        message: 'must be the first year of an age band',
      })
    }
    // As texts of one length, times are in the order of the day.
    if (programme.messageHours.from >= programme.messageHours.to) {
      context.addIssue({
        code: 'custom',
        path: ['messageHours', 'to'],
        message: 'must be later than messageHours.from',
      })
    }
    if (programme.capacity.default > programme.capacity.most) {
      context.addIssue({
        code: 'custom',
        path: ['capacity', 'default'],
        message: 'must not be above capacity.most',
      })
    }
  })

/** A number of the country where people in need are listened to. */
export type HelpLine = z.infer<typeof helpLine>

/** The rules of one employment service: everything that differs from country to country. */
export type Programme = z.infer<typeof schema>

/** The programme file is wrong; the message names the file, each field and what it should be. */
export class ProgrammeError extends Error {}

/** Reads and checks the programme file. Throws `ProgrammeError` with one line per wrong field. */
export function readProgramme(file: string): Programme {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ProgrammeError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
  return checkProgramme(content, file)
}

/** Checks what a programme file holds. Throws `ProgrammeError` with one line per wrong field. */
export function checkProgramme(content: unknown, file: string): Programme {
  const outcome = schema.safeParse(content)
  if (outcome.success) return outcome.data
  const lines = outcome.error.issues.map(
    (issue) => `${file}: ${issue.path.join('.') || 'file'}: ${issue.message}`,
  )
  throw new ProgrammeError(lines.join('\n'))
}

/** The language to speak where a person has chosen none: the first one of the programme. */
export function defaultLanguage(programme: Programme): Language {
  return programme.languages[0] ?? 'en'
}
