import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Knex } from 'knex'
import { addressKey, SendRefused, type Address, type FileRef } from '../channel.ts'
import { keepSchedule, type Due } from './clock.ts'

/** A file as it is kept: `type` is one that passes, `name` says nothing of its sender. */
export type FileToKeep = Pick<FileRef, 'type' | 'name'> & { bytes: Buffer }

/**
 * How long a file is kept, in milliseconds: a week, so that whoever reads on a page finds it there after a long weekend.
 * It must outlast what waits for somebody's hours.
 */
export const keptFor = 7 * 24 * 3_600_000

/** So many bytes of one person are kept at a time, at most. */
export const mostKeptBytes = 100_000_000

/** What becomes of a kept file in the end. */
const forget = 'forget-file'

/**
 * Keeps a file that someone sent under an identifier of their page, once: the same identifier again changes nothing.
 * `full`: too much of theirs is kept already.
 */
export async function keepFile(
  database: Knex.Transaction,
  address: Address,
  pageId: string,
  { type, name, bytes }: FileToKeep,
  now: number,
): Promise<'kept' | 'full'> {
  const id = keptId(address, pageId)
  const key = addressKey(address)
  if (await database('kept_files').where({ id }).first('id')) return 'kept'
  const kept = await database('kept_files')
    .where({ address: key })
    .sum<{ bytes: number | string | null }>('size as bytes')
    .first()
  if (Number(kept?.bytes ?? 0) + bytes.length > mostKeptBytes) return 'full'
  await database('kept_files')
    .insert({ id, address: key, type, name, bytes, size: bytes.length, kept_at: now })
    .onConflict('id')
    .ignore()
  const due: Due = { name: forget, about: id }
  await keepSchedule(database, { later: [{ due, at: now + keptFor }], cancel: [] }, now)
  return 'kept'
}

/** The file that someone sent under an identifier of their page; null when it is not kept (any more). */
export async function findKept(database: Knex, address: Address, pageId: string): Promise<FileRef | null> {
  const row = await database('kept_files')
    .where({ id: keptId(address, pageId), address: addressKey(address) })
    .first('id', 'type', 'name', 'size')
  return row ? { channel: 'web', id: row.id, name: row.name, type: row.type, bytes: row.size } : null
}

/** Opens a kept file. Rejects with SendRefused when it is not kept any more. */
export async function openKept(database: Knex, { id }: FileRef): Promise<Readable> {
  const row = await database('kept_files').where({ id }).first('bytes')
  if (!row) throw new SendRefused('the file is not kept any more', 'file-gone')
  return Readable.from([row.bytes])
}

/** The week is over. */
export async function forgetFile(database: Knex.Transaction, id: string): Promise<void> {
  await database('kept_files').where({ id }).delete()
}

/** Forgets all files that were sent from an address. */
export async function forgetFilesOf(database: Knex.Transaction, address: string): Promise<void> {
  await database('kept_files').where({ address }).delete()
}

/** Identifiers are made by browsers: no one can name, or take, the file of anyone else. */
function keptId(address: Address, pageId: string): string {
  return createHash('sha256')
    .update(`${addressKey(address)}/${pageId}`)
    .digest('base64url')
}
