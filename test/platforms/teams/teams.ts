import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { publicCloud, type Cloud } from '../../../adapters/teams/cloud.ts'
import { readBytes } from '../telegram/body.ts'
import { perform } from './connector.ts'
import { makeKey } from './issuer.ts'
import { makePerson, type Person } from './person.ts'
import { Refusal } from './refusal.ts'
import { letGo, type Delivery, type Try } from './sender.ts'
import type { BotState, Human, State } from './state.ts'

export type { Person, Picked } from './person.ts'
export type { Shown } from './state.ts'
export type { Try } from './sender.ts'

/** What can go wrong with a call. Times are in milliseconds, waits in seconds. */
export type Fault =
  /** Answers later. */
  | { slow: number }
  /** Begins to answer, and goes on later. */
  | { halting: number }
  /** 429: wait so long; null: without a word how long. Nothing is done. */
  | { busy: number | null }
  /** A status without any sense, as a gateway answers. Nothing is done. */
  | { broken: number }
  /** Does what was asked, and answers with this status all the same. */
  | { doneBut: number }
  /** Does what was asked, and hangs up instead of answering. */
  | { lost: true }
  /** Hangs up before doing anything. */
  | { cut: true }
  /** Refuses in these words. */
  | { refused: string; status: number }

/** What is asked of the double: `send`, `update` and `delete` messages, `token`, `keys`, and `files` of people. */
export type Operation = 'send' | 'update' | 'delete' | 'token' | 'keys' | 'files' | 'places'

