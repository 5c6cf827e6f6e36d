import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { readBytes, readCall, type Call } from './body.ts'
import { methods } from './methods.ts'
import { makeGroup, makePerson, type Group, type Person } from './person.ts'
import { badRequest, Refusal } from './refusal.ts'
import { makeBot, type BotState, type Human } from './state.ts'
import { age, pump, shuffleQueues, type Delivery } from './updates.ts'

export type { Group, Person } from './person.ts'
export type { Shown } from './state.ts'
export type { Entity } from './html.ts'

/** What can go wrong with a call. Times are in milliseconds, waits in Telegram's seconds. */
export type Fault =
  /** Answers later. */
  | { slow: number }
  /** 429: wait so long. Nothing is done. */
  | { busy: number }
  /** A status without any JSON, as a gateway answers. Nothing is done. */
  | { broken: number }
  /** Does what was asked, and hangs up instead of answering. */
  | { lost: true }
  /** Hangs up before doing anything. */
  | { cut: true }
  /** Refuses in these words. */
  | { refused: number; description: string }

/** A double of Telegram: the Bot API over HTTP on the loopback address, and people with the app in hand. */
export type Telegram = {
  apiRoot: string
  person(about?: Partial<Pick<Human, 'firstName' | 'lastName' | 'username' | 'language'>>): Person
  group(): Group
  /** The next `times` calls of a method (or of any: `*`) go wrong like this; only those of `bot` where one is named. */
  fail(method: string, fault: Fault, times?: number, bot?: string): void
  /** All calls so far. */
  calls: { method: string; bot: string; values: Record<string, unknown> }[]
  /** All that the bots sent, byte by byte: where to, and what. */
  received: { bot: string; bytes: Buffer }[]
  /** What the webhooks answered. */
  answers: Delivery['answers']
  /** Keeps updates back until `release`: they come late, and with `mixed` not in their order. */
  hold(bot: string): void
  release(bot: string, order?: 'mixed'): void
  /** Delivers each of the next `count` updates twice. */
  repeat(bot: string, count: number): void
  /** What waits for this bot has waited so many of Telegram's seconds longer. */
  ages(bot: string, seconds: number): void
  /** A week passes without an update: the next number is lower than all before. */
  weekOfSilence(bot: string): void
  /** The owner takes the token back. */
  revoke(bot: string): void
  /** Resolves once every update is received or dropped. */
  settled(): Promise<void>
  state(bot: string): BotState
  stop(): Promise<void>
}

