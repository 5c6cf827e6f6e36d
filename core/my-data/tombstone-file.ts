import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Tombstone } from './tombstones.ts'

/** Where tombstones stand outside of the database, which a restored back-up would take them from. */
export type TombstoneFile = {
  /** All that stand there; whatever is no whole line is passed over. */
  read(): Promise<Tombstone[]>
  /** Adds them at the end; resolves when they are on the disk. */
  append(tombstones: readonly Tombstone[]): Promise<void>
}

/** The file of the tombstones cannot be used; the message says which and why. */
export class TombstoneFileError extends Error {}

/** A hash, the moment of the erasure and that of an exclusion: in milliseconds, `-` where there was none. */
const lineShape = /^([0-9a-f]{64}) (\d{1,15}) (\d{1,15}|-)$/

/** Opens the file, and makes it where there is none. Throws `TombstoneFileError` where it cannot be written. */
export async function openTombstoneFile(file: string): Promise<TombstoneFile> {
  const append = async (tombstones: readonly Tombstone[]): Promise<void> => {
    const handle = await open(file, 'a', 0o600)
    try {
      // In front of it, so that a line that was cut off by a crash ends there.
      if (tombstones.length > 0) await handle.appendFile(`\n${tombstones.map(lineOf).join('\n')}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await append([])
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new TombstoneFileError(`TOMBSTONES_FILE must name a file that can be written: ${why}`)
  }
  return {
    append,
    read: async () => (await readFile(file, 'utf8')).split('\n').flatMap((line) => readLine(line) ?? []),
  }
}

function lineOf({ account_hash, erased_at, banned_at }: Tombstone): string {
  return `${account_hash} ${erased_at} ${banned_at ?? '-'}`
}

function readLine(line: string): Tombstone | null {
  const [, hash, erasedAt, bannedAt] = lineShape.exec(line) ?? []
  if (hash === undefined) return null
  return {
    account_hash: hash,
    erased_at: Number(erasedAt),
    banned_at: bannedAt === '-' ? null : Number(bannedAt),
  }
}
