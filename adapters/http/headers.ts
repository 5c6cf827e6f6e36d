import type { Response } from 'restify'

/** What a page may load and do: all of it from its own server, nothing inline, no HTML made from strings. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // What a person is about to send is shown from their own browser.
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  // Pages of this server may show each other side by side; nobody else may frame them.
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

const always: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
}

/** Two years, as browsers' preload lists ask (hstspreload.org: at least one). */
const strictTransport = 'max-age=63072000; includeSubDomains'

/**
 * Sets the headers that every answer carries (OWASP Secure Headers Project). `secure`: the service is reached by https
 * only.
 */
export function setSecurityHeaders(response: Response, secure: boolean): void {
  const policy = secure ? [...contentSecurityPolicy, 'upgrade-insecure-requests'] : contentSecurityPolicy
  response.setHeader('Content-Security-Policy', policy.join('; '))
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  if (secure) response.setHeader('Strict-Transport-Security', strictTransport)
}

/** Lets the forms of one page lead to `origin` as well: browsers hold a form to that through every redirect. */
export function allowFormsTo(response: Response, origin: string): void {
  const policy = String(response.getHeader('Content-Security-Policy'))
  response.setHeader(
    'Content-Security-Policy',
    policy.replace("form-action 'self'", `form-action 'self' ${origin}`),
  )
}
