import assert from 'node:assert/strict'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { visit, type Visitor } from '../support/web.ts'

type Answer = { status: number; problem: string; text: string }

describe('the running service, told what it cannot understand', () => {
  let running: RunningService
  let visitor: Visitor
  before(async () => {
    running = await startRunningService()
    visitor = await visit(running, '/chat/mentee?lang=en')
  })
  after(async () => {
    await running.stop()
  })

  const send = async (
    method: string,
    path: string,
    body?: string,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const headers = {
      cookie: visitor.cookie,
      'content-type': 'application/json',
      'accept-language': 'fr',
      ...more,
    }
    const response = await fetch(running.origin + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const { problem = '', text = '' } = (await response.json()) as Partial<Answer>
    return { status: response.status, problem, text }
  }
  const post = async (body: string): Promise<Answer> => await send('POST', '/chat/mentee/messages', body)
  const id = '7b1c3c52-2c39-4a61-9d1a-0d5c7b0e6a11'

  const refused: readonly [what: string, act: () => Promise<Answer>, status: number, problem: string][] = [
    ['JSON that is none', () => post('{"text": "hel'), 400, 'bad-request'],
    ['no body at all', () => post(''), 400, 'bad-request'],
    [
      'a body over the limit',
      () => post(JSON.stringify({ id, text: 'x'.repeat(1_000_001) })),
      413,
      'too-large',
    ],
    [
      'more than 10,000 characters',
      () => post(JSON.stringify({ id, text: 'x'.repeat(10_001) })),
      413,
      'too-long',
    ],
    ['an empty message', () => post(JSON.stringify({ id, text: '\u200b \u0000' })), 400, 'empty'],
    ['a deed that no page knows', () => post(JSON.stringify({ id, erase: 'everyone' })), 400, 'bad-request'],
    [
      'a button on a message that is not there',
      () => post(JSON.stringify({ id, tap: 'erase:yes', message: 'post-999' })),
      410,
      'gone',
    ],
    ['an unknown route', () => send('GET', '/wp-login.php'), 404, 'not-found'],
    ['the chat of nobody', () => send('GET', '/chat/__proto__'), 404, 'not-found'],
    ['a personal link that never was one', () => send('GET', '/my-data/invented'), 410, 'link-gone'],
    ['a wrong method', () => send('DELETE', '/chat/mentee/messages'), 405, 'wrong-method'],
    ['a wrong method on a page', () => send('PUT', '/chat/mentee', '{}'), 405, 'wrong-method'],
    [
      'a chat by invitation, with an invented code',
      () => send('GET', '/chat/counsellor?start=x'),
      403,
      'not-allowed',
    ],
  ]
  for (const [what, act, status, problem] of refused) {
    it(`answers ${what} with ${status}, in plain words of the reader's language`, async () => {
      const answer = await act()
      assert.deepEqual([answer.status, answer.problem], [status, problem])
      assert.match(answer.text, /^[A-ZÀÉ][^<>{}]+[.!?]$/)
      assert.doesNotMatch(answer.text, /Error|JSON|undefined|SQL|node|\/work/)
      assert.match(answer.text, / (?:de|pas|rien|une?|est|le|la) /)
    })
  }

  it('shows a browser a page for an unknown address, in its language', async () => {
    const response = await fetch(`${running.origin}/<script>alert(1)</script>`, {
      headers: { accept: 'text/html', 'accept-language': 'sv' },
    })
    assert.equal(response.status, 404)
    const html = await response.text()
    assert.match(html, /<html lang="sv">/)
    assert.doesNotMatch(html, /alert\(1\)/)
  })

  it('goes on after all of it: the same person is answered, and unknown commands are too', async () => {
    const follower = await visitor.follow()
    assert.equal((await visitor.tell({ arrived: null })).status, 202)
    await visitor.tell({ text: '/nonsense <b>' })
    await visitor.tell({ text: '<b>hello</b> \u202E' })
    const words = await follower.words(4)
    follower.stop()
    assert.match(words.join('\n'), /Welke taal|Which language/)
    assert.ok(words.includes('<b>hello</b> \u202E'), 'what the person wrote does not stand as it was written')
  })
})
