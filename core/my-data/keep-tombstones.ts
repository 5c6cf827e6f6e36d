import type { Knex } from 'knex'
import type { TombstoneFile } from './tombstone-file.ts'
import { tombstonesSince, type Tombstone } from './tombstones.ts'

/** Transactions end in another order than they began, and the clocks of two machines differ: less than this, in ms. */
const overlap = 3_600_000

/**
 * Makes a look that writes down which tombstones of the database the file lacks, those of other processes too, and
 * resolves with how many they were. `kept` is what stands in the file already.
 */
export function tombstoneKeeper(
  database: Knex,
  file: TombstoneFile,
  kept: readonly Tombstone[],
): () => Promise<number> {
  const known = new Set(kept.map(signOf))
  let newest = 0
  return async () => {
    const recent = await tombstonesSince(database, newest - overlap)
    const missing = recent.filter((one) => !known.has(signOf(one)))
    if (missing.length > 0) await file.append(missing)
    for (const one of missing) known.add(signOf(one))
    newest = recent.at(-1)?.erased_at ?? newest
    return missing.length
  }
}

function signOf({ account_hash, erased_at, banned_at }: Tombstone): string {
  return [account_hash, erased_at, banned_at].join()
}