/** A double of Teams: connector, token issuer with keys of its own, and people who use it. */
export type Teams = {
  cloud: Cloud
  state: State
  person(about?: Partial<Human>): Person
  /** The next `times` calls of a kind go wrong like this; `of`: those to that person only. */
  fail(operation: Operation, fault: Fault, times?: number, of?: Person): void
  /** All calls so far. */
  calls: { operation: Operation; to: string | null; authorization: string | null; body: string }[]
  /** All that the bots sent, byte by byte; to nobody what is brought to a folder. */
  received: { operation: Operation; to: string | null; bytes: Buffer }[]
  /** All deliveries so far. */
  tries: Try[]
  /** Keeps back what is delivered, of one person or of all, until `release`; with `mixed` the newest comes first. */
  hold(of?: Person): void
  release(order?: 'mixed'): void
  /** Delivers each of the next `count` things twice, under the same number or later under another. */
  repeat(count: number, how?: 'same' | 'new number', of?: Person): void
  bot(name: string): BotState
  /** Resolves once everything is delivered or given up. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** A bot, as somebody registered it. Its address is told later: `bot(name).url`. */
export type NewBot = Omit<BotState, 'url'>

type Desk = {
  state: State
  faults: { operation: Operation; fault: Fault; of: string | null }[]
  calls: Teams['calls']
  received: Teams['received']
}

/** Starts it. `pause` is how many milliseconds Teams waits here before it delivers again. */
export async function startTeams(bots: NewBot[], pause = 20, clock = () => new Date()): Promise<Teams> {
  const key = makeKey()
  const maps = { chats: new Map(), tokens: new Map(), files: new Map(), places: new Map() }
  const state: State = {
    origin: '',
    issuer: 'https://issuer.example',
    key,
    keys: [key],
    bots: [],
    ...maps,
    count: 1000,
    clock,
  }
  state.bots = bots.map((bot) => ({ ...bot, url: '' }))
  const delivery: Delivery = {
    ...{ pause, tries: [], running: new Set(), held: null, heldOf: null, repeats: [], stopped: false },
  }
  const desk: Desk = { state, faults: [], calls: [], received: [] }
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    // Whoever hangs up gets no answer.
    void handle(desk, request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  state.origin = origin
  return {
    cloud: {
      ...{
        issuer: state.issuer,
        metadataUrl: `${origin}/metadata/${randomUUID()}`,
        loginUrl: `${origin}/login`,
      },
      ...{ scope: publicCloud.scope, serviceOrigins: [origin], fileHosts: publicCloud.fileHosts },
    },
    state,
    calls: desk.calls,
    received: desk.received,
    tries: delivery.tries,
    person: (about = {}) =>
      makePerson(state, delivery, {
        ...{ aadObjectId: randomUUID(), name: 'Els Peeters', tenant: state.bots[0]?.tenant ?? '' },
        ...{ locale: 'nl-BE', timeZone: 'Europe/Brussels', region: 'emea', folder: new Map() },
        ...about,
      }),
    fail: (operation, fault, times = 1, of) => {
      for (let count = 0; count < times; count += 1)
        desk.faults.push({ operation, fault, of: of?.id ?? null })
    },
    hold: (of) => {
      delivery.held ??= []
      delivery.heldOf = of?.id ?? null
    },
    release: (order) => letGo(delivery, order),
    repeat: (count, how = 'same', of) => delivery.repeats.push({ count, how, from: of?.id ?? null }),
    bot: (name) => {
      const found = state.bots.find((bot) => bot.name === name)
      if (!found) throw new Error(`no bot ${name}`)
      return found
    },
    settled: async () => {
      while (delivery.running.size > 0) await Promise.allSettled(delivery.running)
    },
    stop: async () => {
      delivery.stopped = true
      await Promise.allSettled(delivery.running)
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const activities = /^\/(?:emea|amer)\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/

function operationOf(method: string, path: string): { operation: Operation; rest: string[] } | null {
  const [, conversation, activity] = activities.exec(path) ?? []
  const decoded = [conversation, activity].map((part) => decodeURIComponent(part ?? ''))
  if (conversation !== undefined && method === 'POST') return { operation: 'send', rest: decoded }
  if (conversation !== undefined && method === 'PUT') return { operation: 'update', rest: decoded }
  if (conversation !== undefined && method === 'DELETE') return { operation: 'delete', rest: decoded }
  const [, kind, ...rest] = path.split('/')
  // The SDK keeps keys by their address: a double of its own has one of its own, whatever port it got.
  if (kind === 'metadata' || kind === 'keys') return { operation: 'keys', rest: [kind] }
  if (kind === 'login') return { operation: 'token', rest }
  return kind === 'files' || kind === 'places' ? { operation: kind, rest } : null
}

async function handle(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://teams')
  const bytes = await readBytes(request)
  const asked = operationOf(request.method ?? 'GET', pathname)
  if (!asked) {
    close(response, 404)
    return
  }
  const { operation, rest } = asked
  const to = desk.state.chats.get(rest[0] ?? '')?.human.aadObjectId ?? null
  const authorization = request.headers.authorization ?? null
  desk.received.push({ operation, to, bytes: Buffer.concat([Buffer.from(pathname), bytes]) })
  desk.calls.push({
    operation,
    to,
    authorization,
    body: operation === 'places' ? '' : bytes.toString('utf8'),
  })
  const place = desk.faults.findIndex((one) => one.operation === operation && (one.of ?? to) === to)
  const fault = place < 0 ? undefined : desk.faults.splice(place, 1)[0]?.fault
  if (fault && 'slow' in fault) await setTimeout(fault.slow)
  if (fault && 'cut' in fault) response.destroy()
  else if (fault && 'broken' in fault) close(response, fault.broken, {}, '<html>gateway</html>')
  else if (fault && 'busy' in fault)
    close(response, 429, fault.busy === null ? {} : { 'Retry-After': String(fault.busy) })
  else if (fault && 'refused' in fault) send(response, fault.status, refusal(fault.refused))
  else {
    try {
      const { status, body, type } = perform(desk.state, operation, rest, { authorization, bytes })
      if (fault && 'halting' in fault) {
        response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
        response.flushHeaders()
        await setTimeout(fault.halting)
        response.end(JSON.stringify(body))
      } else if (fault && 'lost' in fault) response.destroy()
      else if (fault && 'doneBut' in fault) close(response, fault.doneBut)
      else if (Buffer.isBuffer(body)) close(response, status, { 'Content-Type': type ?? '' }, body)
      else send(response, status, body)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      send(response, error.status, refusal(error.message))
    }
  }
}

const refusal = (code: string): object => ({
  error: { code, message: 'No, and what you sent was repeated here.' },
})

function send(response: ServerResponse, status: number, value: unknown): void {
  close(response, status, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(value))
}

/** restify, where it is in the same process, takes away what `writeHead` gives back. */
function close(response: ServerResponse, status: number, headers = {}, body: string | Buffer = ''): void {
  response.writeHead(status, headers)
  response.end(body)
}
