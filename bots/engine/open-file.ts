import type { Readable } from 'node:stream'
import type { Channel, FileRef } from '../channel.ts'

/** How files are opened: those that the service makes itself, and those of people, which wait at a channel. */
export type FileOpeners = {
  made: (file: FileRef) => Promise<Readable>
  /** Wraps what opens a file at its channel: nothing of a person's passes but what it lets through. */
  passed: (open: (file: FileRef) => Promise<Readable>) => (file: FileRef) => Promise<Readable>
}

/** Opens a file, to hand it on as bytes. Throws where its channel is not there: a bug. */
export function fileOpener(
  channels: readonly Channel[],
  { made, passed }: FileOpeners,
): (file: FileRef) => Promise<Readable> {
  const open = passed(async (file) => {
    const channel = channels.find(({ name }) => name === file.channel)
    if (!channel) throw new Error(`a file of ${file.channel}, which is not running`)
    return await channel.open(file)
  })
  return async (file) => (file.channel === 'made' ? await made(file) : await open(file))
}
