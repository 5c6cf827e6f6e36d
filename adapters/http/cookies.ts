import type { Request } from 'restify'

/** The value of a cookie (RFC 6265, 4.2.1), null when it was not sent. The first of two with one name counts. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const middle = part.indexOf('=')
    if (middle > 0 && part.slice(0, middle).trim() === name) return part.slice(middle + 1).trim()
  }
  return null
}
