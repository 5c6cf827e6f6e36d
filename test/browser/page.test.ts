import assert from 'node:assert/strict'
import { waitForWords, withChatPage, words, write } from '../support/chat-page.ts'
import { says } from '../support/web.ts'

withChatPage('the chat page', (kit) => {
  it('is greeted once, also when it is loaded again', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await page.reload()
    await waitForWords(page, 'Welcome')
    await write(page, 'hello')
    await waitForWords(page, 'Echo: hello')
    assert.equal(await page.locator('.bubble', { hasText: 'Welcome' }).count(), 1)
  })

  it('brings the code of a link once, and takes it out of its address', async () => {
    const page = await kit.open(`${kit.home()}?start=CODE-1`)
    await waitForWords(page, 'Welcome, CODE-1')
    await page.waitForURL(kit.home())
    await page.reload()
    await write(page, 'hello')
    await waitForWords(page, 'Echo: hello')
    assert.equal(kit.chat.inbounds.filter(({ deed }) => 'arrived' in deed).length, 1)
  })

  it('shows what a person writes as it is, with a tick once it is kept, and the answer below it', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await write(page, '<b>hi</b> & **you**')
    await waitForWords(page, 'Echo: <b>hi</b> & **you**')
    await page.locator('.message.person .meta.kept').waitFor()
    const [, own, answer] = await words(page)
    assert.match(own ?? '', /<b>hi<\/b> & \*\*you\*\*$/)
    assert.match(answer ?? '', /^Mentor App: Echo: <b>hi<\/b>/)
    assert.equal(await page.inputValue('#text'), '')
    assert.equal(await page.locator('.bubble b').count(), 0)
  })

  it('sends with the return key, and makes a new line with shift', async () => {
    const page = await kit.open(kit.home())
    await page.fill('#text', '')
    await page.locator('#text').pressSequentially('one')
    await page.keyboard.press('Shift+Enter')
    await page.locator('#text').pressSequentially('two')
    await page.keyboard.press('Enter')
    await waitForWords(page, 'Echo: one')
    assert.deepEqual(
      kit.chat.inbounds.map(({ deed }) => deed).filter((deed) => 'text' in deed),
      [{ text: 'one\ntwo' }],
    )
  })

  it('presses a button by mouse or keyboard, and the card changes in its place', async () => {
    const page = await kit.open(kit.home())
    await write(page, 'card')
    await page.getByRole('button', { name: 'Monday' }).click()
    await waitForWords(page, 'You chose monday')
    await write(page, 'card')
    await page.getByRole('button', { name: 'Tuesday' }).focus()
    await page.keyboard.press('Enter')
    await waitForWords(page, 'You chose tuesday')
    const shown = await words(page)
    const places = ['You chose monday', 'You chose tuesday'].map((text) =>
      shown.findIndex((word) => word.includes(text)),
    )
    assert.deepEqual(places, [2, 4])
    // the keyboard is where it was, not thrown back to the beginning of the page
    assert.match(await page.locator('.message:has(:focus)').innerText(), /tuesday/)
    const link = page.getByRole('link', { name: 'Read more' })
    assert.equal(await link.count(), 0)
  })

  it('counts a double tap as one', async () => {
    const page = await kit.open(kit.home())
    await write(page, 'card')
    await page.getByRole('button', { name: 'Monday' }).dblclick()
    await waitForWords(page, 'You chose monday')
    await write(page, 'after')
    await waitForWords(page, 'Echo: after')
    assert.equal(kit.chat.inbounds.filter(({ deed }) => 'tap' in deed).length, 1)
  })

  it('finds the lines of a long list by typing, marks what is chosen, and leaves the reader where they were', async () => {
    const page = await kit.open(kit.home())
    await write(page, 'list')
    const filter = page.getByRole('searchbox', { name: 'Search in this list' })
    await filter.fill('liege')
    assert.deepEqual(await page.locator('.option:visible').allInnerTexts(), ['Liège'])
    await page.getByRole('button', { name: 'Liège' }).click()
    const marked = page.locator('.option[aria-pressed="true"]')
    await marked.waitFor()
    assert.equal(await marked.innerText(), 'Liège')
    assert.equal(await filter.inputValue(), 'liege')
    assert.equal(await page.locator(':focus').innerText(), 'Liège')
    await filter.fill('nowhere')
    await page.getByText('Nothing found. Try another word.').waitFor()
    await filter.fill('ghe')
    await page.keyboard.press('Enter')
    await page.locator('.option[aria-pressed="true"]', { hasText: 'Ghent' }).waitFor()
    assert.deepEqual(kit.chosen, ['Liège', 'Ghent'])
  })

  it('gives every command of the menu as a button, beside the chat or behind the menu', async () => {
    const wide = await kit.open(kit.home())
    await wide.getByRole('navigation').getByRole('button', { name: 'Help' }).click()
    await waitForWords(wide, 'Command help')
    const phone = await kit.open(kit.home(), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    await phone.getByRole('button', { name: 'Menu' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Help' }).click()
    await waitForWords(phone, 'Command help')
    assert.equal(await phone.getByRole('dialog').count(), 0)
  })

  it('keeps a text that is too long in the box, and says why', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await write(page, 'x'.repeat(10_001))
    await page.getByRole('alert').getByText('10,000 characters at most').waitFor()
    assert.equal((await page.inputValue('#text')).length, 10_001)
    await write(page, 'short')
    await waitForWords(page, 'Echo: short')
  })

  it('follows the language that the person chooses', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    kit.language = 'fr'
    await write(page, 'français')
    await page.getByRole('button', { name: 'Envoyer' }).waitFor()
    assert.equal(await page.getAttribute('html', 'lang'), 'fr')
    assert.equal(await page.getAttribute('#text', 'placeholder'), 'Écrire un message…')
    await page.getByText('Aujourd’hui').first().waitFor()
  })

  it('forgets what was erased', async () => {
    const page = await kit.open(kit.home())
    await write(page, 'my secret')
    await waitForWords(page, 'Echo: my secret')
    await kit.chat.transcript.erase(`web:mentee:${kit.address().account}`)
    await kit.chat.channel.post(kit.address(), says('All gone'), 'gone')
    await waitForWords(page, 'All gone')
    assert.deepEqual(await words(page), ['Mentor App: All gone'])
  })
})
