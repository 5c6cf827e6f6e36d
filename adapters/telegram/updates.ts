import { z } from 'zod'

// Only what is used is asked for, and what can be missed is forgiven: a field that Telegram changes must not make an
// update unreadable, since an update that is refused holds up its whole chat for 24 hours.
const forgiven = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

const seconds = z.int().nonnegative().max(0xffff_ffff) // since 1970

const user = z.object({
  id: z.int().positive(),
  is_bot: forgiven(z.boolean()),
  first_name: forgiven(z.string()),
  language_code: forgiven(z.string().max(35)),
})
const chat = z.object({ id: z.int(), type: z.string() })
const stored = z.object({
  file_id: z.string().min(1),
  file_size: forgiven(z.int().nonnegative()),
  file_name: forgiven(z.string()),
  mime_type: forgiven(z.string().max(127)),
  is_animated: forgiven(z.boolean()),
  is_video: forgiven(z.boolean()),
})
const message = z.object({
  message_id: z.int(),
  date: seconds,
  edit_date: forgiven(seconds),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(stored).optional(),
  voice: stored.optional(),
  video: stored.optional(),
  video_note: stored.optional(),
  audio: stored.optional(),
  sticker: stored.optional(),
  document: stored.optional(),
  forward_origin: z.unknown().optional(),
  contact: z.unknown().optional(),
  location: z.unknown().optional(),
  poll: z.unknown().optional(),
  story: z.unknown().optional(),
  reply_to_message: forgiven(z.object({ message_id: z.int() })),
  migrate_to_chat_id: forgiven(z.int()),
  migrate_from_chat_id: forgiven(z.int()),
})
const update = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      id: z.string().min(1),
      from: user,
      // Of a message that is too old only where it stood is told (Bot API: `InaccessibleMessage`).
      message: z.object({ message_id: z.int(), chat }).optional(),
      data: forgiven(z.string().min(1).max(64)),
    })
    .optional(),
  my_chat_member: z
    .object({
      chat,
      from: user,
      date: seconds,
      new_chat_member: z.object({ status: z.string() }),
    })
    .optional(),
})

/** An update of Telegram, as far as it is used. */
export type Update = z.infer<typeof update>
/** A message that a person sent. */
export type Message = z.infer<typeof message>
/** A person. */
export type User = z.infer<typeof user>
/** A file that Telegram keeps. */
export type Stored = z.infer<typeof stored>

/** Reads an update; null for what no Telegram sends. An update of an unknown kind reads as one without content. */
export function readUpdate(value: unknown): Update | null {
  const read = update.safeParse(value)
  return read.success ? read.data : null
}
