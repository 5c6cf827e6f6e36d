import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { waitForWords, withChatPage, write } from '../support/chat-page.ts'
import { says } from '../support/web.ts'

/** What moves on a page now, by the names of its animations. */
async function moving(page: Page): Promise<string[]> {
  return await page.evaluate(
    `document.getAnimations().filter(({ playState }) => playState === 'running')
       .map((one) => one.animationName ?? one.transitionProperty)`,
  )
}

/** Runs on the page: in which direction a part of it is read. */
const directionOf = (part: unknown): string =>
  (globalThis as unknown as { getComputedStyle: (part: unknown) => { direction: string } }).getComputedStyle(
    part,
  ).direction

withChatPage('what moves on the chat page', (kit) => {
  it('are the dots while the bot is busy, until it has said something', async () => {
    const page = await kit.open(kit.home(), { reducedMotion: 'no-preference' })
    await waitForWords(page, 'Welcome')
    const dots = page.locator('.typing')
    assert.equal(await dots.isVisible(), false)
    await kit.chat.channel.typing(kit.address())
    await dots.waitFor()
    assert.ok((await moving(page)).includes('breathe'))
    await kit.chat.channel.post(kit.address(), says('Here it is'), 'said')
    await waitForWords(page, 'Here it is')
    await dots.waitFor({ state: 'hidden' })
  })

  it('is nothing for whoever asked for less motion: the dots stand still, messages are just there', async () => {
    const page = await kit.open(kit.home(), { reducedMotion: 'reduce' })
    await waitForWords(page, 'Welcome')
    await page.evaluate(`globalThis.moved = []
      for (const kind of ['animationstart', 'transitionrun'])
        document.addEventListener(kind, ({ target }) => moved.push(kind + ' ' + target.className))`)
    await kit.chat.channel.typing(kit.address())
    await page.locator('.typing').waitFor()
    assert.deepEqual(await moving(page), [])
    await write(page, 'list')
    await page.getByRole('button', { name: 'Antwerp' }).hover()
    await page.getByRole('button', { name: 'Antwerp' }).click()
    await page.locator('.option[aria-pressed="true"]').waitFor()
    assert.deepEqual(await moving(page), [])
    assert.deepEqual(await page.evaluate('moved'), [])
  })
})

withChatPage('what is read from right to left', (kit) => {
  it('stands from right to left, beside what does not', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await write(page, 'مرحبا، أبحث عن عمل')
    await waitForWords(page, 'مرحبا، أبحث عن عمل')
    await kit.chat.channel.post(kit.address(), says('شكرا جزيلا'), 'thanks')
    await waitForWords(page, 'شكرا جزيلا')
    const direction = async (text: string): Promise<string> =>
      await page.locator('.bubble .words', { hasText: text }).first().evaluate(directionOf)
    assert.equal(await direction('مرحبا، أبحث عن عمل'), 'rtl')
    assert.equal(await direction('شكرا جزيلا'), 'rtl')
    assert.equal(await direction('Welcome'), 'ltr')
    await page.fill('#text', 'أكتب')
    assert.equal(await page.locator('#text').evaluate(directionOf), 'rtl')
    await page.fill('#text', 'I write')
    assert.equal(await page.locator('#text').evaluate(directionOf), 'ltr')
    assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0)
  })
})
