import type { Request } from 'restify'

/** So many wrong addresses from one place in so many milliseconds, and none is looked at for the rest of that time. */
const most = 20
const countFor = 10 * 60_000
/** So many places are remembered: beyond that the oldest are forgotten. */
const mostPlaces = 10_000

/** Counts wrong guesses at addresses that hold a code. */
export type Misses = {
  /** Whether this place may try now. */
  mayTry(request: Request): boolean
  /** It was wrong. */
  count(request: Request): void
}

/**
 * Slows down whoever tries one code after the other: by the address that the connection comes from, or that the proxy
 * on this machine names last. `noticed` is called once for each place that is slowed.
 */
export function countMisses(clock: () => Date, noticed: () => void): Misses {
  const places = new Map<string, { since: number; count: number }>()
  const placeOf = (request: Request): { since: number; count: number } => {
    const now = clock().getTime()
    const key = addressOf(request)
    const known = places.get(key)
    if (known && now - known.since < countFor) return known
    const fresh = { since: now, count: 0 }
    places.delete(key)
    places.set(key, fresh)
    const [oldest] = places.keys()
    if (places.size > mostPlaces && oldest !== undefined) places.delete(oldest)
    return fresh
  }
  return {
    mayTry: (request) => placeOf(request).count < most,
    count: (request) => {
      const place = placeOf(request)
      place.count += 1
      if (place.count === most) noticed()
    },
  }
}

const own = /^(::1|(::ffff:)?127\.)/

function addressOf(request: Request): string {
  const near = request.socket.remoteAddress ?? ''
  if (!own.test(near)) return near
  const forwarded = request.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join() : (forwarded ?? '')).split(',').at(-1)
  return last?.trim() || near
}
