import type { Request, Response } from 'restify'
import { isJson } from '../http/body.ts'
import { agreesOnTenant, claimedBy, readActivity, readBody, tenantOf, type Incoming } from './activities.ts'
import type { Bot } from './bot.ts'
import { isLoopback, isService } from './cloud.ts'
import type { TeamsSettings } from './settings.ts'

/**
 * What becomes of an activity; resolves once it is kept, with what is to be done once Teams was told so. `isUnderstood`:
 * it is something that people can do here.
 */
export type Take = (
  activity: Incoming,
  bot: Bot,
) => Promise<{ isUnderstood: boolean; told: () => Promise<void> }>

const place = /^\/teams\/([^/]+)\/messages$/
const route = '/teams/:audience/messages'

/** Teams gives up after 15 s and delivers again; an answer later than this, in milliseconds, may not count. */
const inTime = 10_000

/**
 * Mounts `/teams/{audience}/messages`. Whoever shows no token of the Bot Framework for this very bot gets 401 and nothing
 * else, before the body is read where there is none at all. Then: 400 for what no Bot Framework sends, 403 for another
 * organisation, chat app or place to answer to, 503 while nobody listens or the keys cannot be fetched, 200 once it is
 * kept. What could not be kept is an error of the server: Teams delivers it again.
 */
export function mountMessages(settings: TeamsSettings, bots: readonly Bot[], take: () => Take | null): void {
  const { server, log } = settings
  const anonymous = new WeakSet<Request>()
  const botOf = (audience: unknown): Bot | undefined => bots.find(({ app }) => app.audience === audience)
  const refuse = (response: Response, bot: Bot | undefined, why: string): void => {
    log.warn({ audience: bot?.app.audience ?? null, why }, 'a delivery that is not to be trusted was refused')
    response.setHeader('Connection', 'close')
    answer(response, 401)
  }

  server.pre((request, response, next) => {
    const audience = place.exec(request.getPath())?.[1]
    if (audience === undefined) {
      next()
      return
    }
    const bot = botOf(audience)
    const hasToken = typeof request.headers.authorization === 'string' && request.headers.authorization !== ''
    if (settings.allowAnonymous && !hasToken && isFromHere(request)) anonymous.add(request)
    if (!bot || (!hasToken && !anonymous.has(request))) {
      refuse(response, bot, 'no token')
      next(false)
      return
    }
    // Not even what a body means is looked at before its token.
    delete request.headers['content-type']
    next()
  })

  server.post(route, async (request: Request, response: Response) => {
    const began = Date.now()
    const bot = botOf((request.params as { audience: string }).audience)
    const body = readBody(request.raw ?? Buffer.alloc(0))
    const isOpen = anonymous.has(request)
    const trust = bot ? await trustIn(bot, body, request.headers.authorization ?? '', isOpen) : 'no'
    if (!bot || trust === 'no') {
      refuse(response, bot, 'token')
      return
    }
    if (trust === 'unknown') {
      log.error({ audience: bot.app.audience }, 'the keys of the Bot Framework cannot be fetched')
      answer(response, 503)
      return
    }
    const activity = readActivity(body)
    if (!activity) {
      answer(response, 400)
      return
    }
    const stranger = isOpen ? foreignHere(activity) : foreign(activity, settings)
    if (stranger !== null) {
      log.warn({ audience: bot.app.audience, why: stranger }, 'a delivery from elsewhere was refused')
      answer(response, 403)
      return
    }
    const taker = take()
    if (!taker) {
      answer(response, 503)
      return
    }
    const { isUnderstood, told } = await taker(activity, bot)
    response.once('finish', () => {
      // Told too late is not told: it may come again, and under another number.
      if (Date.now() - began < inTime) void told()
    })
    answerTo(activity, isUnderstood, response)
  })
}

async function trustIn(
  bot: Bot,
  body: unknown,
  authorization: string,
  isOpen: boolean,
): Promise<'yes' | 'no' | 'unknown'> {
  if (isOpen) return 'yes'
  const claimed = claimedBy(body)
  // The SDK compares the address with the token's only where there is one.
  if (claimed.serviceUrl === '' || claimed.channelId === '') return 'no'
  try {
    return (await bot.isGenuine(claimed, authorization)) ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}

/**
 * Why an activity that the Bot Framework signed is none of ours. A bot can be reached through other apps of it, where
 * whoever writes says who they are: Teams alone vouches for it.
 */
function foreign(activity: Incoming, { cloud, tenants }: TeamsSettings): string | null {
  if (activity.channelId !== 'msteams') return 'channel'
  if (!isService(cloud, activity.serviceUrl)) return 'serviceUrl'
  const tenant = tenantOf(activity)?.toLowerCase()
  const isAllowed = tenant !== undefined && tenants.some((one) => one.toLowerCase() === tenant)
  return isAllowed && agreesOnTenant(activity) ? null : 'tenant'
}

/** A tester is answered on this machine only. */
function foreignHere({ serviceUrl }: Incoming): string | null {
  return isLoopback(serviceUrl) ? null : 'serviceUrl'
}

/**
 * Whether a request came from a program on this machine: not through a tunnel or a proxy, and not from a web page, which
 * may send anything but JSON to wherever it likes.
 */
function isFromHere(request: Request): boolean {
  const {
    host = '',
    origin,
    forwarded,
    'x-forwarded-for': passedOn,
    'x-forwarded-host': named,
  } = request.headers
  const peer = request.socket.remoteAddress ?? ''
  const isNear = /^(?:127\.|::1$|::ffff:127\.)/.test(peer) && isLoopback(`http://${host}`)
  const isDirect = forwarded === undefined && passedOn === undefined && named === undefined
  return isNear && isDirect && isJson(request) && (origin === undefined || isLoopback(origin))
}

// Universal Actions: response format. The status of HTTP is 200 for both: the body says how it went.
const pressed = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'OK' }
const notPressed = {
  ...{ statusCode: 400, type: 'application/vnd.microsoft.error' },
  value: { code: 'BadRequest', message: 'BadRequest' },
}

/**
 * Answers as Teams expects: a press by `Action.Execute` gets a body of its own; all else is an empty 200. "OK" is the
 * same word in every language: what came of a press is shown by a change of the card.
 */
function answerTo({ type, name }: Incoming, isUnderstood: boolean, response: Response): void {
  if (type === 'invoke' && name === 'adaptiveCard/action')
    answer(response, 200, JSON.stringify(isUnderstood ? pressed : notPressed))
  else if (type === 'invoke' && name !== 'fileConsent/invoke') answer(response, 501)
  else answer(response, 200)
}

function answer(response: Response, status: number, content = ''): void {
  const type = content === '' ? {} : { 'Content-Type': 'application/json; charset=utf-8' }
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(content), ...type })
  response.end(content)
}
