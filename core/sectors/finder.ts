import type { Language } from '../programme/programme.ts'
import { inOneTransaction, type WorkSettings } from '../work.ts'
import { findSectors, type FinderModel, type FoundSector } from './find.ts'
import { latestMark, loadModel } from './import-labels.ts'
import { ownModel } from './own-model.ts'

/** The fields of work that somebody's own words mean, best first; see `findSectors`. */
export type FindSectors = (text: string, language: Language) => FoundSector[]

/** What a look at the database brought: nothing new, a newer model, or one that this version cannot read. */
export type Renewal = 'same' | 'renewed' | 'unreadable'

/** A finder that knows the newest import. Finding never reads the database and never learns. */
export type Finder = {
  find: FindSectors
  /**
   * Takes over the newest imported model if there is one that is not in use yet. The first call also readies what
   * is used without an import. Rejects when the database is not there; what was in use stays in use.
   */
  renew: () => Promise<Renewal>
}

/**
 * Makes a finder for a process that runs on: between two turns it looks whether somebody imported labels, in whatever
 * process, and takes the model over. Until the first `renew` it knows the project's own keywords.
 */
export function createFinder(world: () => WorkSettings): Finder {
  let model: FinderModel | undefined
  let seen = 0
  const renew = async (): Promise<Renewal> => {
    const { result: mark } = await inOneTransaction(world(), latestMark)
    if (mark === seen) {
      model ??= ownModel()
      return 'same'
    }
    const { result: newest } = await inOneTransaction(world(), loadModel)
    seen = newest?.mark ?? mark
    model = newest?.model ?? model ?? ownModel()
    return newest ? 'renewed' : 'unreadable'
  }
  return { renew, find: (text, language) => findSectors(text, language, model) }
}
