/** The rows of the engine's tables, for knex's types; the columns are described in `migrations/001-engine.ts`. */

export type InboxRow = {
  id: number
  channel: string
  event_id: string
  lane: string
  event: string
  due: number
  not_before: number
  attempts: number
  starts: number
  received_at: number
  done_at: number | null
  failed: string | null
}
export type AddressRow = {
  address: string
  channel: string
  audience: string
  account: string
  route: string
  seen_at: number
  gone_at: number | null
  busy_until: number
}
export type PostRow = {
  id: number
  address: string
  key: string | null
  view: string
  hash: string
  language: string
  wanted: string
  bulk: number
  place: number
  shown: string | null
  sending: string | null
  message_id: string | null
  lease_until: number
  not_before: number
  doubts: number
  failures: number
  parked: string | null
  wanted_at: number
  cause: number
  tells: string | null
  thread: string | null
  under: string | null
}
export type KeptFileRow = {
  id: string
  address: string
  type: string
  name: string
  bytes: Buffer
  size: number
  kept_at: number
}

declare module 'knex/types/tables.js' {
  interface Tables {
    inbox: InboxRow
    dialogues: { lane: string; state: string }
    addresses: AddressRow
    channels: { name: string; next_free: number }
    posts: PostRow
    kept_files: KeptFileRow
    said: { address: string; message_id: string; about: string; at: number }
    mentions: { post_id: number; person_id: string }
  }
}
