import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readCard } from './card.ts'
import { markdown } from './markdown.ts'
import { Refusal } from './refusal.ts'
import { startTeams, type Person, type Teams } from './teams.ts'

type Json = Record<string, unknown>

const ids = { appId: randomUUID(), password: 'a password', tenant: randomUUID() }

describe('the double of Teams', () => {
  let teams: Teams
  let els: Person
  let token: string

  beforeEach(async () => {
    teams = await startTeams([{ name: 'mentor', ...ids }])
    els = teams.person()
    els.chat('mentor').open = true
    token = String((await askToken()).access_token)
  })
  afterEach(async () => {
    await teams.stop()
  })

  const askToken = async (about: Record<string, string> = {}, tenant = ids.tenant): Promise<Json> => {
    const answer = await fetch(`${teams.cloud.loginUrl}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', scope: teams.cloud.scope },
        ...{ client_id: ids.appId, client_secret: ids.password },
        ...about,
      }),
    })
    return (await answer.json()) as Json
  }
  /** What the connector says to an activity: "201", or a status with the code of a refusal. */
  const call = async (
    activity: Json | string,
    to: { method?: string; id?: string; chat?: string; authorization?: string } = {},
  ): Promise<string> => {
    const { method = 'POST', id = '', chat = els.chat('mentor').id, authorization = `Bearer ${token}` } = to
    const place = `/emea/v3/conversations/${encodeURIComponent(chat)}/activities${id === '' ? '' : `/${id}`}`
    const answer = await fetch(teams.state.origin + place, {
      method,
      headers: authorization === '' ? {} : { authorization },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    })
    const { error } = (await answer.json()) as { error?: { code: string } }
    return [answer.status, ...(error ? [error.code] : [])].join(' ')
  }
  const block = (text: string): Json => ({ type: 'TextBlock', text })
  const cardOf = (body: Json[], about: Json = {}): Json => ({
    ...{ type: 'AdaptiveCard', version: '1.5', body },
    ...about,
  })
  const message = (content: Json): Json => ({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  })
  const buttons = (count: number): Json[] =>
    Array.from({ length: count }, (_, at) => ({ type: 'Action.Submit', title: `B${at}`, data: { at } }))
  const codeOf = (card: Json): string => {
    try {
      readCard(card)
      return 'read'
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return error.message
    }
  }

  it('takes a message of 100 KB in UTF-16 and refuses one sign more', async () => {
    const around = JSON.stringify(message(cardOf([block('')]))).length
    const filled = (signs: number): string => JSON.stringify(message(cardOf([block('é'.repeat(signs))])))
    const most = (100 * 1024) / 2
    assert.equal(filled(most - around).length, most)
    assert.equal(await call(filled(most - around)), '201')
    assert.equal(await call(filled(most - around + 1)), '413 MessageSizeTooBig')
    const id = els.sees('mentor')[0]?.id ?? ''
    const change = { method: 'PUT', id }
    assert.equal(await call(filled(most - around + 1), change), '413 MessageSizeTooBig')
  })

  it('takes six buttons in a row, or below a card, and refuses seven', async () => {
    const row = (count: number): Json => ({ type: 'ActionSet', actions: buttons(count) })
    assert.equal(codeOf(cardOf([row(6), row(6)], { actions: buttons(6) })), 'read')
    assert.equal(codeOf(cardOf([row(7)])), 'TooManyActions')
    assert.equal(codeOf(cardOf([block('x')], { actions: buttons(7) })), 'TooManyActions')
    assert.equal(codeOf(cardOf([{ type: 'Container', items: [row(7)] }])), 'TooManyActions')
    const folded = { type: 'Action.ShowCard', title: 'More', card: cardOf([row(7)]) }
    assert.equal(codeOf(cardOf([block('x')], { actions: [folded] })), 'TooManyActions')
    assert.equal(await call(message(cardOf([row(7)]))), '400 TooManyActions')
  })

  it('reads version 1.5 and no later one, and nothing that came after it', async () => {
    assert.equal(codeOf(cardOf([block('x')])), 'read')
    for (const version of ['1.6', '1.10', '2.0', '1.4', '', undefined, 1.5])
      assert.equal(codeOf(cardOf([block('x')], { version })), 'BadSyntax', String(version))
    for (const element of [
      { type: 'Table', rows: [] },
      { type: 'Badge', text: 'x' },
      { ...block('x'), labelPosition: 'inline' },
      { type: 'constructor' },
    ])
      assert.equal(codeOf(cardOf([element])), 'BadSyntax', element.type)
    assert.equal(await call(message(cardOf([block('x')], { version: '1.6' }))), '400 BadSyntax')
  })

  it('refuses a card without content, a button without a name or data, and an input’s name twice', () => {
    const input = (id: string): Json => ({ type: 'Input.Text', id, label: 'x' })
    assert.equal(codeOf(cardOf([input('a'), input('b')])), 'read')
    for (const wrong of [
      cardOf([]),
      cardOf([input('a'), input('a')]),
      cardOf([block('x')], { actions: [{ type: 'Action.Submit', title: '', data: {} }] }),
      cardOf([block('x')], { actions: [{ type: 'Action.Submit', title: 'x', data: 'x' }] }),
      cardOf([block('x')], { actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'javascript:x' }] }),
      cardOf([{ type: 'Input.ChoiceSet', id: 'a', label: 'x', choices: [] }]),
      cardOf([{ type: 'Input.ChoiceSet', id: 'a', label: 'x', choices: [{ title: 'x', value: 'a,b' }] }]),
    ])
      assert.equal(codeOf(wrong), 'BadSyntax', JSON.stringify(wrong))
  })

  it('reads Markdown in a block of text, and none in a run', () => {
    const words = '**bold** [bank](http://evil.example)'
    const run = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: words }] }
    const [marked, plain] = readCard(cardOf([block(words), run])).parts
    assert.deepEqual(marked, {
      ...{ text: 'bold bank', links: ['http://evil.example'], styles: ['bold'] },
      ...{ bold: false, quoted: false },
    })
    assert.deepEqual([plain?.text, plain?.links, plain?.styles], [words, [], []])
  })

  it('sees each way in which Markdown makes a link', () => {
    for (const words of [
      '[x](http://evil.example)',
      '![x](http://evil.example)',
      '[x][y]\n\n[y]: http://evil.example',
      '[y]: <http://evil.example> "title"\nsee [x][Y]',
      '[y][]\n[y]: http://evil.example',
      '[y]\n[y]: http://evil.example',
      String.raw`\\[x](http://evil.example)`,
      '<http://evil.example>',
    ])
      assert.deepEqual(markdown(words).links, ['http://evil.example'], words)
    assert.deepEqual(markdown('<a@evil.example>').links, ['a@evil.example'])
    for (const words of [
      ...['[x][y]', '[y]: http://evil.example', '[x] (y)', String.raw`\[x](http://evil.example)`],
      ...['[x]\u2060(http://evil.example)', '1 < 2 > 1', '[x][y]\n[y]\u2060: http://evil.example'],
    ])
      assert.deepEqual(markdown(words).links, [], words)
  })

  it('sees each way in which Markdown makes words stand out', () => {
    for (const [words, styles, text] of [
      ['**x** y', ['bold'], 'x y'],
      ['__x__', ['bold'], 'x'],
      ['*x y*', ['italic'], 'x y'],
      ['_x_', ['italic'], 'x'],
      ['***x***', ['bold', 'italic'], 'x'],
      ['~~x~~', ['strike'], 'x'],
      ['a `x` b', ['code'], 'a x b'],
      ['``x ` y``', ['code'], 'x ` y'],
      ['# x', ['heading'], 'x'],
      ['y\n### x', ['heading'], 'y\nx'],
      ['- x', ['list'], 'x'],
      ['* x', ['list'], 'x'],
      ['12. x', ['list'], 'x'],
      ['> x', ['quote'], 'x'],
      ['- **x**', ['list', 'bold'], 'x'],
      ['a * b * c', [], 'a * b * c'],
      ['snake_case_word', [], 'snake_case_word'],
      ['#x 1.x -x', [], '#x 1.x -x'],
      [String.raw`\*x\*`, [], String.raw`\*x\*`],
      ['2 ~ 3', [], '2 ~ 3'],
    ] as const) {
      const read = markdown(words)
      assert.deepEqual([read.styles.toSorted(), read.text], [styles.toSorted(), text], words)
    }
  })

  it('gives a token to the bot’s own password, in its own tenant, for its own scope', async () => {
    assert.match(token, /^access-mentor-/)
    for (const wrong of [{ client_secret: 'x' }, { client_id: randomUUID() }, { scope: 'x' }])
      assert.equal((await askToken(wrong)).error, 'invalid_client')
    assert.equal((await askToken({}, randomUUID())).error, 'invalid_client')
  })

  it('takes nothing without a token of its own, nor for a chat or a message that is not the bot’s', async () => {
    const right = message(cardOf([block('x')]))
    for (const authorization of ['', 'Bearer forged', token])
      assert.equal(await call(right, { authorization }), '401 Unauthorized')
    assert.equal(await call(right, { chat: 'a:nobody' }), '404 ConversationNotFound')
    assert.equal(await call(right, { method: 'PUT', id: '1' }), '404 ActivityNotFoundInConversation')
    els.chat('mentor').open = false
    assert.equal(await call(right), '403 MessageWritesBlocked')
  })

  describe('delivering', () => {
    let server: Server
    let heard: { id: string; token: boolean }[]
    let status: () => number

    beforeEach(async () => {
      heard = []
      status = () => 200
      server = createServer((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          const { id } = JSON.parse(Buffer.concat(chunks).toString()) as { id: string }
          heard.push({ id, token: /^Bearer ./.test(request.headers.authorization ?? '') })
          response.writeHead(status())
          response.end()
        })
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      teams.bot('mentor').url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    afterEach(async () => {
      await teams.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })

    it('shows a token, and tells of an installation in two ways', async () => {
      await els.install('mentor')
      assert.equal(heard.length, 2)
      assert.ok(heard.every((one) => one.token))
    })

    it('tries again after an error of the server, in the end under another number', async () => {
      status = () => 503
      await els.type('mentor', 'hello')
      const [one, two, three, four] = heard.map(({ id }) => id)
      assert.equal(heard.length, 4)
      assert.deepEqual([one === two, three === four, one === three], [true, true, false])
    })

    it('does not try again what was refused', async () => {
      status = () => 403
      await els.type('mentor', 'hello')
      assert.equal(heard.length, 1)
    })
  })
})
