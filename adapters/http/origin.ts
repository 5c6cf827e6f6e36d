import type { Request } from 'restify'

/**
 * Whether a request came from a page of this service, or from no browser at all: the guard against other sites' pages
 * that act in a person's name (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata and Origin). `secureOrigin`
 * is where the service is reached, when that is known; else it is what the request says it was sent to.
 */
export function fromOwnPage(request: Request, secureOrigin: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  // `none`: the person typed the address, or loads a picture of theirs again. No page can say so.
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && request.method === 'GET')
  const { origin } = request.headers
  if (origin === undefined) return true
  if (secureOrigin !== undefined) return origin === secureOrigin
  return URL.canParse(origin) && new URL(origin).host === request.headers.host?.toLowerCase()
}
