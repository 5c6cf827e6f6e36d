import type { Deed } from './channel.ts'

/** What a person does in a chat besides tapping and typing text. */
export type OtherDeed = Extract<Deed, { file: unknown } | { edited: unknown } | { unreadable: unknown }>
