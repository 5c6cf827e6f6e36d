import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { languages } from '../../core/programme/programme.ts'
import { viewsInEveryLanguage, type ViewInLanguage } from '../conversations/all-views.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { waitForWords, withChatPage, type PageKit } from '../support/chat-page.ts'
import { says } from '../support/web.ts'

/** Runs on the page: what stands outside the screen, or does not hold what is in it; a few words of each. */
const cutOff = `[...document.querySelectorAll('.bubble, .bubble *')].flatMap((part) => {
  if (part.closest('.unseen') || part.getClientRects().length === 0) return []
  const { left, right } = part.getBoundingClientRect()
  const isInside = left >= 0 && right <= innerWidth + 0.5
  const holds = part.scrollWidth <= part.clientWidth + 1 || getComputedStyle(part).display === 'inline'
  return isInside && holds ? [] : [part.tagName + ': ' + part.textContent.slice(0, 80)]
})`

/** The bytes of every file that a view shows. */
const house = readFileSync(path.join(import.meta.dirname, '..', 'files', 'samples', 'house.jpg'))
const openFile = async (): Promise<Readable> => await Promise.resolve(Readable.from([house]))

const everyView = (kit: PageKit): void => {
  let views: ViewInLanguage[]
  before(async function () {
    this.timeout(240_000)
    views = await viewsInEveryLanguage()
  })

  for (const language of languages) {
    it(`fits on a narrow phone, in the light and in the dark, and axe finds nothing (${language})`, async () => {
      const page = await kit.open(`${kit.home()}?lang=${language}`, {
        viewport: { width: 320, height: 640 },
        reducedMotion: 'reduce',
      })
      await waitForWords(page, 'Welcome')
      const own = views.filter((view) => view.language === language)
      for (const [place, { view }] of own.entries()) {
        await kit.chat.channel.post(kit.address(), view, `view-${place}`)
      }
      await kit.chat.channel.post(kit.address(), says('That was all'), 'last')
      await waitForWords(page, 'That was all')
      assert.equal(await page.locator('.message.bot').count(), own.length + 2)
      assert.deepEqual(await page.evaluate(cutOff), [])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        assert.deepEqual(await accessibilityProblems(page), [], colorScheme)
      }
    }).timeout(180_000)
  }
}

withChatPage('every view that the bots show, on the page', everyView, { openFile })
