import type { DomainEvent } from '../../core/events.ts'
import { finish, type Work } from '../../core/work.ts'
import { collectWishes, writeWishes } from './posts.ts'
import { isInTheWay } from './outage.ts'
import { stepAside, tellAll, type TurnSettings } from './turn.ts'

/** What became of a page's task; what is not kept is as if it had never been tried. */
export type Outcome<Result> = { result: Result; keep: boolean }

/** How often a task is tried while other transactions are in the way. */
const mostTries = 5

/** What no event of the inbox made wanted. */
const fromPage = { id: 0, lane: '' }

/**
 * Handles what a page asks for in one transaction: the verbs of the core, what happened, what everyone should see, what
 * falls due later. Throws what the task throws.
 */
export async function takePageTurn<Result>(
  settings: Pick<TurnSettings, 'database' | 'bots' | 'programme' | 'clock' | 'random'>,
  task: (work: Work) => Promise<Outcome<Result>>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(settings, task)
    } catch (error) {
      if (tries >= mostTries || !isInTheWay(error)) throw error
      await stepAside(settings.random)
    }
  }
}

async function once<Result>(
  settings: Parameters<typeof takePageTurn>[0],
  task: (work: Work) => Promise<Outcome<Result>>,
): Promise<Result> {
  const { programme, random } = settings
  const now = settings.clock()
  const events: DomainEvent[] = []
  const database = await settings.database.transaction()
  try {
    const work: Work = { database, now, random, programme, record: (event) => void events.push(event) }
    const { result, keep } = await task(work)
    if (!keep) {
      await database.rollback()
      return result
    }
    const { wishes, list } = collectWishes()
    await tellAll(settings, work, events, wishes)
    await finish(work, events)
    await writeWishes(database, list, fromPage, now.getTime())
    await database.commit()
    return result
  } catch (error) {
    if (!database.isCompleted()) await database.rollback()
    throw error
  }
}
