import type { Readable } from 'node:stream'
import type { Channel, FileRef } from '../channel.ts'

/**
 * Opens a file at the channel where it waits, to pass it on as bytes; `made` opens those of the service itself. Throws
 * where that channel is not there: a bug.
 */
export async function openFile(
  channels: readonly Channel[],
  file: FileRef,
  made: (file: FileRef) => Promise<Readable>,
): Promise<Readable> {
  if (file.channel === 'made') return await made(file)
  const channel = channels.find(({ name }) => name === file.channel)
  if (!channel) throw new Error(`a file of ${file.channel}, which is not running`)
  return await channel.open(file)
}
