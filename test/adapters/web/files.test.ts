import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { ChannelBusy, SendRefused } from '../../../bots/channel.ts'
import { forgetConversation } from '../../../bots/engine/forget.ts'
import { forgetFile, keepFile, mostKeptBytes } from '../../../bots/engine/kept-files.ts'
import type { View } from '../../../bots/view.ts'
import { tagged } from '../../files/tagged.ts'
import { onWebChannel, startChat, visit, type Visitor } from '../../support/web.ts'

const house = readFileSync(path.join(import.meta.dirname, '..', '..', 'files', 'samples', 'house.jpg'))

onWebChannel('files', (kit) => {
  const put = async (
    { cookie }: Pick<Visitor, 'cookie'>,
    id: string,
    bytes: Buffer,
    type = 'image/jpeg',
    more: Record<string, string> = {},
  ): Promise<[status: number, problem: unknown]> => {
    const answer = await fetch(`${kit.chat.origin}/chat/mentee/files/${id}?ending=jpg`, {
      method: 'PUT',
      headers: { cookie, 'content-type': type, ...more },
      body: new Uint8Array(bytes),
    })
    return [answer.status, ((await answer.json()) as { problem?: string }).problem]
  }
  const get = async (
    { cookie }: Pick<Visitor, 'cookie'>,
    message: string,
    more: Record<string, string> = {},
  ): Promise<Response> =>
    await fetch(`${kit.chat.origin}/chat/mentee/files/${message}`, { headers: { cookie, ...more } })

  it('hands on a photo without what is kept beside it, once, and shows it to its sender', async () => {
    const visitor = await visit(kit.chat)
    const id = randomUUID()
    const secret = tagged.jpg(house, 'taken at Church Street 5')
    for (let time = 0; time < 2; time += 1) assert.deepEqual(await put(visitor, id, secret), [201, undefined])
    assert.deepEqual(await put(visitor, id, Buffer.concat([house, house])), [201, undefined])
    for (let time = 0; time < 2; time += 1)
      assert.equal((await visitor.tell({ id, file: true, text: ' my house ' })).status, 202)
    const [heard, again] = kit.chat.inbounds
    assert.equal(heard?.eventId, again?.eventId)
    assert.equal(heard?.said, `person:${id}`)
    assert.ok('file' in heard.deed)
    const { file, text } = heard.deed
    assert.deepEqual(
      [text, file.channel, file.type, file.name],
      ['my house', 'web', 'image/jpeg', 'photo.jpg'],
    )
    const opened = Buffer.concat((await (await kit.chat.channel.open(file)).toArray()) as Buffer[])
    assert.doesNotMatch(opened.toString('latin1'), /Church Street/)
    const { state } = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.equal(state.entries.length, 1)
    assert.doesNotMatch(JSON.stringify(state.entries), new RegExp(file.id))
    const own = await get(visitor, `person:${id}`)
    assert.deepEqual(Buffer.from(await own.arrayBuffer()), opened)
    assert.equal((await kit.database()('kept_files').where({ id: file.id })).length, 1)
  })

  it('shows a file of the other side as what it is, to nobody else, and nothing of where it comes from', async () => {
    const asked: string[] = []
    const bytes: Record<string, Buffer> = { p: house, d: Buffer.from('%PDF-1.4 mine') }
    const chat = await startChat(kit.database(), undefined, {
      files: {
        keep: () => Promise.resolve('kept'),
        find: () => Promise.resolve(null),
        shown: (_address, message) => {
          const type = message === 'p' ? 'image/jpeg' : 'application/pdf'
          return Promise.resolve({
            channel: 'slack',
            id: `F-${message}`,
            name: 'Els_Peeters',
            type,
            bytes: 9,
          })
        },
        open: () => Promise.reject(new Error('not kept here')),
      },
      openFile: ({ id }) => {
        asked.push(id)
        return Promise.resolve(Readable.from([bytes[id.slice(2)] ?? Buffer.alloc(0)]))
      },
    })
    try {
      const [owner, stranger] = [await visit(chat), await visit(chat)]
      await owner.tell({ arrived: null })
      const to = chat.inbounds[0]?.address
      assert.ok(to)
      for (const [mark, type] of [
        ['p', 'image/jpeg'],
        ['d', 'application/pdf'],
      ] as const) {
        const file = { channel: 'slack' as const, id: `F-${mark}`, name: 'Els_Peeters', type, bytes: 9 }
        const view: View = { blocks: [{ kind: 'file', file, alternative: 'From Els' }] }
        await chat.channel.post(to, view, mark)
      }
      const page = await visit(chat, '/chat/mentee', { cookie: owner.cookie })
      assert.doesNotMatch(page.html, /F-p|F-d|Peeters|slack/)
      const at = `${chat.origin}/chat/mentee/files`
      const shown = async (message: string, headers: Record<string, string>): Promise<Response> =>
        await fetch(`${at}/${message}`, { headers })
      for (const [message, type, disposition] of [
        ['p', 'image/jpeg', 'inline; filename="photo.jpg"'],
        ['d', 'application/pdf', 'attachment; filename="document.pdf"'],
      ] as const) {
        const { status, headers } = await shown(message, { cookie: owner.cookie })
        const said = ['content-type', 'content-disposition', 'x-content-type-options', 'cache-control']
        assert.deepEqual(
          [status, ...said.map((name) => headers.get(name))],
          [200, type, disposition, 'nosniff', 'private, no-store'],
        )
        assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none';.*sandbox$/)
      }
      const part = await shown('d', { cookie: owner.cookie, range: 'bytes=1-3' })
      assert.deepEqual([part.status, await part.text()], [206, 'PDF'])
      assert.equal((await shown('d', { cookie: owner.cookie, range: 'bytes=99-' })).status, 416)
      asked.length = 0
      assert.equal((await shown('p', { cookie: stranger.cookie })).status, 404)
      assert.equal((await shown('p', {})).status, 401)
      const site = { 'sec-fetch-site': 'cross-site' }
      assert.equal((await shown('p', { cookie: owner.cookie, ...site })).status, 403)
      for (const trick of ['..%2f..%2fmain.ts', 'p%00', 'post-1', 'person:p', '%2e%2e', 'p/../d'])
        assert.ok((await shown(trick, { cookie: stranger.cookie })).status >= 400, trick)
      assert.deepEqual(asked, [])
    } finally {
      await chat.stop()
    }
  })

  it('says kindly, as a page where a page is asked for, why a file cannot be shown', async () => {
    let outcome: Error = new Error('secret words')
    const chat = await startChat(kit.database(), undefined, { openFile: () => Promise.reject(outcome) })
    try {
      const visitor = await visit(chat)
      const id = randomUUID()
      const home = `${chat.origin}/chat/mentee/files`
      const headers = { cookie: visitor.cookie, 'content-type': 'image/jpeg' }
      await fetch(`${home}/${id}`, { method: 'PUT', headers, body: new Uint8Array(house) })
      await visitor.tell({ id, file: true, text: '' })
      for (const [error, status, words] of [
        [new SendRefused('no', 'file-gone'), 410, /keep this file any more/],
        [new SendRefused('no', 'harmful'), 403, /could harm/],
        [new SendRefused('no', 'too-large'), 413, /too large/],
        [new ChannelBusy(5, 'address'), 503, /right now/],
        [new Error('secret words'), 503, /right now/],
      ] as const) {
        outcome = error
        const answer = await fetch(`${home}/person:${id}`, {
          headers: { cookie: visitor.cookie, accept: 'text/html', 'accept-language': 'en' },
        })
        const page = await answer.text()
        assert.deepEqual([answer.status, words.test(page)], [status, true], page)
        assert.doesNotMatch(page, /secret/)
      }
    } finally {
      await chat.stop()
    }
  })

  it('refuses what is too large, empty, of another kind, or not what it says it is; nothing of it is kept', async () => {
    const visitor = await visit(kit.chat)
    const id = randomUUID()
    assert.deepEqual(await put(visitor, id, Buffer.alloc(0)), [400, 'file-empty'])
    assert.deepEqual(await put(visitor, id, Buffer.from('<script>')), [415, 'file-kind'])
    assert.deepEqual(await put(visitor, id, house, 'text/html'), [415, 'file-kind'])
    assert.deepEqual(await put(visitor, id, house, 'video/mp4'), [415, 'file-kind'])
    assert.deepEqual(await put(visitor, id, house, 'constructor'), [415, 'file-kind'])
    assert.deepEqual(await put(visitor, 'not-one', house), [400, 'bad-request'])
    assert.deepEqual(await put({ cookie: '' }, id, house), [401, 'no-session'])
    assert.deepEqual(await put(visitor, id, house, 'image/jpeg', { origin: 'https://evil.example' }), [
      403,
      'cross-site',
    ])
    const large = await put(visitor, id, Buffer.alloc(10_000_001)).catch(() => 'cut off')
    assert.ok(large === 'cut off' || large[0] === 413, String(large))
    const { status } = await visitor.tell({ id, file: true, text: 'hello' })
    assert.equal(status, 410)
    assert.deepEqual(kit.chat.inbounds, [])
    const count = await kit.database()('kept_files').where({ name: 'photo.jpg', size: 10_000_001 })
    assert.deepEqual(count, [])
  })

  it('takes ten megabytes for a file, and no more than before for anything else', async () => {
    const visitor = await visit(kit.chat)
    const bytes = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(9_999_995, 1)])
    assert.deepEqual(await put(visitor, randomUUID(), bytes, 'application/pdf'), [201, undefined])
    assert.equal((await visitor.tell({ text: 'x'.repeat(1_100_000) })).status, 413)
  })

  it('never lets anyone send or see the file of anyone else, under whatever identifier', async () => {
    const [one, other] = [await visit(kit.chat), await visit(kit.chat)]
    const id = randomUUID()
    await put(one, id, house)
    assert.equal((await other.tell({ id, file: true, text: '' })).status, 410)
    assert.equal((await get(other, `person:${id}`)).status, 404)
    await other.tell({ id, text: 'only words' })
    assert.equal((await get(other, `person:${id}`)).status, 410)
  })

  it('keeps so much of one person and no more; forgets it after a week, and with the person', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    const key = `web:mentee:${address.account}`
    const id = randomUUID()
    assert.deepEqual(await put(visitor, id, house), [201, undefined])
    const row = await kit.database()('kept_files').where({ address: key }).first('id', 'kept_at')
    assert.ok(row)
    const due = await kit
      .database()('inbox')
      .where({ lane: `clock:${row.id}` })
      .first('due')
    const week = 7 * 24 * 3_600_000
    assert.equal(due?.due, row.kept_at + week)
    await kit.database().transaction(async (transaction) => {
      await transaction('kept_files').where({ id: row.id }).update({ size: mostKeptBytes })
      const file = { type: 'image/jpeg', name: 'photo.jpg', bytes: house }
      assert.equal(await keepFile(transaction, address, randomUUID(), file, 0), 'full')
      await forgetFile(transaction, row.id)
      assert.equal(await keepFile(transaction, address, randomUUID(), file, 0), 'kept')
      await forgetConversation(transaction, key)
    })
    assert.deepEqual(await kit.database()('kept_files').where({ address: key }), [])
  })
})
