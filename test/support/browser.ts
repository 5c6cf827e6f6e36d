import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** Where a Chromium can be; `CHROMIUM` names another place. Without windows it takes half the time. */
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Nothing that a test does leaves this machine. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens a page in a browser of its own: without cookies, in English, on a screen of 1280 by 800. */
export type OpenPage = (address: string, options?: BrowserContextOptions) => Promise<Page>

/**
 * Describes rules that are seen in a real browser. Without one they are left out, and that is said in words; where CI
 * runs, a missing browser is a failure.
 */
export function withBrowser(title: string, define: (open: OpenPage) => void): void {
  const executablePath = places.find((place) => place !== undefined && existsSync(place))
  if (executablePath === undefined) {
    const words = `left out: no Chromium was found (looked for ${places.filter(Boolean).join(', ')})`
    describe(title, () => {
      it(words, function () {
        if (process.env.CI) assert.fail(words)
        process.stderr.write(
          `${title}: ${words}. Install chromium-headless-shell or chromium, or name one in CHROMIUM.\n`,
        )
        this.skip()
      })
    })
    return
  }
  describe(title, () => {
    let browser: Browser
    let failures: string[]
    before(async function () {
      this.timeout(240_000)
      browser = await chromium.launch({ executablePath, args: quiet })
    })
    beforeEach(() => {
      failures = []
    })
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      assert.deepEqual(failures, [], 'the page failed inside')
    })
    after(async () => {
      await browser.close()
    })
    define(async (address, options = {}) => {
      const screen = {
        locale: 'en-GB',
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce' as const,
      }
      const context = await browser.newContext({ ...screen, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(40_000)
      page.on('pageerror', (error) => failures.push(error.message))
      page.on('console', (message) => {
        if (/Content.Security.Policy|TrustedHTML/i.test(message.text())) failures.push(message.text())
      })
      await page.goto(address)
      return page
    })
  })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How large a target is (WCAG 2.2, AA) axe does not look at by itself. */
const asked = { rules: { 'target-size': { enabled: true } } }

/** What axe-core finds wrong with a page for people who see, hear or move in another way: one line for each place. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return await page.evaluate(async (options) => {
    type Finding = { id: string; help: string; nodes: { html: string; failureSummary: string }[] }
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Finding[] }> }
    }
    const { violations } = await axe.run(options)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html}: ${failureSummary}`),
    )
  }, asked)
}
