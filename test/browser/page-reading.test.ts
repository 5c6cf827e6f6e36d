import assert from 'node:assert/strict'
import { accessibilityProblems } from '../support/browser.ts'
import { inSight, waitForWords, withChatPage, write } from '../support/chat-page.ts'
import { says } from '../support/web.ts'

withChatPage('reading the chat page', (kit) => {
  it('shows earlier messages when asked, without moving what is read', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    for (let number = 1; number <= 120; number += 1) {
      await kit.chat.channel.post(kit.address(), says(`number ${number}.`), `number-${number}`)
    }
    await page.reload()
    await waitForWords(page, 'number 120.')
    assert.equal(await page.locator('.message').count(), 100)
    const earlier = page.getByRole('button', { name: 'Show earlier messages' })
    await earlier.scrollIntoViewIfNeeded()
    const first = page.locator('.message', { hasText: 'number 21.' })
    const before = (await first.boundingBox())?.y ?? 0
    await earlier.click()
    await page.locator('.message', { hasText: 'Welcome' }).waitFor()
    assert.equal(await page.locator('.message').count(), 121)
    assert.equal(await earlier.isVisible(), false)
    const bubble = await first.locator('.bubble').boundingBox()
    assert.ok(bubble && Math.abs(bubble.y - before) < 60, `${bubble?.y} is not near ${before}`)
  })

  it('follows the end for who is there, and tells the others that something came', async () => {
    const page = await kit.open(kit.home(), { viewport: { width: 390, height: 600 } })
    await waitForWords(page, 'Welcome')
    for (let number = 1; number <= 30; number += 1) {
      await kit.chat.channel.post(kit.address(), says(`number ${number}.`), `number-${number}`)
    }
    await waitForWords(page, 'number 30.')
    const last = page.locator('.message').last()
    assert.equal(await inSight(last), true)
    await page.evaluate(`document.querySelector('.scroller').scrollTop = 0`)
    const newer = page.getByRole('button', { name: 'New messages' })
    assert.equal(await newer.isVisible(), false)
    await kit.chat.channel.post(kit.address(), says('the newest'), 'newest')
    await newer.waitFor()
    assert.equal(await inSight(last), false)
    await newer.click()
    assert.equal(await newer.isVisible(), false)
    assert.equal(await inSight(last), true)
  })

  it('hears what is new and not what was there: the log is polite once it stands', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await page.locator('.log[aria-live="polite"]').waitFor()
    assert.equal(await page.getByRole('log', { name: 'Conversation' }).count(), 1)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [screen, viewport] of [
      ['phone', { width: 390, height: 844 }],
      ['wide', { width: 1280, height: 800 }],
    ] as const) {
      it(`is usable without seeing, hearing or a mouse: axe finds nothing (${screen}, ${colorScheme})`, async () => {
        const page = await kit.open(kit.home(), { colorScheme, viewport, reducedMotion: 'reduce' })
        await waitForWords(page, 'Welcome')
        await write(page, 'مرحبا')
        await waitForWords(page, 'Echo: مرحبا')
        await write(page, 'list')
        await page.getByRole('button', { name: 'Antwerp' }).click()
        await page.locator('.option[aria-pressed="true"]').waitFor()
        await write(page, 'card')
        await page.getByRole('button', { name: 'Monday' }).waitFor()
        await page.route('**/messages', (route) => route.abort())
        await write(page, 'this fails')
        await page.locator('.meta.failed').waitFor()
        assert.deepEqual(await accessibilityProblems(page), [])
        if (screen === 'phone') {
          await page.getByRole('button', { name: 'Menu' }).click()
          assert.deepEqual(await accessibilityProblems(page), [])
        }
      })
    }
    it(`says that a page does not exist in a way that everyone can read (${colorScheme})`, async () => {
      const page = await kit.open(`${kit.chat.origin}/nowhere`, { colorScheme })
      assert.deepEqual(await accessibilityProblems(page), [])
    })
  }

  it('can be used without a mouse, and fits on a narrow screen at twice the text size', async () => {
    const page = await kit.open(kit.home(), { viewport: { width: 320, height: 640 } })
    await write(page, 'card')
    await page.getByRole('button', { name: 'Monday' }).waitFor()
    await write(page, `Donaudampfschifffahrt${'sgesellschaft'.repeat(20)}`)
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    assert.equal(overflow, 0)
    for (const part of await page.locator('.scroller .bubble, .scroller .button, .top *, .foot *').all()) {
      const box = await part.boundingBox()
      assert.ok(!box || (box.x >= 0 && box.x + box.width <= 320), `${await part.textContent()} is cut off`)
    }
    for (const target of await page.locator('button:visible, a:visible:not(.skip)').all()) {
      const box = await target.boundingBox()
      assert.ok(
        box && box.width >= 24 && box.height >= 24,
        `${await target.textContent()} is too small to tap`,
      )
    }
    await page.focus('#text')
    const seen = new Set<string | null>()
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Shift+Tab')
      const focused = page.locator(':focus')
      if ((await focused.count()) > 0)
        seen.add((await focused.innerText()) || (await focused.getAttribute('aria-label')))
    }
    for (const name of ['Monday', 'Never', 'Menu', 'Go to your message'])
      assert.ok(seen.has(name), `no way to ${name}`)
  })
})
