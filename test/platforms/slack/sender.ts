import { createHmac } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { AppState } from './state.ts'

/** What became of one try to deliver something. `status`: 'late' where none came in time, 'broken' without an answer. */
export type Try = {
  kind: string
  id: string
  retry: number | null
  status: number | 'late' | 'broken'
  body: string
}

/** How things are delivered. Times in milliseconds. */
export type Delivery = {
  /** How long Slack's minute lasts here. */
  minute: number
  /** The moment, in milliseconds since 1970. */
  clock: () => number
  tries: Try[]
  running: Set<Promise<unknown>>
  /** Kept back until they are let go. */
  held: (() => Promise<unknown>)[] | null
  /** How many of the next events come twice. */
  repeats: number
  stopped: boolean
}

/** Slack waits three seconds for an answer (Events API; Interactivity); a test machine is slower than a service. */
const patience = 10_000

/** Delivers a signed event, and tries again at once, after a minute and after five, until it is taken (Events API). */
export function sendEvent(delivery: Delivery, app: AppState, body: Record<string, unknown>): void {
  const run = async (): Promise<void> => {
    let reason = ''
    for (const [retry, minutes] of [null, 0, 1, 5].entries()) {
      if (minutes !== null) await setTimeout(minutes * delivery.minute)
      if (delivery.stopped) return
      const headers: Record<string, string> =
        retry === 0 ? {} : { 'X-Slack-Retry-Num': String(retry), 'X-Slack-Retry-Reason': reason }
      const { status, headers: answered } = await deliver(delivery, app, JSON.stringify(body), {
        ...{ kind: 'event', id: String(body.event_id), retry: retry === 0 ? null : retry, headers },
        type: 'application/json',
      })
      if (typeof status === 'number' && status >= 200 && status < 300) return
      if (answered?.get('x-slack-no-retry') === '1') return
      reason = status === 'late' ? 'http_timeout' : status === 'broken' ? 'connection_failed' : 'http_error'
    }
  }
  const copies = delivery.repeats > 0 ? 2 : 1
  if (delivery.repeats > 0) delivery.repeats -= 1
  const start = async (): Promise<unknown> =>
    await Promise.all(Array.from({ length: copies }, async () => await track(delivery, run())))
  if (delivery.held) delivery.held.push(start)
  else void start()
}

/** Delivers what somebody pressed, chose or commanded: once. Resolves with what the person got. */
export async function sendOnce(
  delivery: Delivery,
  app: AppState,
  kind: string,
  form: Record<string, string>,
): Promise<Try> {
  const send = async (): Promise<Try> =>
    await deliver(delivery, app, new URLSearchParams(form).toString(), {
      ...{ kind, id: '', retry: null, headers: {} },
      type: 'application/x-www-form-urlencoded',
    })
  const { held } = delivery
  if (!held) return await track(delivery, send())
  return await new Promise((resolve) => {
    held.push(async () => resolve(await send()))
  })
}

/** Signs as Slack does (Verifying requests from Slack). */
export function sign(secret: string, body: string | Buffer, now = Date.now()): Record<string, string> {
  const sent = String(Math.floor(now / 1000))
  const signature = createHmac('sha256', secret).update(`v0:${sent}:`).update(body).digest('hex')
  return { 'X-Slack-Request-Timestamp': sent, 'X-Slack-Signature': `v0=${signature}` }
}

type Letter = {
  kind: string
  id: string
  retry: number | null
  headers: Record<string, string>
  type: string
}

async function deliver(
  delivery: Delivery,
  app: AppState,
  body: string,
  { kind, id, retry, headers, type }: Letter,
): Promise<Try & { headers: Headers | null }> {
  let status: Try['status'] = 'broken'
  let text = ''
  let answered: Headers | null = null
  try {
    const answer = await fetch(app.url, {
      method: 'POST',
      headers: { 'Content-Type': type, ...headers, ...sign(app.signingSecret, body, delivery.clock()) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    status = answer.status
    answered = answer.headers
    text = await answer.text()
  } catch (error) {
    status = error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'broken'
  }
  const outcome = { kind, id, retry, status, body: text }
  delivery.tries.push(outcome)
  return { ...outcome, headers: answered }
}

/** Counts a delivery as under way until it is over. */
export async function track<Result>(delivery: Delivery, run: Promise<Result>): Promise<Result> {
  delivery.running.add(run)
  try {
    return await run
  } finally {
    delivery.running.delete(run)
  }
}
