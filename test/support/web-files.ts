import type { Knex } from 'knex'
import { findKept, keepFile, openKept } from '../../bots/engine/kept-files.ts'
import { fileShown } from '../../bots/engine/shown-file.ts'
import type { WebFiles } from '../../bots/web-files.ts'

/** The files of a channel without people behind it: whoever sends one is heard. */
export function everybodysFiles(database: Knex): WebFiles {
  return {
    keep: async (address, pageId, file) =>
      await database.transaction(
        async (transaction) => await keepFile(transaction, address, pageId, file, Date.now()),
      ),
    find: async (address, pageId) => await findKept(database, address, pageId),
    shown: async (address, message) => await fileShown(database, address, message),
    open: async (file) => await openKept(database, file),
  }
}
