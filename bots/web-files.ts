import type { Readable } from 'node:stream'
import { findAccount } from '../core/people/find-account.ts'
import { liveMentorshipOfMentee, liveMentorshipsOfMentor } from '../core/mentorships/mentorship.ts'
import { inOneTransaction, type WorkSettings } from '../core/work.ts'
import { accountKey, type Address, type FileRef } from './channel.ts'
import { findKept, keepFile, openKept, type FileToKeep } from './engine/kept-files.ts'
import { fileShown } from './engine/shown-file.ts'

/** The files of the web channel: it has no platform that keeps them. */
export type WebFiles = {
  /**
   * Keeps what someone sends, once under each identifier of their page. `nobody`: there is nobody to whom it could be
   * passed on. `full`: too much of theirs is kept already.
   */
  keep(address: Address, pageId: string, file: FileToKeep): Promise<'kept' | 'nobody' | 'full'>
  /** What someone sent under an identifier of their page; null when it is not kept any more. */
  find(address: Address, pageId: string): Promise<FileRef | null>
  /** The file of a person that a message at an address, as `addressKey` writes it, shows now. */
  shown(address: string, message: string): Promise<FileRef | null>
  /** Opens what someone sent. Rejects with SendRefused when it is not kept any more. */
  open(file: FileRef): Promise<Readable>
}

/** Makes them on the tables of a service; `world` tells what time it is. */
export function webFiles(world: () => WorkSettings): WebFiles {
  return {
    keep: async (address, pageId, file) => {
      const { result } = await inOneTransaction(world(), async (work) => {
        const personId = await findAccount(work, accountKey(address))
        if (personId === null) return 'nobody' as const
        const isHeard =
          address.audience === 'mentor'
            ? (await liveMentorshipsOfMentor(work, personId)).length > 0
            : address.audience === 'mentee' && (await liveMentorshipOfMentee(work, personId)) !== null
        if (!isHeard) return 'nobody' as const
        return await keepFile(work.database, address, pageId, file, work.now.getTime())
      })
      return result
    },
    find: async (address, pageId) => await findKept(world().database, address, pageId),
    shown: async (address, message) => await fileShown(world().database, address, message),
    open: async (file) => await openKept(world().database, file),
  }
}
