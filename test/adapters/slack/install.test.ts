import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { slackChannel } from '../../../adapters/slack/channel.ts'
import { scopes } from '../../../adapters/slack/scopes.ts'
import type { Workspace } from '../../platforms/slack/slack.ts'
import { startServer } from '../../support/http.ts'
import { makeStage, printed, secrets, type Stage } from './stage.ts'

describe('the installation of a Slack app', () => {
  let stage: Stage
  let beta: Workspace

  beforeEach(async () => {
    stage = await makeStage({ oauth: true })
    beta = stage.slack.workspace()
    stage.installed.clear()
  })
  afterEach(async () => {
    await stage.stop()
  })

  const begin = async (audience = 'mentor'): Promise<{ cookie: string; page: URL; answer: Response }> => {
    const answer = await fetch(`${stage.running.origin}/slack/${audience}/install`, { redirect: 'manual' })
    const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
    return { answer, cookie, page: new URL(answer.headers.get('location') ?? 'http://nowhere') }
  }
  const consent = async (page: URL): Promise<string> => {
    page.searchParams.set('team', beta.id)
    return (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? ''
  }
  const goBack = async (address: string, cookie: string): Promise<number> =>
    (await fetch(address, { headers: { cookie }, redirect: 'manual' })).status

  it('asks for what the app needs and nothing else, and where to come back to', async () => {
    const { page, answer } = await begin()
    assert.equal(answer.status, 302)
    assert.equal(page.origin + page.pathname, stage.slack.apiUrl.replace('/api/', '/oauth/v2/authorize'))
    const { state, ...query } = Object.fromEntries(page.searchParams)
    assert.deepEqual(query, {
      client_id: '1.1',
      scope: scopes.map(({ scope }) => scope).join(','),
      redirect_uri: `${stage.running.origin}/slack/mentor/install/callback`,
    })
    assert.match(String(state), /^[0-9a-z]{26}$/)
    const [cookie = ''] = answer.headers.getSetCookie()
    assert.match(
      cookie,
      /^slack-install-mentor=[0-9a-z]{26}; Path=\/slack\/mentor\/install\/callback; Max-Age=600; HttpOnly; SameSite=Lax$/,
    )
    assert.ok(!cookie.includes(String(state)))
  })

  it('comes back below the address where it began, and to no other', async () => {
    const { page, cookie } = await begin()
    const began = `${stage.running.origin}/slack/mentor/install`
    assert.ok(page.searchParams.get('redirect_uri')?.startsWith(`${began}/`))
    const elsewhere = new URL(await consent(page))
    for (const place of ['oauth', 'callback', 'install/oauth']) {
      elsewhere.pathname = `/slack/mentor/${place}`
      assert.equal(await goBack(elsewhere.href, cookie), 404, place)
    }
    assert.deepEqual([...stage.installed], [])
  })

  it('keeps the token, and sends the browser on to the app', async () => {
    const answer = await stage.install(beta)
    const kept = stage.installed.get(`mentor/${beta.id}`)
    const { token, botUserId, app } = beta.installed('mentor')
    assert.deepEqual([kept?.token, kept?.botUserId, kept?.workspace], [token, botUserId, beta.id])
    assert.equal(answer.status, 302)
    assert.match(
      answer.headers.get('location') ?? '',
      new RegExp(`/app_redirect\\?app=${app.appId}&team=${beta.id}$`),
    )
  })

  it('made once more keeps the newer token', async () => {
    await stage.install(beta)
    await stage.install(beta)
    assert.equal(stage.installed.size, 1)
    assert.equal(stage.installed.get(`mentor/${beta.id}`)?.token, beta.installed('mentor').token)
  })

  it('is good once: what was brought back is worth nothing afterwards', async () => {
    const { cookie, page } = await begin()
    const address = await consent(page)
    assert.equal(await goBack(address, cookie), 302)
    assert.equal(await goBack(address, cookie), 403)
  })

  it('is refused to a browser that did not begin it, and worth nothing to the one that did afterwards', async () => {
    const { page } = await begin()
    const other = await begin()
    const address = await consent(page)
    assert.equal(await goBack(address, ''), 403)
    assert.equal(await goBack(address, other.cookie), 403)
    assert.equal(await goBack(address, 'slack-install-mentor=0000'), 403)
    assert.deepEqual([...stage.installed], [])
  })

  it('is refused with any other state', async () => {
    const { cookie, page } = await begin()
    const address = new URL(await consent(page))
    for (const state of ['', 'x', String(page.searchParams.get('state')).slice(1), 'a'.repeat(26)]) {
      address.searchParams.set('state', state)
      assert.equal(await goBack(address.href, cookie), 403)
    }
    assert.equal(await goBack(`${stage.running.origin}/slack/mentor/install/callback`, cookie), 403)
  })

  it('is refused after ten minutes', async () => {
    const { cookie, page } = await begin()
    const address = await consent(page)
    mock.timers.enable({ apis: ['Date'], now: Date.now() + 10 * 60_000 + 1_000 })
    try {
      assert.equal(await goBack(address, cookie), 403)
    } finally {
      mock.timers.reset()
    }
  })

  it('is not there for an app of one workspace, or for no app', async () => {
    for (const audience of ['mentee', 'counsellor', 'nobody', '__proto__']) {
      assert.equal((await begin(audience)).answer.status, 404)
      const back = `${stage.running.origin}/slack/${audience}/install/callback?state=a&code=b`
      assert.equal(await goBack(back, ''), 404)
    }
  })

  it('that the owner refuses changes nothing', async () => {
    assert.equal((await stage.install(beta, '&no=1')).status, 403)
    assert.deepEqual([...stage.installed], [])
  })

  it('of which Slack refuses the code changes nothing, and tells nothing', async () => {
    const { cookie, page } = await begin()
    const address = new URL(await consent(page))
    address.searchParams.set('code', 'forged')
    assert.equal(await goBack(address.href, cookie), 500)
    for (const fault of [{ broken: 502 }, { cut: true }, { busy: 4 }, { page: 200 }] as const) {
      stage.slack.fail('oauth.v2.access', fault)
      assert.equal((await stage.install(beta)).status, 500)
    }
    assert.deepEqual([...stage.installed], [])
  })

  it('is refused where tokens would stop to work after twelve hours', async () => {
    stage.slack.app('mentor').rotates = true
    assert.equal((await stage.install(beta)).status, 500)
    assert.deepEqual([...stage.installed], [])
    assert.ok(stage.running.lines().some((line) => line.includes('token rotation')))
  })

  it('is refused where a scope was not granted', async () => {
    const { cookie, page } = await begin()
    page.searchParams.set('scope', 'chat:write')
    assert.equal(await goBack(await consent(page), cookie), 500)
    assert.deepEqual([...stage.installed], [])
  })

  it('never tells a token or a secret', async () => {
    const answer = await stage.install(beta)
    const all = printed([...answer.headers]) + (await answer.text()) + stage.running.lines().join('\n')
    for (const secret of [...Object.values(secrets), 'xoxb-', 'code-'])
      assert.ok(!all.includes(secret), secret)
  })

  it('by https keeps its cookie from any other way', async () => {
    const access = { clientId: '1.1', clientSecret: 'secret' }
    const apps = [{ audience: 'mentor' as const, signingSecret: 'x', access }]
    const settings = { ...stage.settings, apps, publicUrl: 'https://chat.example.org/' }
    const secure = await startServer((server) => void slackChannel({ ...settings, server }))
    try {
      const answer = await fetch(`${secure.origin}/slack/mentor/install`, { redirect: 'manual' })
      assert.match(answer.headers.getSetCookie()[0] ?? '', /^__Secure-slack-install-mentor=.*; Secure$/)
      const page = new URL(answer.headers.get('location') ?? '')
      assert.equal(
        page.searchParams.get('redirect_uri'),
        'https://chat.example.org/slack/mentor/install/callback',
      )
    } finally {
      await secure.stop()
    }
  })
})
