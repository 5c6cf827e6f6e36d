import assert from 'node:assert/strict'
import { els as person, usualManner } from '../../platforms/linkedin/linkedin.ts'
import { withSignInOnEach } from './kit.ts'

withSignInOnEach('attacks on signing in with LinkedIn', (kit) => {
  describe('at the link', () => {
    it('looking at it, as chat apps do, uses nothing up and sets no cookie', async () => {
      for (let looks = 0; looks < 3; looks += 1) {
        const page = await kit.browser.get(kit.link())
        assert.equal(page.status, 200)
        assert.match(page.text, /You join your LinkedIn name to this chat/)
        assert.equal(page.headers.get('set-cookie'), null)
      }
      await kit.stillWorks()
    })

    for (const [what, path] of Object.entries({
      'one that never was': `/sign-in/${'0'.repeat(26)}`,
      'one that is no secret': "/sign-in/'%20or%201=1--",
      'a very long one': `/sign-in/${'a'.repeat(90)}`,
    })) {
      it(`${what} leads nowhere`, async () => {
        await kit.isRefused(await kit.browser.get(path), 410, /This link does not work/)
        await kit.isRefused(await kit.browser.post(path), 410, /This link does not work/)
      })
    }

    it('one that is too old leads nowhere', async () => {
      kit.later(10)
      await kit.isRefused(await kit.browser.get(kit.link()), 410, /This link is too old/)
      await kit.isRefused(await kit.browser.post(kit.link()), 410, /This link is too old/)
    })

    it('one works once', async () => {
      const old = kit.link()
      await kit.stage.goes(kit.browser, old)
      await kit.isRefused(await kit.browser.post(old), 410, /This link was used already/)
      await kit.isRefused(await kit.browser.get(old), 410, /tap &quot;New link&quot;/)
    })

    it('pressed twice at once leaves once', async () => {
      const [one, other] = [kit.stage.browser(), kit.stage.browser()]
      const answers = await Promise.all([one.post(kit.link()), other.post(kit.link())])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 410])
    })

    it('one is replaced by a newer one', async () => {
      const old = kit.link()
      await kit.els.taps('New link')
      assert.notEqual(kit.link(), old)
      await kit.isRefused(await kit.browser.post(old), 410, /only the newest one works/)
      await kit.stillWorks()
    })

    it('another site cannot press the button', async () => {
      const foreign = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
      for (const headers of foreign) {
        const answer = await kit.browser.post(kit.link(), headers)
        assert.equal(answer.status, 403)
        assert.equal(answer.location, null)
      }
      await kit.stillWorks()
    })

    it('asks for a name and nothing else, in letters that LinkedIn reads: a space is %20 there', async () => {
      const { location } = await kit.browser.post(kit.link())
      assert.match(location ?? '', /[?&]scope=openid%20profile(?:&|$)/)
      assert.doesNotMatch(location ?? '', /\+/)
    })

    it('leads only to the provider, whatever is put behind it', async () => {
      const evil = '?next=https://evil.example&redirect_uri=https://evil.example/&return_to=//evil.example'
      const left = await kit.browser.post(kit.link() + evil)
      const address = new URL(left.location ?? '')
      assert.equal(address.origin + address.pathname, `${kit.double.issuer}/v2/authorization`)
      assert.equal(address.searchParams.get('redirect_uri'), `${kit.stage.origin}/sign-in/return`)
      assert.doesNotMatch(left.location ?? '', /evil/)
      const back = await kit.browser.get(
        `${await kit.double.signsIn(left.location ?? '')}&next=https://evil.example`,
      )
      assert.equal(back.location, '/sign-in/code')
    })
  })

  describe('at the way back', () => {
    it('without a state', async () => {
      await kit.stage.goes(kit.browser, kit.link())
      await kit.isRefused(
        await kit.browser.get('/sign-in/return?code=abc'),
        410,
        /We don&#39;t know where you come from/,
      )
      await kit.isRefused(await kit.browser.get('/sign-in/return'), 410, /Nothing was changed/)
      await kit.isRefused(
        await kit.browser.get('/sign-in/return?state=&code=abc'),
        410,
        /Nothing was changed/,
      )
    })

    it('with a state that nobody made', async () => {
      await kit.stage.goes(kit.browser, kit.link())
      const made = `/sign-in/return?code=abc&state=${'z'.repeat(26)}`
      await kit.isRefused(await kit.browser.get(made), 410, /This step did not begin here/)
    })

    it('from another browser, with no cookie or another one; the right one can still go on', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      const words = /This sign-in began in another browser/
      await kit.isRefused(await kit.stage.browser().get(back), 403, words)
      for (const cookie of [`sign-in=${'a'.repeat(26)}`, 'sign-in=', 'sign-in=%00', `sign-in=é`]) {
        const other = kit.stage.browser()
        other.cookie = encodeURI(cookie)
        await kit.isRefused(await other.get(back), 403, words)
      }
      assert.equal((await kit.browser.get(back)).location, '/sign-in/code')
    })

    it('with the state of somebody else: an attacker’s answer in the victim’s browser', async () => {
      const attacker = await kit.stage.mentor('Mal')
      const theirs = await kit.stage.goes(kit.stage.browser(), kit.stage.linkOf(attacker))
      const back = new URL(await kit.stage.goes(kit.browser, kit.link()))
      await kit.stage.service.engine.settle()
      const answer = await kit.browser.get(theirs)
      assert.equal(answer.status, 403)
      assert.match(answer.text, /began in another browser/)
      back.searchParams.set('state', new URL(theirs).searchParams.get('state') ?? '')
      assert.equal((await kit.browser.get(back.href)).status, 403)
      assert.deepEqual(await kit.made.database('sign_ins'), [])
    })

    it('with a code that was used, and a fresh state', async () => {
      const used = new URL(await kit.stage.goes(kit.browser, kit.link()))
      assert.equal((await kit.browser.get(used.href)).location, '/sign-in/code')
      await kit.stage.service.engine.settle()
      await kit.els.taps('New link')
      const back = new URL(await kit.stage.goes(kit.browser, kit.link()))
      back.searchParams.set('code', used.searchParams.get('code') ?? '')
      const answer = await kit.browser.get(back.href)
      assert.equal(answer.status, 403)
      assert.match(answer.text, /The answer from LinkedIn was not right/)
      assert.doesNotMatch(answer.text, /<output>/)
      await kit.stage.service.engine.settle()
      const open = kit.made.database('sign_in_attempts').whereNull('outcome')
      assert.deepEqual([await kit.made.database('sign_ins'), await open], [[], []])
      assert.match(kit.els.reads().split('---').at(-1) ?? '', /so I did nothing with it/)
      await kit.els.taps('New link')
      await kit.stillWorks()
    })

    it('with a code of somebody else: nothing is joined unless what is shown is typed in the right chat', async () => {
      const attacker = await kit.stage.mentor('Mal')
      const theirs = new URL(await kit.stage.goes(kit.stage.browser(), kit.stage.linkOf(attacker)))
      kit.double.manner.person = { ...person, sub: 'Mal', name: 'Mal Ory' }
      const back = new URL(await kit.stage.goes(kit.browser, kit.link()))
      theirs.searchParams.set('state', back.searchParams.get('state') ?? '')
      const stolen = await kit.browser.get(theirs.href)
      // LinkedIn cannot tell whose code it is: what comes of it is bound to the victim's own chat, by the typed code.
      assert.equal(stolen.location, '/sign-in/code')
      await kit.stage.service.engine.settle()
      const page = await kit.browser.get('/sign-in/code')
      const shown = /<output>(.*?)<\/output>/.exec(page.text)?.[1]?.replace(/\D/g, '') ?? ''
      assert.match(shown, /^\d{6}$/)
      for (const typed of ['000000', shown]) {
        await attacker.types(typed)
        assert.match(attacker.reads().split('---').at(-1) ?? '', /Tap the button first/)
        assert.deepEqual(await kit.made.database('sign_ins'), [])
      }
      await kit.els.types(shown)
      assert.match(kit.els.reads(), /LinkedIn says that your name is Mal Ory/)
      const joined = await kit.made.database('sign_ins').pluck<string[]>('person_id')
      assert.deepEqual(joined, await kit.made.database('people').where({ name: 'Els' }).pluck('id'))
    })

    it('too late', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      kit.later(10)
      await kit.isRefused(await kit.browser.get(back), 410, /That took too long/)
    })

    it('once more, after it was done', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      assert.equal((await kit.browser.get(back)).location, '/sign-in/code')
      const asked = kit.double.requests.length
      const again = await kit.browser.get(back)
      assert.equal(again.status, 410)
      assert.match(again.text, /This step was done already/)
      assert.equal(kit.double.requests.length, asked, 'LinkedIn was asked again')
    })

    it('twice at once: one comes back', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      const answers = await Promise.all([kit.browser.get(back), kit.browser.get(back), kit.browser.get(back)])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 410, 410])
      assert.equal((await kit.made.database('sign_in_attempts').whereNotNull('code_hash')).length, 1)
    })

    it('after a newer link was asked for', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      await kit.els.taps('New link')
      await kit.isRefused(await kit.browser.get(back), 410, /This step was done already/)
      await kit.stillWorks()
    })

    it('after the person erased their data', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      await kit.els.does({ command: 'mydata', rest: '' })
      await kit.els.taps('Erase my data')
      await kit.els.taps('Yes, erase everything')
      const answer = await kit.browser.get(back)
      assert.equal(answer.status, 410)
      assert.match(answer.text, /did not begin here/)
      assert.deepEqual(await kit.made.database('sign_ins'), [])
    })

    it('with an error that nobody here asked for: it cancels no one else’s sign-in', async () => {
      const back = new URL(await kit.stage.goes(kit.browser, kit.link()))
      const state = back.searchParams.get('state') ?? ''
      const error = '/sign-in/return?error=user_cancelled_login'
      await kit.isRefused(await kit.browser.get(error), 410, /Nothing was changed/)
      await kit.isRefused(await kit.stage.browser().get(`${error}&state=${state}`), 403, /another browser/)
      assert.equal((await kit.browser.get(back.href)).location, '/sign-in/code')
    })

    it('with the state twice', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      await kit.isRefused(await kit.browser.get(`${back}&state=${'z'.repeat(26)}`), 403, /was not right/)
    })

    it('without a code and without an error', async () => {
      const back = new URL(await kit.stage.goes(kit.browser, kit.link()))
      back.searchParams.delete('code')
      await kit.isRefused(await kit.browser.get(back.href), 403, /was not right/)
    })

    it('with a code that was changed on the way', async () => {
      const back = new URL(await kit.stage.goes(kit.browser, kit.link()))
      back.searchParams.set('code', 'code-of-nobody')
      await kit.isRefused(await kit.browser.get(back.href), 403, /was not right/)
    })

    it('in the name of another provider (mix-up)', async () => {
      const back = await kit.stage.goes(kit.browser, kit.link())
      await kit.isRefused(
        await kit.browser.get(`${back}&iss=https%3A%2F%2Fevil.example`),
        403,
        /was not right/,
      )
    })
  })

  describe('what the person decided at LinkedIn has words of its own, on the page and in the chat', () => {
    const decisions: Record<string, [Record<string, string>, number, RegExp, RegExp]> = {
      cancelled: [
        { error: 'user_cancelled_login' },
        410,
        /You pressed Cancel/,
        /You pressed Cancel at LinkedIn/,
      ],
      denied: [{ error: 'user_cancelled_authorize' }, 410, /You did not allow it/, /did not allow LinkedIn/],
      'denied, in the standard’s word': [
        { error: 'access_denied' },
        410,
        /You did not allow it/,
        /did not allow/,
      ],
      'an outage there': [
        { error: 'server_error' },
        503,
        /LinkedIn did not answer/,
        /LinkedIn did not answer/,
      ],
      'an error with markup in it': [
        { error: 'x', error_description: '<script>alert(1)</script>' },
        503,
        /LinkedIn did not answer/,
        /LinkedIn did not answer/,
      ],
      'an error that every object has': [{ error: 'constructor' }, 503, /did not answer/, /did not answer/],
    }
    for (const [what, [comeBack, status, words, inChat]] of Object.entries(decisions)) {
      it(what, async () => {
        kit.double.manner.comeBack = comeBack
        const answer = await kit.browser.get(await kit.stage.goes(kit.browser, kit.link()))
        await kit.isRefused(answer, status, words)
        assert.doesNotMatch(answer.text, /<script|alert/)
        assert.match(kit.els.reads().split('---').at(-1) ?? '', inChat)
        assert.match(kit.els.reads(), /\[New link\]/)
        kit.double.manner = usualManner()
        await kit.els.taps('New link')
        await kit.stillWorks()
      })
    }
  })
})
