import assert from 'node:assert/strict'
import { els as person, usualManner, type Manner } from '../../platforms/linkedin/linkedin.ts'
import { withSignIn } from './kit.ts'

withSignIn('what LinkedIn can answer', (kit) => {
  describe('an ID token that is not right is not believed', () => {
    const now = Math.floor(Date.now() / 1_000)
    const wrong: Record<string, Partial<Manner>> = {
      'of another issuer': { claims: { iss: 'https://evil.example' } },
      'of the issuer that older documents show': { claims: { iss: 'https://www.linkedin.com' } },
      'for another service': { claims: { aud: 'someone-else' } },
      'for several, and handed to another': { claims: { aud: ['77abc', 'other'], azp: 'other' } },
      'that is over': { claims: { exp: now - 3_600, iat: now - 7_200 } },
      'that is not valid yet': { claims: { nbf: now + 3_600 } },
      'without an end': { claims: { exp: undefined } },
      'without a subject': { claims: { sub: undefined } },
      'with a subject that is no text': { claims: { sub: 7 } },
      'with a nonce that nobody sent': { claims: { nonce: 'surprise' } },
      'whose signature is broken': { signature: 'broken' },
      'signed with a key that LinkedIn does not have': { signature: 'other-key' },
      'that is not signed': { signature: 'none' },
      'signed with the secret that both know': { signature: 'client-secret' },
      'that is not there': { hasIdToken: false },
      'of another person than the one who is asked about': {
        person: { ...person },
        claims: { sub: 'another' },
      },
    }
    for (const [what, manner] of Object.entries(wrong)) {
      it(what, async () => {
        Object.assign(kit.double.manner, manner)
        const answer = await kit.browser.get(await kit.stage.goes(kit.browser, kit.link()))
        await kit.isRefused(answer, 403, /The answer from LinkedIn was not right/)
        assert.match(kit.els.reads(), /so I did nothing with it/)
      })
    }
  })

  describe('LinkedIn is down, slow, or says half of it', () => {
    const token = '/oauth/v2/accessToken'
    const faults: Record<string, Manner['faults']> = {
      'the token: an error': { [token]: { status: 500, body: 'oops', type: 'text/html' } },
      'the token: nothing': { [token]: 'slow' },
      'the token: half an answer': { [token]: 'half' },
      'the token: a page': { [token]: { status: 200, body: '<html>', type: 'text/html' } },
      'the token: our secret is not taken': { [token]: { status: 401, body: '{"error":"invalid_client"}' } },
      'the name: an error': { '/v2/userinfo': { status: 500 } },
      'the name: not allowed': { '/v2/userinfo': { status: 401, body: '{}' } },
      'the name: nothing': { '/v2/userinfo': 'slow' },
      'the name: half an answer': { '/v2/userinfo': 'half' },
      'the keys: an error': { '/oauth/openid/jwks': { status: 503 } },
    }
    for (const [what, fault] of Object.entries(faults)) {
      it(what, async () => {
        kit.double.manner.faults = fault
        const answer = await kit.browser.get(await kit.stage.goes(kit.browser, kit.link()))
        await kit.isRefused(answer, 503, /LinkedIn did not answer/)
        assert.match(kit.els.reads(), /LinkedIn did not answer. Do you want to try again\?/)
        kit.double.manner = usualManner()
        await kit.els.taps('New link')
        await kit.stillWorks()
      })
    }

    const discovery = '/oauth/.well-known/openid-configuration'
    const unfound: Record<string, Partial<Manner>> = {
      'the addresses: an error': { faults: { [discovery]: { status: 500 } } },
      'the addresses: nothing': { faults: { [discovery]: 'slow' } },
      'the addresses: half of them': { faults: { [discovery]: 'half' } },
      'the addresses: of another issuer': { metadata: { issuer: 'https://evil.example' } },
    }
    for (const [what, manner] of Object.entries(unfound)) {
      it(what, async () => {
        Object.assign(kit.double.manner, manner)
        await kit.isRefused(await kit.browser.post(kit.link()), 503, /LinkedIn did not answer/)
        assert.match(kit.els.reads(), /LinkedIn did not answer/)
        kit.double.manner = usualManner()
        await kit.els.taps('New link')
        await kit.stillWorks()
      })
    }

    it('a mentor goes on without at any of these', async () => {
      kit.double.manner.comeBack = { error: 'user_cancelled_login' }
      await kit.browser.get(await kit.stage.goes(kit.browser, kit.link()))
      await kit.stage.service.engine.settle()
      await kit.els.taps('Go on without')
      assert.match(kit.els.reads(), /What do you do\?/)
    })
  })
})
