import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { returnPath, serveSignIn } from '../../../adapters/linkedin/listen.ts'
import { linkedIn } from '../../../adapters/linkedin/provider.ts'
import { createBots } from '../../../bots/bots.ts'
import { signInPages } from '../../../bots/sign-in/pages.ts'
import { freePort } from '../../support/free-port.ts'
import type { Language } from '../../../core/programme/programme.ts'
import { startServer, type RunningServer } from '../../support/http.ts'
import type { User } from '../../support/memory-channel.ts'
import { makeService, texts, type TestService } from '../../support/service.ts'
import { programme } from '../../support/work.ts'
import type { LinkedInDouble } from '../../platforms/linkedin/linkedin.ts'

/** What a browser reads. */
export type Read = { status: number; text: string; location: string | null; headers: Headers }

/** A browser without a window: it keeps cookies, and follows a redirect only when it is told to. */
export type Browser = {
  cookie: string
  get: (address: string, headers?: Record<string, string>) => Promise<Read>
  post: (address: string, headers?: Record<string, string>) => Promise<Read>
}

/** The service with a sign-in at the stand-in for LinkedIn. */
export type Stage = RunningServer & {
  service: TestService
  database: () => Knex
  browser: () => Browser
  /** A mentor who is asked whether they want to sign in. */
  mentor: (name: string, language?: Language) => Promise<User>
  /** The link that stands in a mentor's chat now. */
  linkOf: (user: User) => string
  /** From the link to the address that LinkedIn sends back to, in `browser`. */
  goes: (browser: Browser, link: string) => Promise<string>
  /** All the way, up to the code that is shown. */
  code: (browser: Browser, link: string) => Promise<string>
}

/** Sets it; `options` are those of an operator. */
export async function setStage(
  database: () => Knex,
  double: LinkedInDouble,
  options: { nonce?: boolean; pkce?: boolean } = {},
): Promise<Stage> {
  const service = makeService(database, undefined, { signIn: true })
  const { localise } = createBots(texts, programme, 'http://localhost')
  const port = await freePort()
  const running = await startServer(
    (server, log) => {
      const provider = linkedIn({
        log,
        clientId: double.client.id,
        clientSecret: double.client.secret,
        issuer: double.issuer,
        returnAddress: `http://127.0.0.1:${port}${returnPath}`,
        nonce: options.nonce ?? false,
        pkce: options.pkce ?? false,
        timeout: 2, // seconds: tests of silence wait for it, and all others must not on a busy machine
      })
      const pages = signInPages({ perform: service.engine.perform, provider, localise })
      serveSignIn({ server, pages, origin: provider.origin, languages: ['nl', 'fr', 'en', 'sv'] })
    },
    {},
    port,
  )
  const goes = async (browser: Browser, link: string): Promise<string> => {
    const left = await browser.post(link)
    assert.equal(
      left.status,
      303,
      left.text +
        running
          .lines()
          .filter((l) => l.includes('LinkedIn'))
          .join(),
    )
    return await double.signsIn(left.location ?? '')
  }
  return {
    ...running,
    service,
    database,
    browser: () => makeBrowser(running.origin),
    mentor: async (name, language = 'en') => {
      const user = service.user('mentor', name)
      await user.does({ arrived: null })
      await user.taps(texts.format(language, `common-own-name-${language}`))
      await user.taps(texts.format(language, 'common-button-consent'))
      await user.taps(name)
      return user
    },
    linkOf: (user) => {
      const links = user
        .seen()
        .flatMap(({ view }) =>
          view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])),
        )
        .flatMap((button) => ('link' in button && button.link.includes('/sign-in/') ? [button.link] : []))
      return new URL(links.at(-1) ?? '').pathname
    },
    goes,
    code: async (browser, link) => {
      const back = await browser.get(await goes(browser, link))
      assert.equal(back.location, '/sign-in/code', back.text)
      await service.engine.settle()
      const page = await browser.get('/sign-in/code')
      const digits = /<output>(.*?)<\/output>/.exec(page.text)?.[1]?.replace(/\D/g, '')
      assert.match(digits ?? '', /^\d{6}$/)
      return digits ?? ''
    },
  }
}

function makeBrowser(origin: string): Browser {
  const read = async (address: string, init: RequestInit, more: Record<string, string>): Promise<Read> => {
    const headers = { accept: 'text/html', 'accept-language': 'en', cookie: browser.cookie, ...more }
    const answer = await fetch(new URL(address, origin), { ...init, headers, redirect: 'manual' })
    const [cookie] = answer.headers.getSetCookie()
    if (cookie) browser.cookie = cookie.split(';')[0] ?? ''
    const text = await answer.text()
    return { status: answer.status, text, location: answer.headers.get('location'), headers: answer.headers }
  }
  const browser: Browser = {
    cookie: '',
    get: async (address, headers = {}) => await read(address, {}, headers),
    post: async (address, headers = {}) =>
      await read(address, { method: 'POST' }, { 'sec-fetch-site': 'same-origin', ...headers }),
  }
  return browser
}
