import type { Knex } from 'knex'

type Waiting = Record<
  'lease_until' | 'not_before' | 'busy_until' | 'next_free' | 'place' | 'id',
  number | null
> & { address: string }

/** The moment at which the first message that waits may be sent, in milliseconds; null when none waits. */
export async function nextSend(database: Knex): Promise<number | null> {
  const rows = await database('posts')
    .join('addresses', 'addresses.address', 'posts.address')
    .leftJoin('channels', 'channels.name', database.raw(`addresses.channel || ':' || addresses.audience`))
    .whereRaw('posts.shown is distinct from posts.wanted')
    .whereNull('posts.parked')
    .whereNull('addresses.gone_at')
    .orderBy(['posts.place', 'posts.id'])
    .select<Waiting[]>('posts.*', 'addresses.busy_until', 'channels.next_free')
  const heads = new Map<string, Waiting>()
  for (const row of rows) if (!heads.has(row.address)) heads.set(row.address, row)
  const moments = [...heads.values()].map(({ lease_until, not_before, busy_until, next_free }) =>
    Math.max(lease_until ?? 0, not_before ?? 0, busy_until ?? 0, next_free ?? 0),
  )
  return moments.length > 0 ? Math.min(...moments) : null
}
