import { z } from 'zod'

/** So often is an update refused that cannot be read: two minutes of Telegram's retries. */
export const mostRefusals = 8

/** So many updates are counted; forgetting one costs its chat two minutes more. */
const mostCounted = 1_000

const numbered = z.object({ update_id: z.int() })

/**
 * Counts the deliveries of updates that cannot be read: true once one was refused often enough. Telegram delivers what is
 * refused for 24 hours, and holds everything back that comes after it in the same chat (tdlib/telegram-bot-api:
 * `WebhookActor`).
 */
export function countRefusals(): (audience: string, body: unknown) => boolean {
  const counts = new Map<string, number>()
  return (audience, body) => {
    const read = numbered.safeParse(body)
    if (!read.success) return false
    const key = `${audience}/${read.data.update_id}`
    const before = counts.get(key) ?? 0
    if (before === 0 && counts.size >= mostCounted) counts.clear()
    counts.set(key, before + 1)
    return before >= mostRefusals
  }
}
