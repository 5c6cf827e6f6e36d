import type { Request } from 'restify'

/** How a browser calls the machine that it runs on. */
const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request comes from the machine that the service runs on, or from a page of the service itself. A name that
 * is neither this machine's nor the service's own is another site's that points here (DNS rebinding), and what a proxy
 * passes on comes from elsewhere.
 */
export function isNear(request: Request, publicUrl: string): boolean {
  const asked = `http://${request.headers.host ?? ''}`
  if (!URL.canParse(asked)) return false
  const { hostname } = new URL(asked)
  if (!thisMachine.has(hostname) && hostname !== new URL(publicUrl).hostname) return false
  const passedOn = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  const from = request.socket.remoteAddress ?? ''
  if (!passedOn && /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(from)) return true
  return request.headers['sec-fetch-site'] === 'same-origin'
}
