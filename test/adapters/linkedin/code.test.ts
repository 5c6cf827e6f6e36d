import assert from 'node:assert/strict'
import { els as person } from '../../platforms/linkedin/linkedin.ts'
import { withSignIn } from './kit.ts'

withSignIn('the end of signing in with LinkedIn', (kit) => {
  describe('at the code', () => {
    it('it is shown again in the same browser, and in no other', async () => {
      const code = await kit.stage.code(kit.browser, kit.link())
      assert.ok((await kit.browser.get('/sign-in/code')).text.includes(code.slice(0, 3)))
      for (const cookie of ['', `sign-in=${'b'.repeat(26)}`]) {
        const other = kit.stage.browser()
        other.cookie = cookie
        const answer = await other.get('/sign-in/code')
        assert.equal(answer.status, 410)
        assert.doesNotMatch(answer.text, /<output>/)
      }
    })

    it('a victim who was lured to an attacker’s link gets a code that works only in the attacker’s chat, and is told so', async () => {
      const attacker = await kit.stage.mentor('Mal')
      const page = await kit.browser.get(kit.stage.linkOf(attacker))
      assert.match(page.text, /Mal/)
      assert.match(page.text, /Is this not your own chat\? Then stop here/)
      const code = await kit.stage.code(kit.browser, kit.stage.linkOf(attacker))
      assert.match((await kit.browser.get('/sign-in/code')).text, /Give this code to nobody/)
      await kit.els.types(code)
      assert.match(kit.els.reads(), /Tap the button first/)
      assert.deepEqual(await kit.made.database('sign_ins'), [])
    })

    it('five wrong ones end it; the right one is then worth nothing', async () => {
      const code = await kit.stage.code(kit.browser, kit.link())
      const wrong = code === '111111' ? '222222' : '111111'
      for (const typed of ['hm', wrong, `${wrong}9`, '', wrong].map((text) => text || '-'))
        await kit.els.types(typed)
      assert.match(kit.els.reads(), /a wrong code five times/)
      await kit.els.types(code)
      assert.match(kit.els.reads(), /Tap the button first/)
      assert.deepEqual(await kit.made.database('sign_ins'), [])
      await kit.stillWorks()
    })

    it('it is taken once, however it is spaced, and the page shows it no more', async () => {
      const code = await kit.stage.code(kit.browser, kit.link())
      await kit.els.types(`${code.slice(0, 3)} – ${code.slice(3)}`)
      assert.match(kit.els.reads(), /LinkedIn says that your name is Els Peeters[\s\S]*What do you do\?/)
      assert.equal((await kit.browser.get('/sign-in/code')).status, 410)
      assert.equal((await kit.made.database('sign_ins')).length, 1)
      const [attempt] = await kit.made.database('sign_in_attempts').where({ outcome: 'joined' })
      assert.ok(attempt)
      assert.deepEqual(
        [attempt.name, attempt.given_name, attempt.code_hash, attempt.subject_hash],
        [null, null, null, null],
      )
    })

    it('it is worth nothing after ten minutes', async () => {
      const code = await kit.stage.code(kit.browser, kit.link())
      kit.later(10)
      await kit.els.types(code)
      assert.match(kit.els.reads(), /That code is too old/)
      assert.deepEqual(await kit.made.database('sign_ins'), [])
      await kit.stillWorks()
    })

    it('one LinkedIn account joins one person', async () => {
      await kit.els.types(await kit.stage.code(kit.browser, kit.link()))
      const mal = await kit.stage.mentor('Mal')
      await mal.types(await kit.stage.code(kit.stage.browser(), kit.stage.linkOf(mal)))
      assert.match(mal.reads(), /already signed in with that LinkedIn account/)
      assert.equal((await kit.made.database('sign_ins')).length, 1)
    })

    it('/start while the code is missing asks for the code, and spoils nothing', async () => {
      const code = await kit.stage.code(kit.browser, kit.link())
      await kit.els.does({ command: 'start', rest: '' })
      assert.match(kit.els.reads().split('---').at(-1) ?? '', /Type the code of 6 digits/)
      await kit.els.types(code)
      assert.match(kit.els.reads(), /LinkedIn says/)
    })
  })

  describe('what LinkedIn tells', () => {
    it('a first name that is another: the person says which one is seen', async () => {
      kit.double.manner.person = { ...person, name: 'Elisabeth Peeters', given_name: 'Elisabeth' }
      await kit.els.types(await kit.stage.code(kit.browser, kit.link()))
      assert.match(kit.els.reads(), /At LinkedIn your first name is Elisabeth. Here it is Els/)
      await kit.els.taps('Elisabeth')
      assert.deepEqual(await kit.made.database('people').pluck('name'), ['Elisabeth'])
      assert.match(kit.els.reads(), /Mentees see Elisabeth\.[\s\S]*What do you do\?/)
    })

    it('a name that is none is never offered as one, and no markup is ever a tag', async () => {
      const name = '<b>evil</b> https://evil.example \u202Egnp'
      kit.double.manner.person = { ...person, name, given_name: 'call +32 470 12 34 56' }
      await kit.els.types(await kit.stage.code(kit.browser, kit.link()))
      assert.match(kit.els.reads(), /That is fine: a counsellor sees both/)
      assert.doesNotMatch(kit.els.reads(), /\u202E|470/)
      assert.deepEqual(await kit.made.database('people').pluck('name'), ['Els'])
    })

    it('no name at all, or something that is no name', async () => {
      kit.double.manner.person = { sub: person.sub }
      await kit.els.types(await kit.stage.code(kit.browser, kit.link()))
      assert.match(kit.els.reads(), /It gave us no name/)
    })

    it('a name there that is no text is an answer that is not right', async () => {
      kit.double.manner.person = { sub: person.sub, name: { $ne: 1 }, given_name: ['x'] }
      const answer = await kit.browser.get(await kit.stage.goes(kit.browser, kit.link()))
      await kit.isRefused(answer, 403, /was not right/)
    })
  })

  it('nothing secret is kept or logged: no token, no code, no state, no secret of the browser', async () => {
    const back = new URL(await kit.stage.goes(kit.browser, kit.link()))
    const shown = kit.stage.linkOf(kit.els).split('/').at(-1) ?? ''
    await kit.browser.get(back.href)
    const secrets = [
      ...kit.double.secrets,
      kit.double.client.secret,
      back.searchParams.get('state') ?? '',
      kit.browser.cookie.split('=')[1] ?? '',
    ]
    const tables = await kit.made.database('sqlite_master').where({ type: 'table' }).pluck<string[]>('name')
    const rows = await Promise.all(
      tables.map(async (table) => JSON.stringify(await kit.made.database(table))),
    )
    const kept = rows.join('\n')
    const logged = kit.stage.lines().join('\n')
    assert.ok(secrets.length >= 6 && secrets.every((secret) => secret.length > 10))
    for (const secret of secrets) assert.ok(!kept.includes(secret) && !logged.includes(secret), secret)
    assert.ok(!logged.includes(shown) && !logged.includes('Peeters'))
    const asked = kit.double.requests.filter(({ path }) => path === '/oauth/v2/accessToken')
    assert.equal(asked.at(-1)?.authorization, null, 'the secret went in a header')
    assert.equal(asked.at(-1)?.body.get('client_secret'), kit.double.client.secret)
    assert.equal(asked.at(-1)?.body.get('code_verifier'), null)
  })
})

withSignIn(
  'signing in where nonce and PKCE are switched on',
  (kit) => {
    it('works where both come back right', async () => {
      kit.double.manner.claims = { nonce: 'as sent' }
      await kit.els.types(await kit.stage.code(kit.browser, kit.link()))
      assert.match(kit.els.reads(), /LinkedIn says that your name is Els Peeters/)
      const asked = kit.double.requests.find(({ path }) => path === '/oauth/v2/accessToken')
      assert.match(asked?.body.get('code_verifier') ?? '', /^[\w-]{43}$/)
    })

    for (const [what, claims] of Object.entries({ 'is missing': {}, 'is another': { nonce: 'another' } })) {
      it(`refuses an ID token whose nonce ${what}`, async () => {
        kit.double.manner.claims = claims
        const answer = await kit.browser.get(await kit.stage.goes(kit.browser, kit.link()))
        assert.equal(answer.status, 403)
        assert.match(answer.text, /was not right/)
        assert.deepEqual(await kit.made.database('sign_ins'), [])
      })
    }
  },
  { nonce: true, pkce: true },
)
