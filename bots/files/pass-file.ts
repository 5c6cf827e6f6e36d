import { Readable } from 'node:stream'
import { AddressGone, ChannelBusy, SendRefused, type FileRef } from '../channel.ts'
import { mostFileBytes } from '../talk/passable-file.ts'
import { plainFile } from './plain-file.ts'

/** Looks whether bytes would do harm. `unknown`: it could not look now. */
export type Scan = (bytes: Buffer) => Promise<'clean' | 'harmful' | 'unknown'>

/** How long to wait where a file could not be looked at, in milliseconds. */
const scanAgainAfter = 60_000

/** How long to wait where a file broke off on its way here, in milliseconds: nothing of it was sent. */
const openAgainAfter = 5_000

/**
 * Makes what opens a person's file for the other side: read whole, up to a limit, looked at by `scan`, and without what
 * is kept beside its content. Rejects with `SendRefused` where it cannot pass, with `ChannelBusy` where it may later.
 */
export function passFile(
  open: (file: FileRef) => Promise<Readable>,
  scan: Scan,
): (file: FileRef) => Promise<Readable> {
  return async (file) => {
    const bytes = await readWhole(open, file)
    const found = await scan(bytes)
    if (found === 'unknown') throw new ChannelBusy(scanAgainAfter, 'address')
    if (found === 'harmful') throw new SendRefused('the file would do harm', 'harmful')
    const plain = plainFile(file.type, bytes)
    if (!plain) throw new SendRefused('the file is not what it says it is')
    return Readable.from([plain])
  }
}

async function readWhole(open: (file: FileRef) => Promise<Readable>, file: FileRef): Promise<Buffer> {
  const stream = await opened(open, file)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer | string>) {
      const bytes = Buffer.from(chunk as Buffer)
      length += bytes.length
      if (length > mostFileBytes) throw new SendRefused('the file is too large', 'too-large')
      chunks.push(bytes)
    }
  } catch (error) {
    throw error instanceof SendRefused ? error : new ChannelBusy(openAgainAfter, 'address')
  } finally {
    stream.destroy()
  }
  return Buffer.concat(chunks)
}

/** What an app does not hand out any more is gone for good: its sender may be, and whoever receives it is still there. */
async function opened(open: (file: FileRef) => Promise<Readable>, file: FileRef): Promise<Readable> {
  try {
    return await open(file)
  } catch (error) {
    if (error instanceof SendRefused || error instanceof AddressGone)
      throw new SendRefused(error.message, 'file-gone')
    throw error
  }
}
