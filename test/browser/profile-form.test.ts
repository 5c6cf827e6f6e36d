import assert from 'node:assert/strict'
import { languages } from '../../core/programme/programme.ts'
import { accessibilityProblems, withBrowser } from '../support/browser.ts'
import { texts } from '../support/http.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { visit } from '../support/visitor.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

withBrowser('the page of a mentor’s profile', (open) => {
  let running: RunningService
  before(async () => {
    running = await startRunningService()
  })
  after(async () => {
    await running.stop()
  })

  for (const language of languages) {
    it(`is filled in on a phone, in ${language}: axe finds nothing, before, with a mistake and after`, async () => {
      const say = (name: string): string => texts.format(language, name)
      const start = await running.invite('mentor')
      const els = await visit(
        open,
        `${running.settings.publicUrl}/chat/mentor?lang=${language}&start=${start}`,
      )
      await els.taps(say(`common-own-name-${language}`))
      await els.taps(say('common-button-consent'))
      await els.sees(say('mentor-ask-name'))
      await els.types('Els')
      const link = els.page.getByRole('log').getByRole('link', { name: say('mentor-button-form') })
      const address = await link.last().getAttribute('href')
      const page = await open(address ?? '', phone)
      const good = async (what: string): Promise<void> => {
        assert.deepEqual(await accessibilityProblems(page), [], `${language}: ${what}`)
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        assert.ok(wider <= 0, `${language}: ${what} is ${wider} pixels wider than the screen`)
      }
      await good('empty')
      await page.locator('#headline').fill('verpleegkundige')
      await page.locator('input[name=sectors]').first().check()
      await page.locator('input[name=topics]').first().check()
      await page.locator('#link').fill('https://evil.example/in/els')
      await page.getByRole('button').click()
      await page.getByRole('alert').waitFor()
      assert.equal(await page.locator('#headline').inputValue(), 'verpleegkundige')
      await good('with a mistake')
      await page.locator('#link').fill('linkedin.com/in/els')
      await page.getByRole('button').click()
      await page.getByRole('status').waitFor()
      await good('saved')
      await els.taps(say('common-button-resume'))
      await els.taps(say('mentor-button-agree'))
      await els.sees(say('mentor-applied'))
    }).timeout(180_000)
  }
})
