import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { readBytes } from '../telegram/body.ts'
import { methods } from './methods.ts'
import { exchangeCode, showConsent } from './oauth.ts'
import { Refusal } from './refusal.ts'
import { track, type Delivery, type Try } from './sender.ts'
import { next, type AppState, type State } from './state.ts'
import { makeWorkspace, type Workspace } from './workspace.ts'

export type { Person, Picked } from './person.ts'
export type { Workspace } from './workspace.ts'
export type { Shown } from './state.ts'
export type { Try } from './sender.ts'

/** What can go wrong with a call. Times are in milliseconds, waits in seconds. */
export type Fault =
  /** Answers later. */
  | { slow: number }
  /** 429: wait so long; null: without a word how long. Nothing is done. */
  | { busy: number | null }
  /** A status without any JSON, as a gateway answers. Nothing is done. */
  | { broken: number }
  /** A page instead of JSON, with this status, after doing what was asked. */
  | { page: number }
  /** Does what was asked, and hangs up instead of answering. */
  | { lost: true }
  /** Hangs up before doing anything. */
  | { cut: true }
  /** Refuses in these words. */
  | { refused: string }

/** A double of Slack: its Web API on the loopback address, its events signed, and people who use it. */
export type Slack = {
  /** Where the Web API is. */
  apiUrl: string
  workspace(enterprise?: string): Workspace
  /** The next `times` calls of a method (or of any: `*`) go wrong like this. `upload` and `download` are files. */
  /** With `token` only calls that bring it. */
  fail(method: string, fault: Fault, times?: number, token?: string): void
  /** All calls so far. */
  calls: { method: string; token: string; values: Record<string, unknown> }[]
  /** All that the apps sent, byte by byte; without a token what is brought to where a file goes. */
  received: { token: string | null; bytes: Buffer }[]
  /** All deliveries so far. */
  tries: Try[]
  /** Keeps what people do back until `release`: it comes late, one after another, and with `mixed` the newest first. */
  hold(): void
  release(order?: 'mixed'): void
  /** Delivers each of the next `count` events twice. */
  repeat(count: number): void
  app(name: string): AppState
  /** Resolves once everything is delivered or given up. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** An app, as somebody made it. Its address is told later: `app(name).url`. */
export type NewApp = Pick<AppState, 'name' | 'signingSecret' | 'clientId' | 'clientSecret'>

type Desk = {
  state: State
  faults: { method: string; fault: Fault; token: string | null }[]
  calls: Slack['calls']
  received: Slack['received']
  origin: string
}

/** Starts it. `minute` is how many milliseconds Slack's minute lasts here; `clock` in milliseconds since 1970. */
export async function startSlack(
  apps: NewApp[],
  minute = 20,
  clock: () => number = () => Date.now(),
): Promise<Slack> {
  const state: State = {
    apps: [],
    teams: [],
    installed: [],
    triggers: new Map(),
    count: 1000,
    lastTs: 0,
    clock,
  }
  const rest = { url: '', rotates: false, orgWide: false }
  state.apps = apps.map((app) => ({ ...app, ...rest, appId: `A${next(state)}`, codes: new Map() }))
  const delivery: Delivery = {
    minute,
    clock,
    tries: [],
    running: new Set(),
    held: null,
    repeats: 0,
    stopped: false,
  }
  const desk: Desk = { state, faults: [], calls: [], received: [], origin: '' }
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
  desk.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    apiUrl: `${desk.origin}/api/`,
    workspace: (enterprise) => makeWorkspace(state, delivery, enterprise ?? null),
    fail: (method, fault, times = 1, token) => {
      for (let count = 0; count < times; count += 1) desk.faults.push({ method, fault, token: token ?? null })
    },
    calls: desk.calls,
    received: desk.received,
    tries: delivery.tries,
    hold: () => {
      delivery.held ??= []
    },
    release: (order) => {
      const held = delivery.held ?? []
      delivery.held = null
      const inTurn = async (): Promise<void> => {
        for (const start of order ? held.toReversed() : held) await start()
      }
      void track(delivery, inTurn())
    },
    repeat: (count) => {
      delivery.repeats += count
    },
    app: (name) => {
      const found = state.apps.find((app) => app.name === name)
      if (!found) throw new Error(`no app ${name}`)
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

async function handle(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://slack')
  const bytes = await readBytes(request)
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
  desk.received.push({ token, bytes: Buffer.concat([Buffer.from(request.url ?? ''), bytes]) })
  if (pathname === '/oauth/v2/authorize') {
    showConsent(desk.state, searchParams, response)
    return
  }
  if (pathname.startsWith('/upload/')) {
    receiveFile(desk, pathname.slice('/upload/'.length), Number(searchParams.get('length')), bytes, response)
    return
  }
  if (pathname.startsWith('/files/')) {
    sendFile(desk, pathname.slice('/files/'.length), request.headers.authorization, response)
    return
  }
  const name = pathname.slice('/api/'.length)
  const values = readForm(bytes)
  desk.calls.push({ method: name, token: token ?? '', values })
  try {
    const result = await perform(desk, name, token ?? '', values, response)
    if (result && !response.destroyed && !response.writableEnded) send(response, 200, { ok: true, ...result })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    send(response, 200, { ok: false, error: error.message, ...error.more })
  }
}

async function perform(
  desk: Desk,
  name: string,
  token: string,
  values: Record<string, unknown>,
  response: ServerResponse,
): Promise<Record<string, unknown> | null> {
  const fault = takeFault(desk.faults, name, token)
  if (fault && 'slow' in fault) await setTimeout(fault.slow)
  if (fault && 'cut' in fault) response.destroy()
  if (fault && 'cut' in fault) return null
  if (fault && 'refused' in fault) throw new Refusal(fault.refused)
  if (fault && 'busy' in fault) {
    response.writeHead(429, fault.busy === null ? {} : { 'Retry-After': String(fault.busy) })
    response.end('{"ok":false,"error":"ratelimited"}')
    return null
  }
  if (fault && 'broken' in fault) {
    page(response, fault.broken)
    return null
  }
  const result = run(desk, name, token, values)
  if (fault && 'lost' in fault) response.destroy()
  if (fault && 'page' in fault) page(response, fault.page)
  return result
}

function run(
  { state, origin }: Desk,
  name: string,
  token: string,
  values: Record<string, unknown>,
): Record<string, unknown> {
  if (name === 'oauth.v2.access') return exchangeCode(state, values)
  const method = methods[name]
  if (!method) throw new Refusal('unknown_method')
  if (token === '') throw new Refusal('not_authed')
  const self = state.installed.find((one) => one.token === token)
  if (!self) throw new Refusal('invalid_auth')
  if (!self.live) throw new Refusal(self.why)
  if (method.scope !== null && !self.scopes.has(method.scope))
    throw new Refusal('missing_scope', { needed: method.scope, provided: [...self.scopes].join(',') })
  return method.run({ state, self, values, origin })
}

/** A form in which objects are written as JSON. */
function readForm(bytes: Buffer): Record<string, unknown> {
  const isObject = /^[[{]/
  const read = ([key, value]: [string, string]): [string, unknown] => [
    key,
    ['blocks', 'metadata', 'files', 'view'].includes(key) && isObject.test(value)
      ? (JSON.parse(value) as unknown)
      : value,
  ]
  return Object.fromEntries([...new URLSearchParams(bytes.toString('utf8'))].map(read))
}

function takeFault(faults: Desk['faults'], name: string, used: string | null = null): Fault | undefined {
  const isMeant = ({ method, token }: Desk['faults'][number]): boolean =>
    (method === name || method === '*') && (token === null || token === used)
  const place = faults.findIndex(isMeant)
  return place < 0 ? undefined : faults.splice(place, 1)[0]?.fault
}

function receiveFile(desk: Desk, id: string, length: number, bytes: Buffer, response: ServerResponse): void {
  const fault = takeFault(desk.faults, 'upload')
  if (fault && 'cut' in fault) {
    response.destroy()
    return
  }
  const file = desk.state.installed.map(({ files }) => files.get(id)).find(Boolean)
  const isRight = file?.state === 'awaited' && bytes.length === length
  if (isRight) Object.assign(file, { bytes, state: 'uploaded' })
  response.statusCode = fault && 'broken' in fault ? fault.broken : isRight ? 200 : 400
  response.end(isRight ? `OK - ${length}` : 'no')
}

function sendFile(desk: Desk, id: string, authorization: string | undefined, response: ServerResponse): void {
  const fault = takeFault(desk.faults, 'download')
  const owner = desk.state.installed.find(({ token, live }) => live && `Bearer ${token}` === authorization)
  const file = owner?.files.get(id)
  if (fault && 'cut' in fault && file) {
    response.writeHead(200, { 'Content-Length': file.bytes.length, 'Content-Type': file.type })
    response.write(file.bytes.subarray(0, 10), () => response.destroy())
    return
  }
  if (fault && 'broken' in fault) page(response, fault.broken)
  else if (fault && 'page' in fault) page(response, fault.page)
  else if (!file) {
    response.writeHead(302, { Location: `${desk.origin}/sign-in` })
    response.end()
  } else {
    response.writeHead(200, { 'Content-Length': file.bytes.length, 'Content-Type': file.type })
    response.end(file.bytes)
  }
}

function page(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end('<html><body>Not what you asked for</body></html>')
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}
