import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { PersonalData } from '../../core/my-data/export.ts'
import { languages, type Language } from '../../core/programme/programme.ts'
import { accessibilityProblems, withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { texts } from '../support/service.ts'
import { bringTogether } from '../support/two-on-pages.ts'

const phone = { viewport: { width: 360, height: 740 } }
const own = 'Ik wil graag kraanman worden: <b>hoe</b>?'
const others = 'That is a fine plan'

withBrowser('what is kept about a person, on a phone', (open) => {
  let running: RunningService
  let later: number
  beforeEach(async () => {
    later = 0
    running = await startRunningService({}, { clock: () => new Date(Date.now() + later) })
  })
  afterEach(async () => {
    await running.stop()
  })

  it('is read from the chat in each language, kept as a file, and behind a link that ends in kind words', async () => {
    const { sam, els } = await bringTogether(open, running, 'en', phone)
    await sam.types(own)
    await els.sees(own)
    await els.types(others)
    await sam.sees(others)
    for (const language of languages) {
      const say = (name: string, fill = {}): string => texts.format(language, name, fill)
      await sam.types('/language')
      await sam.taps(say(`common-own-name-${language}`))
      await sam.types('/mydata')
      await sam.sees(say('common-my-data-how', { minutes: 15 }))
      const log = sam.page.getByRole('log')
      const see = log.getByRole('link', { name: say('common-button-see-data') }).last()
      const address = (await see.getAttribute('href')) ?? ''
      const [page] = await Promise.all([sam.page.waitForEvent('popup'), see.click()])
      await page.getByRole('heading', { level: 1, name: say('data-title') }).waitFor()
      assert.equal(await page.locator('html').getAttribute('lang'), language)
      await page.locator('blockquote', { hasText: own }).waitFor()
      const read = await page.locator('main').innerText()
      assert.doesNotMatch(read, new RegExp(others))
      assert.match(read, new RegExp(say('data-did-mentorship')))
      assert.doesNotMatch(read, /mentorship-begun|person-met/, 'names of the program')
      assert.deepEqual(await accessibilityProblems(page), [], language)
      const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      assert.ok(wider <= 0, `${language}: the page is ${wider} pixels wider than the screen`)
      await page.close()

      const file = log.getByRole('link', { name: say('common-button-data-file') }).last()
      const [download] = await Promise.all([sam.page.waitForEvent('download'), file.click()])
      assert.equal(download.suggestedFilename(), 'my-data.json')
      const data = JSON.parse(readFileSync(await download.path(), 'utf8')) as PersonalData
      assert.equal(data.person.name, 'Sam')
      assert.ok(data.messagesSent.some(({ text }) => text === own))
      assert.ok(!JSON.stringify(data).includes(others))
      await isRefusedLater(address, language)
    }
  }).timeout(240_000)

  async function isRefusedLater(address: string, language: Language): Promise<void> {
    later += 15 * 60_000 + 1_000
    for (const link of [address, `${address}/file`]) {
      const page = await open(link, { ...phone, locale: language })
      await page.getByRole('heading', { name: texts.format(language, 'problem-link-gone-title') }).waitFor()
      await page.getByText(texts.format(language, 'problem-link-gone')).waitFor()
      assert.equal(await page.getByText('Sam').count(), 0)
      if (link === address) assert.deepEqual(await accessibilityProblems(page), [], language)
      await page.context().close()
    }
  }
})
