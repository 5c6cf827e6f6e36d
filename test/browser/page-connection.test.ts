import assert from 'node:assert/strict'
import { waitForWords, withChatPage, words, write } from '../support/chat-page.ts'
import { says } from '../support/web.ts'

withChatPage('the connection of the chat page', (kit) => {
  it('loses nothing and doubles nothing when the server is restarted', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await write(page, 'before')
    await waitForWords(page, 'Echo: before')
    const { port } = kit.chat
    const address = kit.address()
    await kit.chat.stop()
    await page.getByRole('status').getByText('Connection lost').waitFor()
    await write(page, 'while it was away')
    await write(page, 'and once more')
    await page.locator('.meta.failed').first().waitFor()
    await kit.start(port)
    await kit.chat.channel.post(address, says('said while you were away'), 'away')
    await waitForWords(page, 'Echo: while it was away')
    await waitForWords(page, 'Echo: and once more')
    await page.getByText('Connection lost').waitFor({ state: 'hidden' })
    assert.equal(await page.locator('.meta.failed').count(), 0)
    const shown = (await words(page)).map((text) => text.replace(/^(Mentor App|You):\s+/, ''))
    assert.deepEqual([...shown].sort(), [
      'Echo: and once more',
      'Echo: before',
      'Echo: while it was away',
      'Welcome',
      'and once more',
      'before',
      'said while you were away',
      'while it was away',
    ])
    const order = ['while it was away', 'Echo: while it was away', 'Echo: and once more'].map((text) =>
      shown.indexOf(text),
    )
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other),
    )
    await page.reload()
    await waitForWords(page, 'Echo: and once more')
    assert.deepEqual(
      (await words(page)).map((text) => text.replace(/^(Mentor App|You):\s+/, '')),
      shown,
    )
  })

  it('still has what could not be sent after it was loaded again, and sends it once', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await page.route('**/messages', (route) => route.abort())
    await write(page, 'do not lose me')
    await page.locator('.meta.failed').waitFor()
    await page.fill('#text', 'half a thou')
    await page.unroute('**/messages')
    await page.reload()
    await waitForWords(page, 'Echo: do not lose me')
    assert.equal(await page.inputValue('#text'), 'half a thou')
    assert.equal(await page.locator('.message.person').count(), 1)
  })

  it('tries again at the press of a button, and gives back for a change what the server refuses', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await page.route('**/messages', (route) => route.abort())
    await write(page, 'first')
    const again = page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    await page.unroute('**/messages')
    await again.click()
    await waitForWords(page, 'Echo: first')
    await page.route('**/messages', (route) =>
      route.fulfill({
        status: 400,
        contentType: 'application/json',
        body: '{"problem":"empty","text":"Not like this."}',
      }),
    )
    await write(page, 'second')
    await page.locator('.meta.failed', { hasText: 'Not like this.' }).waitFor()
    await page.unroute('**/messages')
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    assert.equal(await page.inputValue('#text'), 'second')
    assert.equal(await page.locator('.message.person').count(), 1)
  })

  it('shows in every tab of a browser what is written in one of them', async () => {
    const one = await kit.open(kit.home())
    await waitForWords(one, 'Welcome')
    const other = await one.context().newPage()
    await other.goto(kit.home())
    await write(one, 'hello')
    await waitForWords(other, 'Echo: hello')
    assert.equal(await other.locator('.message.person').count(), 1)
    assert.deepEqual(await words(other), await words(one))
  })

  it('lets go of its connection while nobody looks, tells in its title that something came, and shows it once', async () => {
    const page = await kit.open('about:blank')
    await page.clock.install()
    await page.addInitScript(`Object.defineProperty(document, 'hidden', { get: () => window.away === true })`)
    await page.goto(kit.home())
    await waitForWords(page, 'Welcome')
    const turn = async (away: boolean): Promise<void> => {
      await page.evaluate(`window.away = ${away}; document.dispatchEvent(new Event('visibilitychange'))`)
    }
    const streams = (): number => kit.chat.server.inflightRequests()
    assert.equal(streams(), 1)
    await turn(true)
    await page.clock.runFor(5_000)
    while (streams() > 0) await page.waitForTimeout(10)
    await kit.chat.channel.post(kit.address(), says('are you there?'), 'there')
    const there = page.locator('.bubble', { hasText: 'are you there?' })
    while ((await there.count()) === 0) await page.clock.runFor(20_000)
    assert.equal(await page.title(), '(1) Find a mentor · Mentor App')
    await turn(false)
    assert.equal(await page.title(), 'Find a mentor · Mentor App')
    await kit.chat.channel.post(kit.address(), says('good'), 'good')
    await waitForWords(page, 'good')
    assert.deepEqual(await words(page), [
      'Mentor App: Welcome',
      'Mentor App: are you there?',
      'Mentor App: good',
    ])
  })

  it('says what to do when the server does not know the browser any more', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await page.context().clearCookies()
    await write(page, 'hello')
    await page.locator('.meta.failed', { hasText: 'load the page again' }).waitFor()
    const { port } = kit.chat
    await kit.chat.stop()
    await kit.start(port)
    await page.getByRole('status').getByText('load the page again').waitFor()
  })
})