/** Starts it. `second` is how many milliseconds Telegram's second lasts here, `clock` what its messages are dated by. */
export async function startTelegram(
  bots: { token: string; username: string }[],
  second = 5,
  clock: () => number = Date.now,
): Promise<Telegram> {
  const states = bots.map(({ token, username }) => makeBot(token, username))
  const delivery: Delivery = { second, clock, answers: [], timers: new Set(), running: new Set() }
  const faults: Desk['faults'] = []
  const humans = new Map<number, Human>()
  const calls: Telegram['calls'] = []
  const received: Telegram['received'] = []
  const sockets = new Set<Socket>()
  const find = (username: string): BotState => {
    const found = states.find((bot) => bot.username === username)
    if (!found) throw new Error(`no bot ${username}`)
    return found
  }
  const server = createServer((request, response) => {
    // Whoever hangs up gets no answer.
    void handle(states, { delivery, faults, calls, received }, request, response).catch(() =>
      response.destroy(),
    )
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    calls,
    received,
    answers: delivery.answers,
    person: ({ firstName = 'Tom', lastName, username, language } = {}) => {
      const id = 5_000_000_000 + humans.size
      const human: Human = { id, firstName, lastName, username, language, deactivated: false }
      humans.set(human.id, human)
      return makePerson(delivery, find, human)
    },
    group: () => makeGroup(delivery, find, -1000 - humans.size, ({ id }) => humans.get(id)?.language),
    fail: (method, fault, times = 1, bot) => {
      for (let count = 0; count < times; count += 1) faults.push({ method, fault, bot })
    },
    hold: (bot) => {
      find(bot).held = true
    },
    release: (name, order) => {
      const bot = find(name)
      bot.held = false
      if (order) shuffleQueues(bot)
      bot.endPoll?.('news')
      pump(delivery, bot)
    },
    repeat: (bot, count) => {
      find(bot).repeats += count
    },
    ages: (bot, seconds) => age(delivery, find(bot), seconds),
    weekOfSilence: (bot) => {
      find(bot).nextUpdate = 1_000
    },
    revoke: (bot) => {
      find(bot).revoked = true
    },
    settled: async () => {
      while (states.some(({ waiting }) => waiting.length > 0)) await setTimeout(2)
    },
    state: find,
    stop: async () => {
      for (const bot of states) {
        bot.hook = null
        bot.endPoll?.('stop')
      }
      for (const timer of delivery.timers) clearTimeout(timer)
      await Promise.allSettled(delivery.running)
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Desk = {
  delivery: Delivery
  faults: { method: string; fault: Fault; bot: string | undefined }[]
  calls: Telegram['calls']
  received: Telegram['received']
}

async function handle(
  bots: BotState[],
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://telegram')
  const [, isFile, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(pathname) ?? []
  const bot = bots.find((one) => one.token === token && !one.revoked)
  if (isFile) {
    sendFile(bot, rest, desk, response)
    return
  }
  const bytes = await readBytes(request)
  const type = request.headers['content-type'] ?? ''
  if (bot) desk.received.push({ bot: bot.username, bytes: Buffer.concat([Buffer.from(rest), bytes]) })
  try {
    if (!bot) throw new Refusal(401, 'Unauthorized')
    const call = readForm(type, bytes)
    desk.calls.push({ method: rest, bot: bot.username, values: call.values })
    const result = await perform(bot, rest, call, desk, response)
    if (!response.destroyed && !response.writableEnded) send(response, 200, { ok: true, result })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, message, parameters } = error
    if (parameters.retry_after !== undefined) response.setHeader('Retry-After', parameters.retry_after)
    send(response, code, { ok: false, error_code: code, description: message, parameters })
  }
}

function readForm(type: string, bytes: Buffer): Call {
  try {
    return readCall(type, bytes)
  } catch {
    throw badRequest("can't parse the request")
  }
}

async function perform(
  bot: BotState,
  name: string,
  call: Call,
  { delivery, faults }: Desk,
  response: ServerResponse,
): Promise<unknown> {
  const fault = takeFault(faults, name, bot.username)
  if (fault && 'slow' in fault) await setTimeout(fault.slow)
  if (fault && 'cut' in fault) response.destroy()
  if (fault && 'cut' in fault) return null
  if (fault && 'busy' in fault)
    throw new Refusal(429, `Too Many Requests: retry after ${fault.busy}`, { retry_after: fault.busy })
  if (fault && 'refused' in fault) throw new Refusal(fault.refused, fault.description)
  if (fault && 'broken' in fault) {
    response.writeHead(fault.broken, { 'Content-Type': 'text/html' })
    response.end('<html><body>Bad Gateway</body></html>')
    return null
  }
  const method = methods[name]
  if (!method) throw new Refusal(404, 'Not Found')
  const result = await method(bot, call, delivery)
  if (fault && 'lost' in fault) response.destroy()
  return result
}

function takeFault(faults: Desk['faults'], name: string, by: string | undefined): Fault | undefined {
  const place = faults.findIndex(
    ({ method, bot }) => (method === name || method === '*') && (bot === undefined || bot === by),
  )
  return place < 0 ? undefined : faults.splice(place, 1)[0]?.fault
}

function sendFile(bot: BotState | undefined, path: string, { faults }: Desk, response: ServerResponse): void {
  const kept = [...(bot?.files.values() ?? [])].find((file) => file.path === path)
  const fault = takeFault(faults, 'download', bot?.username)
  if (fault && 'cut' in fault && kept) {
    response.writeHead(200, { 'Content-Length': kept.bytes.length })
    response.write(kept.bytes.subarray(0, 10), () => response.destroy())
    return
  }
  response.statusCode = fault && 'broken' in fault ? fault.broken : kept ? 200 : 404
  response.end(response.statusCode === 200 ? kept?.bytes : 'no file')
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(value))
}
