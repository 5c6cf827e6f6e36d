import { createHash, timingSafeEqual } from 'node:crypto'
import type { Logger } from 'pino'
import type { Request, Response, Server } from 'restify'
import { countRefusals } from './refusals.ts'
import type { Bot } from './settings.ts'
import { readUpdate, type Update } from './updates.ts'

/** What the route is made of. `take` resolves once an update is kept; it is null while nobody listens. */
export type Webhook = {
  server: Server
  bots: readonly Bot[]
  take: () => ((bot: Bot, update: Update) => Promise<void>) | null
  log: Logger
}

const prefix = '/telegram/'

/**
 * Mounts `/telegram/{audience}`. Whoever does not know the bot's secret gets 401 and nothing else, before a byte of
 * the body is read where the address is plainly ours, and in any case before it is looked at. Then: 400 for what is no
 * update, 503 while nobody listens, 200 once it is kept. An update that could not be kept is an error of the server:
 * Telegram delivers it again. One that cannot be read is left out in the end, for its chat to go on. Never 410, by which
 * Telegram would take the webhook away.
 */
export function mountWebhook({ server, bots, take, log }: Webhook): void {
  const botOf = (audience: unknown): Bot | undefined => bots.find((bot) => bot.audience === audience)
  const isLeftOut = countRefusals()
  const isTrusted = (request: Request, bot: Bot | undefined): boolean => {
    const trusted = sameSecret(request.headers['x-telegram-bot-api-secret-token'], bot?.secret)
    if (!trusted)
      log.warn({ audience: bot?.audience ?? null }, 'a delivery without the right secret was refused')
    return trusted
  }
  server.pre((request, response, next) => {
    const path = request.getPath()
    if (!path.startsWith(prefix) || isTrusted(request, botOf(path.slice(prefix.length)))) {
      next()
      return
    }
    response.setHeader('Connection', 'close')
    answer(response, 401)
    next(false)
  })
  server.post(`${prefix}:audience`, async (request: Request, response: Response) => {
    const { audience } = request.params as { audience: string }
    const bot = botOf(audience)
    if (!bot || !isTrusted(request, bot)) {
      answer(response, 401)
      return
    }
    const update = readUpdate(request.body)
    if (!update) {
      const left = isLeftOut(audience, request.body)
      if (left) log.error({ audience }, 'an update cannot be read and is left out')
      answer(response, left ? 200 : 400)
      return
    }
    const listener = take()
    if (listener) await listener(bot, update)
    answer(response, listener ? 200 : 503)
  })
}

function answer(response: Response, status: number): void {
  response.writeHead(status, { 'Content-Length': 0 })
  response.end()
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in constant time whatever the lengths are; nobody is trusted where no secret is known. */
function sameSecret(given: string | string[] | undefined, secret: string | undefined): boolean {
  const same = timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(secret ?? ''))
  return same && secret !== undefined && secret !== ''
}
