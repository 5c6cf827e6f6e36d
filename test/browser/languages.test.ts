import assert from 'node:assert/strict'
import { languages } from '../../core/programme/programme.ts'
import { attach, letter, photo } from '../support/attached-files.ts'
import { accessibilityProblems, withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { texts } from '../support/service.ts'
import { bringTogether } from '../support/two-on-pages.ts'

const phone = { viewport: { width: 390, height: 844 } }

withBrowser('on a phone, in every language,', (open) => {
  let running: RunningService
  beforeEach(async () => {
    running = await startRunningService()
  })
  afterEach(async () => {
    await running.stop()
  })

  for (const language of languages) {
    it(`two find each other, talk and send files, without seeing, hearing or a mouse: axe finds nothing (${language})`, async () => {
      const { sam, els } = await bringTogether(open, running, language, phone)
      await sam.types('Één vraag, ça va? Hur då? 👷')
      await els.sees('Één vraag, ça va? Hur då? 👷')
      await attach(sam.page, photo)
      await sam.types('123')
      await attach(sam.page, letter)
      await sam.page.locator('.send').click()
      await sam.taps(texts.format(language, 'common-button-send-anyway'))
      await els.page.locator('.message.bot a.save').waitFor()
      await els.page.locator('[data-act="answer"]').last().click()
      await attach(els.page, letter)
      await sam.page.locator('.message.person .attached.document a').waitFor()
      await sam.types('456')
      await sam.page.locator('.message.person', { hasText: '456' }).locator('[data-act="edit"]').click()
      for (const { page } of [sam, els]) {
        assert.deepEqual(await accessibilityProblems(page), [])
        const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
        assert.equal(wide, false)
      }
    }).timeout(240_000)
  }
})
