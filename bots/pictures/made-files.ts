import { Readable } from 'node:stream'
import { writtenCode } from '../../core/invites/spoken-code.ts'
import type { FileRef } from '../file-ref.ts'
import { joinLink } from '../invites/join-link.ts'
import { qrPicture } from './qr.ts'

/** The picture that leads to a code, made anew whenever it is opened. */
export function qrFile(code: string): FileRef {
  return {
    channel: 'made',
    id: `qr-${code}`,
    name: `${writtenCode(code)}.png`,
    type: 'image/png',
    bytes: null,
  }
}

/** Opens files that the service makes itself, by their identifiers; null for what it does not make. */
export function madeFiles(publicUrl: string): (id: string) => Promise<Buffer | null> {
  return async (id) => {
    const [, code] = /^qr-([A-Z0-9]{6})$/.exec(id) ?? []
    return code === undefined ? null : await qrPicture(joinLink(publicUrl, code))
  }
}

/** The same as a stream, as channels take files. Throws for what is not made here: a bug. */
export async function openMade(
  made: (id: string) => Promise<Buffer | null>,
  file: FileRef,
): Promise<Readable> {
  const bytes = await made(file.id)
  if (!bytes) throw new Error(`no file ${file.id} is made here`)
  return Readable.from([bytes])
}
