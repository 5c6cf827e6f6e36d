import { z } from 'zod'

// Only what is used is asked for, and what can be missed is forgiven: a field that Teams changes must not make an
// activity unreadable.
const forgiven = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined)

const id = z.string().min(1).max(400)
const account = z.looseObject({
  id,
  name: forgiven(z.string().max(500)),
  aadObjectId: forgiven(z.string().regex(/^[0-9a-fA-F-]{1,40}$/)),
})
const tenant = forgiven(z.string().regex(/^[0-9a-fA-F-]{1,40}$/))
const attachment = z.looseObject({
  contentType: z.string().max(200),
  contentUrl: forgiven(z.string().max(8000)),
  name: forgiven(z.string()),
  content: z.unknown().optional(),
})

const activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: forgiven(id),
  timestamp: forgiven(z.iso.datetime({ offset: true })),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(500),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: forgiven(z.string()),
    isGroup: forgiven(z.boolean()),
    tenantId: tenant,
  }),
  channelData: forgiven(
    z.looseObject({
      tenant: forgiven(z.looseObject({ id: tenant })),
      eventType: forgiven(z.string()),
    }),
  ),
  action: forgiven(z.string()),
  name: forgiven(z.string()),
  text: forgiven(z.string()),
  value: z.unknown().optional(),
  replyToId: forgiven(id),
  locale: forgiven(z.string().max(35)),
  localTimezone: forgiven(z.string().max(100)),
  entities: forgiven(z.array(z.looseObject({ type: forgiven(z.string()) }))),
  attachments: forgiven(z.array(attachment).max(50)),
  membersAdded: forgiven(z.array(account)),
  membersRemoved: forgiven(z.array(account)),
})

/** Something that the Bot Framework delivers, as far as it is used (Bot Framework: Activity). */
export type Incoming = z.infer<typeof activity>
/** Something that goes with a message. */
export type IncomingAttachment = z.infer<typeof attachment>

/** Reads an activity; null for what no Bot Framework sends. One of an unknown type reads as well. */
export function readActivity(value: unknown): Incoming | null {
  const read = activity.safeParse(value)
  return read.success ? read.data : null
}

/** What a body says of where it comes from, before anything else of it is believed. */
export function claimedBy(body: unknown): { channelId: string; serviceUrl: string } {
  const { channelId, serviceUrl } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return { channelId: text(channelId), serviceUrl: text(serviceUrl) }
}

/** Reads the bytes of a body as JSON; undefined where they are none. */
export function readBody(raw: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)) as unknown
  } catch {
    return undefined
  }
}

/** The organisation that somebody belongs to. */
export function tenantOf({ conversation, channelData }: Incoming): string | null {
  return conversation.tenantId ?? channelData?.tenant?.id ?? null
}

/** Whether both places that name the organisation, where both do, name the same. */
export function agreesOnTenant({ conversation, channelData }: Incoming): boolean {
  const [one, other] = [conversation.tenantId, channelData?.tenant?.id]
  return one === undefined || other === undefined || one.toLowerCase() === other.toLowerCase()
}
