import assert from 'node:assert/strict'
import { onWebChannel, startChat, visit } from '../../support/web.ts'

onWebChannel('sessions', (kit) => {
  it('gives each browser a session of its own, in a cookie for one bot that no script and no other site can use', async () => {
    const one = await visit(kit.chat)
    const other = await visit(kit.chat)
    const cookie = one.headers.getSetCookie()[0] ?? ''
    assert.match(
      cookie,
      /^chat-mentee=[0-9a-z]{26}; Path=\/chat\/mentee; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    )
    assert.notEqual(one.cookie, other.cookie)
    assert.notEqual((await kit.addressOf(one)).account, (await kit.addressOf(other)).account)
  })

  it('knows a browser again, and keeps its secret out of the account', async () => {
    const first = await visit(kit.chat)
    const address = await kit.addressOf(first)
    const again = await visit(kit.chat, '/chat/mentee', { cookie: first.cookie })
    assert.deepEqual(await kit.addressOf(again), address)
    assert.ok(!first.cookie.includes(address.account))
    assert.match(address.account, /^[0-9a-f]{32}$/)
  })

  it('keeps the sessions of two bots apart', async () => {
    const one = await visit(kit.chat, '/chat/mentee')
    const other = await visit(kit.chat, '/chat/mentor', { cookie: one.cookie })
    const addresses = [await kit.addressOf(one), await kit.addressOf(other)]
    assert.deepEqual(
      addresses.map(({ audience }) => audience),
      ['mentee', 'mentor'],
    )
    assert.notEqual(addresses[0]?.account, addresses[1]?.account)
  })

  it('asks for https cookies where the service is reached by https', async () => {
    const secure = await startChat(kit.database(), undefined, {
      secureOrigin: 'https://kit.chat.example.org',
    })
    try {
      const { headers } = await visit(secure)
      assert.match(headers.getSetCookie()[0] ?? '', /^__Secure-chat-mentee=.*; Secure$/)
    } finally {
      await secure.stop()
    }
  })

  it('takes a made-up cookie for no session', async () => {
    const visitor = await visit(kit.chat)
    const headers = { cookie: 'chat-mentee=' + "'; drop table people" }
    const { status, body } = await visitor.tell({ text: 'hello' }, headers)
    assert.deepEqual([status, body.problem], [401, 'no-session'])
    assert.equal(kit.chat.inbounds.length, 0)
  })

  it('has no page for an audience that does not exist, and says so kindly', async () => {
    const response = await fetch(`${kit.chat.origin}/chat/nobody`, {
      headers: { accept: 'text/html', 'accept-language': 'sv' },
    })
    assert.equal(response.status, 404)
    assert.match(await response.text(), /Sidan finns inte/)
    for (const path of ['/chat/nobody/events', '/chat/nobody/messages', '/chat/constructor']) {
      assert.equal((await fetch(kit.chat.origin + path)).status, 404)
    }
  })

  it('shuts out whom the service does not allow, and lets in whom the code of a link lets in', async () => {
    const closed = await startChat(kit.database(), undefined, {
      allow: (_, code) => Promise.resolve(code === 'welcome'),
    })
    try {
      const response = await fetch(`${closed.origin}/chat/counsellor`, { headers: { accept: 'text/html' } })
      assert.equal(response.status, 403)
      const visitor = await visit(closed, '/chat/counsellor?start=welcome')
      assert.equal(visitor.state.audience, 'counsellor')
      assert.equal((await visitor.tell({ text: 'hello' })).status, 403)
      assert.equal((await visitor.follow()).status, 403)
      assert.equal((await visitor.tell({ arrived: 'welcome' })).status, 202)
    } finally {
      await closed.stop()
    }
  })
})
