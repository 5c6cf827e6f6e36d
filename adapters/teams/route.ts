import { z } from 'zod'

/** What is needed to write to somebody at any later time (Bot Framework: ConversationReference). */
export type Reference = {
  serviceUrl: string
  conversation: string
  /** The bot's account, and the person's. */
  bot: string
  user: string
  tenant: string
}

const reference = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
  user: z.string(),
  tenant: z.string(),
})

/** Writes a reference as the route of an address. */
export function routeOf({ serviceUrl, conversation, bot, user, tenant }: Reference): string {
  return JSON.stringify({ serviceUrl, conversation, bot, user, tenant })
}

/** Reads it back. Throws for a route that `routeOf` did not write: a bug. */
export function readRoute(route: string): Reference {
  return reference.parse(JSON.parse(route))
}
