import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { attach, letter, photo } from '../support/attached-files.ts'
import { withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { bringTogether } from '../support/two-on-pages.ts'

/** Whether the newest picture of a kind of message is really drawn. */
const isDrawn = async (page: Page, author: 'bot' | 'person'): Promise<boolean> => {
  const picture = page.locator(`.message.${author} .attached.photo img`).last()
  await picture.scrollIntoViewIfNeeded()
  await page.waitForFunction(
    (element) => (element as { complete?: boolean } | null)?.complete === true,
    await picture.elementHandle(),
  )
  return await picture.evaluate(
    (element) => (element as unknown as { naturalWidth: number }).naturalWidth > 0,
  )
}

withBrowser('files, changes and answers between two pages', (open) => {
  let running: RunningService
  beforeEach(async () => {
    running = await startRunningService()
  })
  afterEach(async () => {
    await running.stop()
  })

  it('a photo and a document go both ways, and say nothing of what they were called', async () => {
    const { sam, els } = await bringTogether(open, running)
    for (const [from, to, name] of [
      [sam, els, 'Sam'],
      [els, sam, 'Els'],
    ] as const) {
      await attach(from.page, photo)
      await from.types(`${name} sends a photo`)
      await to.sees(`${name} sends a photo`)
      assert.ok(await isDrawn(to.page, 'bot'))
      assert.equal(
        await to.page.locator('.message.bot .attached.photo img').last().getAttribute('alt'),
        `Photo from ${name}`,
      )
      await attach(from.page, letter)
      await from.page.getByRole('button', { name: 'Send', exact: true }).click()
      // A document may carry a name inside: its sender says yes first.
      await from.taps('Send anyway')
      const link = to.page.getByRole('link', { name: `Document from ${name}` })
      const [download] = await Promise.all([to.page.waitForEvent('download'), link.click()])
      assert.equal(download.suggestedFilename(), 'document.pdf')
      assert.deepEqual(readFileSync(await download.path()), letter.buffer)
      assert.doesNotMatch(await to.page.content(), /Peeters|CV Els/)
    }
    await sam.page.reload()
    assert.ok(await isDrawn(sam.page, 'person'))
    assert.ok(await isDrawn(sam.page, 'bot'))
  }).timeout(240_000)

  it('own words are changed in their place, on both pages; a message is answered', async () => {
    const { sam, els } = await bringTogether(open, running)
    await sam.types('See you Tuseday')
    await els.sees('See you Tuseday')
    await sam.page.locator('.message.person', { hasText: 'Tuseday' }).locator('[data-act="edit"]').focus()
    await sam.page.keyboard.press('Enter')
    assert.equal(await sam.page.inputValue('#text'), 'See you Tuseday')
    await sam.types('See you Tuesday')
    await els.sees('See you Tuesday')
    await els.sees('Sam · changed')
    assert.equal(await els.page.getByText('Tuseday').count(), 0)
    const own = sam.page.locator('.message.person', { hasText: 'See you Tuesday' })
    await own.locator('.meta', { hasText: 'changed' }).waitFor()
    assert.equal(await sam.page.locator('.message', { hasText: 'Tuseday' }).count(), 0)
    await sam.page.reload()
    await own.locator('.meta', { hasText: 'changed' }).waitFor()

    await els.page
      .locator('.message.bot', { hasText: 'See you Tuesday' })
      .locator('[data-act="answer"]')
      .click()
    await els.page.getByText(/You answer: Sam/).waitFor()
    await els.types('Good')
    await sam.sees('Good')
    await els.page.locator('.message.person', { hasText: 'Good' }).locator('.answered').waitFor()
  }).timeout(240_000)
})
