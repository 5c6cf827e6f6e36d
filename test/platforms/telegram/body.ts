import type { IncomingMessage } from 'node:http'

/** A file in a form. */
export type Upload = { name: string; bytes: Buffer }

/** What a call carries: its values, and the files that came with it. */
export type Call = { values: Record<string, unknown>; files: Map<string, Upload> }

/** Reads all bytes of a request. Rejects when it breaks off. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Reads JSON or a form (RFC 7578). Throws where it is neither, and where a form has no end. */
export function readCall(type: string, bytes: Buffer): Call {
  if (type.startsWith('application/json')) {
    const values = JSON.parse(bytes.toString('utf8') || '{}') as Record<string, unknown>
    return { values, files: new Map() }
  }
  const boundary = /boundary=("?)([^";]+)\1/.exec(type)?.[2]
  if (!boundary) return { values: {}, files: new Map() }
  return readForm(bytes, boundary)
}

function readForm(bytes: Buffer, boundary: string): Call {
  const line = Buffer.from(`--${boundary}`)
  if (!bytes.includes(`--${boundary}--`)) throw new Error('the form has no end')
  const call: Call = { values: {}, files: new Map() }
  let begin = bytes.indexOf(line)
  while (begin >= 0) {
    const next = bytes.indexOf(line, begin + line.length)
    if (next < 0) break
    readPart(bytes.subarray(begin + line.length + 2, next - 2), call)
    begin = next
  }
  return call
}

function readPart(part: Buffer, call: Call): void {
  const end = part.indexOf('\r\n\r\n')
  const head = part.subarray(0, end).toString('utf8')
  const body = part.subarray(end + 4)
  const name = /name="([^"]*)"/.exec(head)?.[1] ?? ''
  const file = /filename="?([^"\r\n;]*)"?/.exec(head)?.[1]
  if (file !== undefined) {
    call.files.set(name, { name: file, bytes: Buffer.from(body) })
    return
  }
  const text = body.toString('utf8')
  call.values[name] = /^[{[]/.test(text) ? (JSON.parse(text) as unknown) : text
}
