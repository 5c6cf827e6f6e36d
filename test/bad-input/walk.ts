import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { addressKey } from '../../bots/channel.ts'
import { readTap } from '../../bots/taps.ts'
import { tapsOf, type User } from '../support/memory-channel.ts'
import type { TestService } from '../support/service.ts'

/** How someone of each audience gets from the first hello to the end of the questions, by taps alone where there are any. */
type Way = {
  end: string
  taps: readonly RegExp[]
  typed: Readonly<Record<string, (service: TestService) => Promise<string>>>
}

const begin = [/^language:en$/, /^consent:yes$/, /^name-offered$/]
const ways: Readonly<Record<User['address']['audience'], Way>> = {
  mentee: {
    end: 'withdraw',
    taps: [
      ...[...begin, /^age:18-25$/, /^sector:health-care$/, /^topic:interview$/, /^region:antwerp$/],
      ...[/^ask:/, /^message-done$/, /^send$/],
      // Back to all fields, where what was typed named one in which nobody is.
      /^sector$/,
    ],
    typed: {},
  },
  mentor: {
    end: 'profile',
    taps: [
      ...[...begin, /^chosen:/, /^toggle:sectors:health-care$/, /^toggle:topics:interview$/],
      ...[/^region:antwerp$/, /^capacity:1$/, /^profile-link:none$/, /^house-rules:[0-9a-f]{8}$/],
    ],
    typed: { headline: async () => await Promise.resolve('nurse in a hospital') },
  },
  counsellor: {
    end: 'approve',
    taps: begin,
    typed: { code: async (service) => await service.invite() },
  },
}

/** What is open at someone's, by the name of the question; where none is, by what the newest card offers. */
export async function standingAt(database: Knex, user: User): Promise<string> {
  const row = await database('dialogues')
    .where({ lane: addressKey(user.address) })
    .first('state')
  const { asking } = JSON.parse(row?.state ?? '{}') as { asking?: string | null }
  if (asking) return asking
  const [first] = tapsOf(user.seen().findLast(({ view }) => tapsOf(view).length > 0)?.view ?? { blocks: [] })
  return readTap(first?.tap ?? '')?.verb ?? 'nothing'
}

/** Answers what is open as it should be answered; false when nothing is left to answer. */
export async function answerWell(service: TestService, database: Knex, user: User): Promise<boolean> {
  const way = ways[user.address.audience]
  const open = await standingAt(database, user)
  const typed = way.typed[open]
  if (typed) {
    await user.types(await typed(service))
    return true
  }
  for (const { id, view } of user.seen().toReversed()) {
    const offered = tapsOf(view).map(({ tap }) => tap)
    const good = way.taps.flatMap((wanted) => offered.filter((tap) => wanted.test(tap)))[0]
    if (good === undefined) continue
    await user.does({ tap: good }, { replyTo: id })
    return true
  }
  return false
}

/** Goes the whole way; before every answer `stop` is called with the name of what is open. */
export async function walk(
  service: TestService,
  database: Knex,
  user: User,
  stop: (open: string) => Promise<void>,
): Promise<void> {
  await user.does({ arrived: null })
  for (let step = 0; step < 40; step += 1) {
    const open = await standingAt(database, user)
    await stop(open)
    if (open === ways[user.address.audience].end) return
    // What was typed may have been an answer.
    if ((await standingAt(database, user)) !== open) continue
    assert.ok(await answerWell(service, database, user), `nothing to answer "${open}" with`)
  }
  assert.fail(`${user.address.audience} never came to the end:\n${user.reads().slice(-2_000)}`)
}
