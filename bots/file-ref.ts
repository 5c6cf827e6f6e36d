import type { ChannelName } from './channel-name.ts'

/** A file that waits at a channel until someone opens it, or is made by the service: passed on as bytes, never as a link. */
export type FileRef = {
  channel: ChannelName | 'made'
  id: string
  name: string
  type: string
  bytes: number | null
}
