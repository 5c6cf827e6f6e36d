import { rightClaims, signToken } from './issuer.ts'
import type { BotState, State } from './state.ts'

/** What became of one try to deliver something. `status`: 'late' without an answer in time, 'broken' without any. */
export type Try = { bot: string; type: string; id: string; status: number | 'late' | 'broken'; body: string }

/** How things are delivered. */
export type Delivery = {
  /** How long Teams waits before it tries again, in milliseconds. */
  pause: number
  tries: Try[]
  running: Set<Promise<unknown>>
  /** Kept back until they are let go. */
  held: { bot: string; from: string; start: () => Promise<void> }[] | null
  /** Whose deliveries are kept back; null: everybody's. */
  heldOf: string | null
  repeats: { count: number; from: string | null; how: 'same' | 'new number' }[]
  stopped: boolean
}

/** What is delivered. */
export type Sent = Record<string, unknown> & {
  type: string
  id: string
  timestamp: string
  serviceUrl: string
}

/** Teams waits so long for an answer. */
const patience = 15_000

/**
 * Delivers an activity with a token. Where the answer is none, or an error of the server, it comes once more under the
 * same number, and then twice under a new one (seen in microsoft/botbuilder-dotnet#5005).
 */
export async function sendActivity(
  state: State,
  delivery: Delivery,
  bot: BotState,
  from: string,
  activity: Sent,
): Promise<Try> {
  const repeat = delivery.repeats.find((one) => one.count > 0 && (one.from ?? from) === from)
  if (repeat) repeat.count -= 1
  const run = async (): Promise<Try> => {
    const first = withRetries(state, delivery, bot, activity)
    if (repeat) {
      const second = repeat.how === 'same' ? activity : renumbered(state, activity)
      await (repeat.how === 'same' ? Promise.all([first, withRetries(state, delivery, bot, second)]) : first)
      if (repeat.how === 'new number') await withRetries(state, delivery, bot, second)
    }
    return await first
  }
  const isHeld = delivery.held !== null && (delivery.heldOf ?? from) === from
  if (!isHeld) return await track(delivery, run())
  return await new Promise<Try>((resolve) => {
    const start = async (): Promise<void> => resolve(await track(delivery, run()))
    delivery.held?.push({ bot: bot.name, from, start })
  })
}

function renumbered(state: State, activity: Sent): Sent {
  state.count += 1
  return {
    ...activity,
    id: `f:${state.count}`,
    timestamp: new Date(state.clock().getTime() + 30_000).toISOString(),
  }
}

async function withRetries(state: State, delivery: Delivery, bot: BotState, activity: Sent): Promise<Try> {
  const later = renumbered(state, activity)
  let outcome: Try | undefined
  for (const [place, sent] of [activity, activity, later, later].entries()) {
    if (place > 0) await new Promise((resolve) => setTimeout(resolve, delivery.pause))
    if (delivery.stopped) break
    outcome = await deliver(state, delivery, bot, sent)
    if (typeof outcome.status === 'number' && outcome.status < 500) break
    if (outcome.status === 501) break
  }
  return outcome ?? { bot: bot.name, type: activity.type, id: activity.id, status: 'broken', body: '' }
}

async function deliver(state: State, delivery: Delivery, bot: BotState, activity: Sent): Promise<Try> {
  let status: Try['status'] = 'broken'
  let body = ''
  try {
    const token = signToken(state.key, rightClaims(state.issuer, bot.appId, activity.serviceUrl))
    const answer = await fetch(bot.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    status = answer.status
    body = await answer.text()
  } catch (error) {
    status = error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'broken'
  }
  const outcome = { bot: bot.name, type: activity.type, id: activity.id, status, body }
  delivery.tries.push(outcome)
  return outcome
}

/** Delivers what was kept back: all at once, or one after the other with the newest first. */
export function letGo(delivery: Delivery, order?: 'mixed'): void {
  const held = delivery.held ?? []
  delivery.held = null
  const inTurn = async (): Promise<void> => {
    for (const { start } of held.toReversed()) await start()
  }
  if (order === 'mixed') void track(delivery, inTurn())
  else for (const { start } of held) void start()
}

async function track<Result>(delivery: Delivery, run: Promise<Result>): Promise<Result> {
  delivery.running.add(run)
  try {
    return await run
  } finally {
    delivery.running.delete(run)
  }
}
