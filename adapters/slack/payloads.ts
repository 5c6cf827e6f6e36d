import { z } from 'zod'

// Only what is used is asked for, and what can be missed is forgiven: a field that Slack changes must not make a
// delivery unreadable.
const forgiven = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined)

// Identifiers become parts of routes, which are taken apart at slashes.
const id = z.string().regex(/^[A-Z0-9]{1,40}$/)
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/)

const file = z.object({
  id,
  name: forgiven(z.string()),
  mimetype: forgiven(z.string().max(127)),
  size: forgiven(z.int().nonnegative()),
  mode: forgiven(z.string()),
})
const message = z.object({
  user: forgiven(id),
  text: forgiven(z.string()),
  ts: forgiven(ts),
  bot_id: forgiven(z.string()),
})
const event = z.looseObject({
  type: z.string(),
  subtype: forgiven(z.string()),
  /** In `user_change` the whole of a person; everywhere else who it was. */
  user: forgiven(z.union([id, z.looseObject({ id, deleted: forgiven(z.boolean()) })])),
  channel: forgiven(z.string()),
  channel_type: forgiven(z.string()),
  text: forgiven(z.string()),
  ts: forgiven(ts),
  thread_ts: forgiven(ts),
  bot_id: forgiven(z.string()),
  team: forgiven(z.string()),
  user_team: forgiven(z.string()),
  source_team: forgiven(z.string()),
  tab: forgiven(z.string()),
  files: forgiven(z.array(file)),
  attachments: forgiven(z.array(z.object({ is_share: forgiven(z.boolean()) }))),
  blocks: z.unknown().optional(),
  message: forgiven(message.extend({ blocks: z.unknown().optional() })),
  previous_message: forgiven(message),
  tokens: forgiven(z.object({ bot: forgiven(z.array(z.string())) })),
})
const delivery = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().regex(/^[\w-]{1,100}$/),
  event_time: forgiven(z.int().nonnegative().max(0xffff_ffff)), // seconds since 1970
  team_id: forgiven(id),
  enterprise_id: forgiven(id),
  is_enterprise_install: forgiven(z.boolean()),
  event,
})
const user = z.looseObject({ id, team_id: forgiven(id) })
const team = forgiven(z.looseObject({ id }))
const place = { user, team, enterprise: team, channel: forgiven(z.looseObject({ id: z.string() })) }
const pressed = z.object({
  action_id: z.string().max(255),
  action_ts: ts,
  value: forgiven(z.string().max(2000)),
  text: forgiven(z.object({ text: z.string() })),
  selected_option: forgiven(z.object({ value: z.string().max(2000) })),
})
const press = z.object({
  type: z.literal('block_actions'),
  ...place,
  trigger_id: forgiven(z.string().max(200)),
  actions: z.array(pressed).min(1),
  container: forgiven(z.object({ message_ts: forgiven(ts), thread_ts: forgiven(ts) })),
})
const shortcut = z.object({
  type: z.enum(['shortcut', 'message_action']),
  ...place,
  callback_id: z.string().max(255),
  action_ts: ts,
  message: forgiven(z.object({ ts: forgiven(ts) })),
})
const chosen = z.object({ value: z.string().max(150) })
const answer = z.looseObject({
  value: forgiven(z.string()),
  selected_option: forgiven(chosen),
  selected_options: forgiven(z.array(chosen)),
})
const submission = z.object({
  type: z.literal('view_submission'),
  ...place,
  view: z.object({
    id: forgiven(z.string().max(40)),
    hash: forgiven(z.string().max(100)),
    callback_id: z.string().max(255),
    private_metadata: z.string().max(3000),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), answer)) }),
  }),
})
const command = z.object({
  command: z.string().regex(/^\/[^\s/]{1,32}$/),
  text: forgiven(z.string()),
  user_id: id,
  team_id: id,
  enterprise_id: forgiven(id),
  channel_id: forgiven(z.string()),
  trigger_id: z.string().min(1).max(200),
})

/** Something of the Events API, as far as it is used. */
export type Delivery = z.infer<typeof delivery>
/** A press on a button, or a choice from a list. */
export type Press = z.infer<typeof press>
/** A shortcut from a menu. */
export type Shortcut = z.infer<typeof shortcut>
/** A form that was sent. */
export type Submission = z.infer<typeof submission>
/** A slash command. */
export type Command = z.infer<typeof command>
/** A file that Slack keeps. */
export type StoredFile = z.infer<typeof file>

/** What Slack delivers. */
export type Payload =
  | { kind: 'event'; delivery: Delivery }
  | { kind: 'press'; press: Press }
  | { kind: 'shortcut'; shortcut: Shortcut }
  | { kind: 'command'; command: Command }
  | { kind: 'submission'; submission: Submission }
  /** Slack asks whether the address is ours. */
  | { kind: 'challenge'; challenge: string }
  /** Slack asks for the options of a list: ours have theirs with them. */
  | { kind: 'options' }
  /** Something that nobody waits for. */
  | { kind: 'other'; type: string }

/** Reads a payload; null for what no Slack sends. */
export function readPayload(value: unknown): Payload | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if ('command' in value) {
    const read = command.safeParse(value)
    return read.success ? { kind: 'command', command: read.data } : null
  }
  const type = 'type' in value && typeof value.type === 'string' ? value.type : null
  switch (type) {
    case 'event_callback': {
      const read = delivery.safeParse(value)
      return read.success ? { kind: 'event', delivery: read.data } : null
    }
    case 'block_actions': {
      const read = press.safeParse(value)
      return read.success ? { kind: 'press', press: read.data } : null
    }
    case 'shortcut':
    case 'message_action': {
      const read = shortcut.safeParse(value)
      return read.success ? { kind: 'shortcut', shortcut: read.data } : null
    }
    case 'view_submission': {
      const read = submission.safeParse(value)
      return read.success ? { kind: 'submission', submission: read.data } : null
    }
    case 'url_verification': {
      const challenge = 'challenge' in value ? value.challenge : null
      return typeof challenge === 'string' ? { kind: 'challenge', challenge } : null
    }
    case 'block_suggestion':
      return { kind: 'options' }
    case null:
      return 'ssl_check' in value ? { kind: 'other', type: 'ssl_check' } : null
    default:
      return { kind: 'other', type: type.slice(0, 40) }
  }
}

/** Reads the body of a request: JSON, or a form that may have JSON in its field `payload`. Null for neither. */
export function readBody(raw: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw)
    if (/^\s*[[{]/.test(text)) return JSON.parse(text) as unknown
    const form = Object.fromEntries(new URLSearchParams(text))
    return form.payload === undefined ? form : (JSON.parse(form.payload) as unknown)
  } catch {
    return null
  }
}
