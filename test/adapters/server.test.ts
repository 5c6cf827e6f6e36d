import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Request, Response } from 'restify'
import { close, closing } from '../../adapters/http/lifecycle.ts'
import { startServer, type RunningServer } from '../support/http.ts'

/** Sends bytes as they are and returns all that comes back. */
async function raw(port: number, text: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

describe('the HTTP server', () => {
  let running: RunningServer
  let seen: { raw: Buffer | undefined; body: unknown }[]

  beforeEach(async () => {
    seen = []
    running = await startServer(
      (server) => {
        server.post('/bodies', async (request: Request, response: Response) => {
          seen.push({ raw: request.raw, body: request.body as unknown })
          await Promise.resolve(response.send(200, { ok: true }))
        })
        server.get('/broken', async () => {
          await Promise.reject(new Error('secret words of Amira at /var/data/table.sqlite'))
        })
        server.get('/silent', async () => {
          await Promise.resolve()
        })
        server.get('/throws', (_request, _response, next) => {
          next(new TypeError('secret words of Amira'))
        })
      },
      { bodyLimit: 1_000 },
    )
  })
  afterEach(async () => {
    await running.stop()
  })

  const post = async (
    body: string | Uint8Array<ArrayBuffer>,
    type = 'application/json',
  ): Promise<globalThis.Response> =>
    await fetch(`${running.origin}/bodies`, { method: 'POST', body, headers: { 'content-type': type } })

  it('keeps the exact bytes of a body, and reads it where it is JSON', async () => {
    const text = '{ "a":1,  "b": "é" }\n'
    assert.equal((await post(text)).status, 200)
    assert.equal((await post(text, 'application/x-www-form-urlencoded')).status, 200)
    assert.deepEqual(seen, [
      { raw: Buffer.from(text), body: { a: 1, b: 'é' } },
      { raw: Buffer.from(text), body: undefined },
    ])
  })

  it('answers 400 to JSON that is none, and to bytes that are no text', async () => {
    for (const body of ['{"a":', '', 'undefined', new Uint8Array([0x22, 0xff, 0xfe, 0x22])]) {
      const response = await post(body)
      assert.equal(response.status, 400)
      assert.deepEqual(Object.keys((await response.json()) as object), ['problem', 'text'])
    }
    assert.equal(seen.length, 0)
  })

  it('answers 413 to a body over the limit, whether or not its length was told before', async () => {
    assert.equal((await post(JSON.stringify('x'.repeat(998)))).status, 200)
    assert.equal((await post(JSON.stringify('x'.repeat(999)))).status, 413)
    const head = 'POST /bodies HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n'
    const chunks = `258\r\n${'x'.repeat(600)}\r\n258\r\n${'x'.repeat(600)}\r\n`
    assert.match(await raw(running.port, head + chunks), /^HTTP\/1\.1 413 /)
    assert.equal(seen.length, 1)
  })

  it('says kindly that an address does not exist: a page to a browser, JSON to a program', async () => {
    const page = await fetch(`${running.origin}/nowhere`, {
      headers: { accept: 'text/html', 'accept-language': 'nl-BE,nl;q=0.9,en;q=0.8' },
    })
    assert.equal(page.status, 404)
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
    const html = await page.text()
    assert.match(html, /<html lang="nl">/)
    assert.match(html, /Deze pagina bestaat niet/)
    const style = /href="([^"]+\.css)"/.exec(html)?.[1] ?? ''
    assert.equal((await fetch(running.origin + style)).headers.get('content-type'), 'text/css; charset=utf-8')

    const json = await fetch(`${running.origin}/nowhere/<script>`)
    assert.equal(json.status, 404)
    assert.deepEqual(await json.json(), {
      problem: 'not-found',
      text: 'Op dit adres staat niets. Kijk het adres na, of ga terug.',
    })
  })

  it('answers 405 and names what is allowed when an address is used in another way', async () => {
    const response = await fetch(`${running.origin}/bodies`, { method: 'DELETE' })
    assert.equal(response.status, 405)
    assert.equal(response.headers.get('allow'), 'POST')
    assert.equal(((await response.json()) as { problem: string }).problem, 'wrong-method')
  })

  for (const path of ['/broken', '/throws', '/silent']) {
    it(`shows nothing of the inside when a handler fails, neither to the reader nor in the log: ${path}`, async () => {
      for (const accept of ['text/html', 'application/json', 'text/plain']) {
        const response = await fetch(running.origin + path, { headers: { accept } })
        assert.equal(response.status, 500)
        assert.doesNotMatch(await response.text(), /secret|Amira|sqlite|handler|Error/)
      }
      const logged = running.lines().join('\n')
      assert.doesNotMatch(logged, /Amira/)
      assert.match(logged, /"status":500/)
    })
  }

  it('carries its security headers on every answer, and no name of the software', async () => {
    for (const [path, status] of [
      ['/nowhere', 404],
      ['/broken', 500],
      ['/bodies', 405],
    ] as const) {
      const { headers, status: answered } = await fetch(running.origin + path)
      assert.equal(answered, status)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/)
      assert.match(policy, /frame-ancestors 'self'/)
      assert.doesNotMatch(policy, /unsafe|\*/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('referrer-policy'), 'same-origin')
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
      assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/)
      assert.equal(headers.get('strict-transport-security'), null)
      assert.deepEqual([headers.get('server'), headers.get('x-powered-by')], [null, null])
    }
  })

  it('asks browsers to come by https only where the service is reached by https', async () => {
    const secure = await startServer(() => undefined, { secureOrigin: 'https://chat.example.org' })
    try {
      const { headers } = await fetch(`${secure.origin}/nowhere`)
      assert.match(headers.get('strict-transport-security') ?? '', /^max-age=\d{8}/)
      assert.match(headers.get('content-security-policy') ?? '', /upgrade-insecure-requests/)
    } finally {
      await secure.stop()
    }
  })

  it('outlives addresses and hosts that nobody can read', async () => {
    for (const head of [
      'GET /%zz HTTP/1.1\r\nHost: here',
      'GET /%E0%A4%A HTTP/1.1\r\nHost: here',
      'GET / HTTP/1.1\r\nHost: [bad',
      'GET / HTTP/1.1\r\nHost: a b:99999',
      'GET http://[ HTTP/1.1\r\nHost: here',
      'GET //// HTTP/1.1\r\nHost: here',
      'OPTIONS * HTTP/1.1\r\nHost: here',
      'GET /nowhere HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: close, Upgrade',
    ]) {
      const close = head.includes('Upgrade') ? '' : '\r\nConnection: close'
      assert.match(await raw(running.port, `${head}${close}\r\n\r\n`), /^HTTP\/1\.1 (?:200|400|404) /, head)
    }
    assert.equal((await post('{}')).status, 200)
  })

  it('logs each request by its route, without its address, query or body', async () => {
    await fetch(`${running.origin}/nowhere/Amira?code=SECRET`)
    await post('{"text":"words of Amira"}')
    const entries = running.lines().map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.deepEqual(
      entries.map(({ method, route, status }) => [method, route, status]),
      [
        ['GET', null, 404],
        ['POST', '/bodies', 200],
      ],
    )
    assert.doesNotMatch(running.lines().join(''), /Amira|SECRET/)
  })

  it('does not wait for connections on which nothing was asked', async () => {
    const other = await startServer(() => undefined)
    const socket = connect(other.port, '127.0.0.1')
    await once(other.server.server, 'connection')
    const ended = once(socket, 'close')
    await close(other.server, 60_000)
    await ended
  })

  it('ends answers that stay open when it closes, and waits for those in hand', async () => {
    let finish: () => void = () => undefined
    const other = await startServer((server) => {
      server.get('/open', (_request, response, next) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write(':\n\n')
        server.once(closing, () => response.end('bye'))
        next()
      })
      server.get('/slow', async (_request: Request, response: Response) => {
        await new Promise<void>((resolve) => (finish = resolve))
        response.send(200, 'done')
      })
    })
    const open = await fetch(`${other.origin}/open`)
    const asked = fetch(`${other.origin}/slow`)
    while (other.server.inflightRequests() < 2) await new Promise((resolve) => setImmediate(resolve))
    const closed = other.stop()
    assert.equal(await open.text(), ':\n\nbye')
    finish()
    assert.equal((await asked).status, 200)
    await closed
    await assert.rejects(fetch(`${other.origin}/open`))
  })
})
