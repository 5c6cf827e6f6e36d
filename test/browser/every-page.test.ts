import assert from 'node:assert/strict'
import { languages } from '../../core/programme/programme.ts'
import { accessibilityProblems, withBrowser, type OpenPage } from '../support/browser.ts'
import { startServer } from '../support/http.ts'
import { startRunningService } from '../support/running-service.ts'
import { texts } from '../support/service.ts'

const screens = { phone: { width: 360, height: 740 }, wide: { width: 1280, height: 800 } }

/** Looks at pages in each language, on a phone and wide: axe finds nothing, and nothing stands beside the screen. */
async function everyoneCanRead(
  open: OpenPage,
  pages: readonly { address: string; says: string }[],
): Promise<void> {
  for (const language of languages) {
    const page = await open('about:blank', { locale: language })
    for (const [screen, size] of Object.entries(screens)) {
      await page.setViewportSize(size)
      for (const { address, says } of pages) {
        const where = `${language}, ${screen}, ${address}`
        await page.goto(address)
        assert.equal(await page.locator('html').getAttribute('lang'), language, where)
        await page.getByText(texts.format(language, says)).first().waitFor()
        // What axe looks at on a wide screen is the same in every language; what fits is not.
        if (screen === 'phone' || language === 'nl')
          assert.deepEqual(await accessibilityProblems(page), [], where)
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        assert.ok(wider <= 0, `${where}: the page is ${wider} pixels wider than the screen`)
      }
    }
    await page.context().close()
  }
}

withBrowser('everyone can read, in four languages, on a phone and wide,', (open) => {
  it('the home page of a service at work, and what it says instead of a page', async () => {
    const running = await startRunningService()
    try {
      const { origin } = running
      await everyoneCanRead(open, [
        { address: origin, says: 'home-plain-start' },
        { address: `${origin}/nowhere`, says: 'problem-not-found' },
        { address: `${origin}/my-data/invented`, says: 'problem-link-gone' },
        { address: `${origin}/chat/counsellor?start=invented`, says: 'problem-not-allowed' },
      ])
    } finally {
      await running.stop()
    }
  }).timeout(240_000)

  it('the home page of a sandbox', async () => {
    const running = await startRunningService({ SANDBOX: 'on' })
    try {
      await everyoneCanRead(open, [{ address: running.origin, says: 'home-sandbox' }])
    } finally {
      await running.stop()
    }
  }).timeout(240_000)

  it('that something went wrong', async () => {
    const running = await startServer((server) => {
      server.get('/broken', async () => await Promise.reject(new Error('it broke')))
    })
    try {
      const address = `${running.origin}/broken`
      await everyoneCanRead(open, [{ address, says: 'problem-failed' }])
    } finally {
      await running.stop()
    }
  }).timeout(240_000)
})

withBrowser('the look at a page for everybody', (open) => {
  it('finds what is too small to tap, on a page that is well otherwise', async () => {
    const page = await open('about:blank')
    const small = 'display: block; inline-size: 12px; block-size: 12px; padding: 0; border: 0'
    const buttons = ['one', 'two'].map((name) => `<button style="${small}" aria-label="${name}"></button>`)
    await page.setContent(
      `<html lang="en"><title>Small</title><main><h1>Small</h1>${buttons.join('')}</main></html>`,
    )
    const problems = await accessibilityProblems(page)
    assert.deepEqual(
      problems.map((problem) => problem.slice(0, problem.indexOf(':'))),
      ['target-size', 'target-size'],
    )
  })
})
