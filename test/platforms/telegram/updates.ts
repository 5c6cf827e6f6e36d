import type { BotState, Waiting } from './state.ts'

/** How long a second of Telegram lasts here, what its clock says, and what was answered to its deliveries. */
export type Delivery = {
  second: number
  clock: () => number
  answers: { bot: string; update: number; status: number | 'broken'; body: string; milliseconds: number }[]
  timers: Set<NodeJS.Timeout>
  running: Set<Promise<void>>
}

/** Seconds that an update waits for somebody to take it (tdlib/telegram-bot-api: `Client.cpp`). */
const lives: Record<string, number> = { callback_query: 150, inline_query: 30 }
const usualLife = 24 * 3600

/** What Telegram forgets after a while lives here so long at least: a busy machine stops for longer than a second of 5 ms. */
const leastLife = 30_000

/** So many of Telegram's seconds, in milliseconds of this machine. */
export function lasting({ second }: Delivery, seconds: number): number {
  return Math.max(leastLife, seconds * second)
}

/** Puts an update in the queue of its chat, of its person (taps), or of a chat's members; delivers it if it may. */
export function enqueue(
  delivery: Delivery,
  bot: BotState,
  kind: string,
  about: number,
  content: unknown,
): number {
  const id = bot.nextUpdate
  bot.nextUpdate += 1
  if (!bot.kinds.includes(kind)) return id
  const family = kind === 'callback_query' ? 'taps' : kind === 'my_chat_member' ? 'members' : 'messages'
  const copies = bot.repeats > 0 ? 2 : 1
  if (bot.repeats > 0) bot.repeats -= 1
  const now = Date.now()
  bot.waiting.push({
    update: { update_id: id, [kind]: content },
    queue: `${family}:${about}`,
    expires: now + lasting(delivery, lives[kind] ?? usualLife),
    notBefore: now,
    delay: 1,
    failures: 0,
    copies,
    inFlight: false,
  })
  bot.endPoll?.('news')
  pump(delivery, bot)
  return id
}

/** Delivers to the webhook whatever may go now: one at a time of each queue, at most `connections` together. */
export function pump(delivery: Delivery, bot: BotState): void {
  if (!bot.hook || bot.held) return
  const now = Date.now()
  bot.waiting = bot.waiting.filter(({ inFlight, expires }) => inFlight || expires > now)
  const queues = new Set<string>()
  let flying = bot.waiting.filter(({ inFlight }) => inFlight).length
  for (const waiting of bot.waiting) {
    const isHead = !queues.has(waiting.queue)
    queues.add(waiting.queue)
    if (!isHead || waiting.inFlight || waiting.notBefore > now || flying >= bot.hook.connections) continue
    flying += 1
    waiting.inFlight = true
    const run = deliver(delivery, bot, waiting)
    delivery.running.add(run)
    void run.finally(() => delivery.running.delete(run))
  }
}

async function deliver(delivery: Delivery, bot: BotState, waiting: Waiting): Promise<void> {
  const { url, secret } = bot.hook ?? { url: '', secret: null }
  const begun = Date.now()
  const told = { bot: bot.username, update: waiting.update.update_id }
  let retryAfter = 0
  let status: number | 'broken' = 'broken'
  let body = ''
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(secret === null ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret }),
      },
      body: JSON.stringify(waiting.update),
      signal: AbortSignal.timeout(lasting(delivery, 60)),
    })
    status = answer.status
    body = await answer.text()
    retryAfter = Math.min(3600, Number(answer.headers.get('retry-after') ?? 0))
  } catch {
    status = 'broken'
  }
  if (status === 410) bot.hook = null // the real one waits for 23 hours of these
  delivery.answers.push({ ...told, status, body, milliseconds: Date.now() - begun })
  waiting.inFlight = false
  if (typeof status === 'number' && status >= 200 && status < 300) {
    waiting.copies -= 1
    if (waiting.copies === 0) bot.waiting = bot.waiting.filter((other) => other !== waiting)
    pump(delivery, bot)
  } else {
    later(delivery, bot, waiting, retryAfter)
  }
}

/** The first retry at once, then after 2, 4, 8 … seconds, at most one to two minutes; or when the answer said. */
function later(delivery: Delivery, bot: BotState, waiting: Waiting, retryAfter: number): void {
  const most = 60 + Math.random() * 60
  if (retryAfter === 0 && waiting.failures > 0) waiting.delay = Math.min(most, waiting.delay * 2)
  const seconds = retryAfter > 0 ? retryAfter : waiting.failures > 0 ? waiting.delay : 0
  waiting.failures += 1
  waiting.notBefore = Date.now() + seconds * delivery.second
  const timer = setTimeout(
    () => {
      delivery.timers.delete(timer)
      pump(delivery, bot)
    },
    seconds * delivery.second + 1,
  )
  delivery.timers.add(timer)
}

/** Makes what waits older by so many seconds: what nobody took in time is dropped. */
export function age(delivery: Delivery, bot: BotState, seconds: number): void {
  for (const waiting of bot.waiting) {
    const kind = Object.keys(waiting.update).find((key) => key !== 'update_id') ?? ''
    const life = lives[kind] ?? usualLife
    waiting.expires -= (seconds / life) * lasting(delivery, life)
  }
}

/** Delivers what waits in another order: the newest first, whatever queue it is in. */
export function shuffleQueues(bot: BotState): void {
  bot.waiting = bot.waiting.toReversed().map((waiting, place) => ({ ...waiting, queue: `mixed:${place}` }))
}
