import assert from 'node:assert/strict'
import { startLinkedIn, usualManner, type LinkedInDouble } from '../../platforms/linkedin/linkedin.ts'
import { makeDatabase, type DatabaseKind, type TestDatabase } from '../../support/databases.ts'
import type { User } from '../../support/memory-channel.ts'
import { setStage, type Browser, type Read, type Stage } from './stage.ts'

/** What the rules of signing in are told with: one mentor, asked whether to sign in, and one browser. */
export type SignInKit = {
  double: LinkedInDouble
  made: TestDatabase
  stage: Stage
  els: User
  browser: Browser
  later: (minutes: number) => void
  /** The link in the mentor's chat. */
  link: () => string
  /** A refusal: its status and words, no code, nobody joined, nothing changed. */
  isRefused: (answer: Read, status: number, words: RegExp) => Promise<void>
  /** The way that is open still leads to the end. */
  stillWorks: () => Promise<void>
}

/** The same on each database: for rules about who comes first. */
export function withSignInOnEach(title: string, define: (kit: SignInKit) => void): void {
  for (const kind of ['SQLite', 'PostgreSQL'] as const) withSignIn(`${title} [${kind}]`, define, {}, kind)
}

/** Describes such rules; each test has a database and a mentor of its own. */
export function withSignIn(
  title: string,
  define: (kit: SignInKit) => void,
  options: { nonce?: boolean; pkce?: boolean } = {},
  kind: DatabaseKind = 'SQLite',
): void {
  describe(title, () => {
    const kit = {
      later: (minutes) => {
        kit.stage.service.now = new Date(kit.stage.service.now.getTime() + minutes * 60_000)
      },
      link: () => kit.stage.linkOf(kit.els),
      isRefused: async (answer, status, words) => {
        assert.equal(answer.status, status, answer.text)
        assert.match(answer.text, words)
        assert.doesNotMatch(answer.text, /<output>/)
        assert.equal(answer.location, null)
        await kit.stage.service.engine.settle()
        assert.deepEqual(await kit.made.database('sign_ins'), [])
        assert.deepEqual(await kit.made.database('sign_in_attempts').whereNotNull('code_hash'), [])
        assert.deepEqual(await kit.made.database('people').pluck('name'), ['Els'])
      },
      stillWorks: async () => {
        await kit.els.types(await kit.stage.code(kit.stage.browser(), kit.link()))
        assert.match(kit.els.reads(), /LinkedIn says that your name is Els Peeters/)
      },
    } as SignInKit
    before(async () => {
      kit.double = await startLinkedIn()
    })
    after(async () => {
      await kit.double.stop()
    })
    beforeEach(async () => {
      kit.double.manner = usualManner()
      kit.double.requests.length = 0
      kit.made = await makeDatabase(kind)
      kit.stage = await setStage(() => kit.made.database, kit.double, options)
      kit.els = await kit.stage.mentor('Els')
      kit.browser = kit.stage.browser()
    })
    afterEach(async () => {
      await kit.stage.stop()
      await kit.made.drop()
    })
    define(kit)
  })
}
