import type { Request, Response } from 'restify'

/** A file of a person as a browser gets it. */
export type FileAnswer = {
  /** One of a closed list: never what a sender says. */
  type: string
  /** Under which name it is saved: plain ASCII. */
  name: string
  bytes: Buffer
  /** Whether the browser shows it, or only saves it. */
  opens: boolean
}

/**
 * Nothing in a file may run or load anything, also where it is opened as a page of its own. A browser shows a picture
 * alone in a page with styles of its own.
 */
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Answers with a file, or with the part that is asked for (RFC 9110, 14): some players play nothing else. */
export function sendFile(
  request: Request,
  response: Response,
  { type, name, bytes, opens }: FileAnswer,
): void {
  response.setHeader('Content-Type', type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
  response.setHeader('Content-Disposition', `${opens ? 'inline' : 'attachment'}; filename="${name}"`)
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cache-Control', 'private, no-store')
  response.setHeader('Accept-Ranges', 'bytes')
  const range = rangeOf(request.headers.range, bytes.length)
  if (range === 'none') {
    response.sendRaw(200, bytes)
  } else if (range === 'outside') {
    response.setHeader('Content-Range', `bytes */${bytes.length}`)
    response.sendRaw(416, '')
  } else {
    response.setHeader('Content-Range', `bytes ${range.from}-${range.to}/${bytes.length}`)
    response.sendRaw(206, bytes.subarray(range.from, range.to + 1))
  }
}

type Range = { from: number; to: number } | 'none' | 'outside'

/** The one range that is asked for; what is no such wish is answered whole, as the RFC allows. */
function rangeOf(header: string | undefined, length: number): Range {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return 'none'
  const end = length - 1
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? end : Math.min(Number(last), end)
  return from > to ? 'outside' : { from, to }
}
