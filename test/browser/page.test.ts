import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Address, Channel, Inbound } from '../../bots/channel.ts'
import type { View } from '../../bots/view.ts'
import type { Language } from '../../core/programme/programme.ts'
import { accessibilityProblems, withBrowser } from '../support/browser.ts'
import { makeDatabase, type TestDatabase } from '../support/databases.ts'
import { startChat, type RunningChat } from '../support/web.ts'

const says = (text: string): View => ({ blocks: [{ kind: 'text', text }] })
const card: View = {
  blocks: [
    { kind: 'title', text: 'Which day?' },
    { kind: 'text', text: 'You can change it later.' },
    { kind: 'quote', text: 'Any day is fine <i>for me</i>' },
    { kind: 'facts', facts: [{ label: 'Place', value: 'Ghent' }] },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Monday', tap: 'day:monday', tone: 'primary' },
        { label: 'Tuesday', tap: 'day:tuesday', tone: 'plain' },
        { label: 'Never', tap: 'day:never', tone: 'danger' },
        { label: 'Read more', link: 'https://www.example.org/' },
      ],
    },
  ],
}
const towns = [
  'Antwerp',
  'Bruges',
  'Brussels',
  'Ghent',
  'Hasselt',
  'Kortrijk',
  'Leuven',
  'Liège',
  'Mechelen',
  'Namur',
]
const list = (chosen: string[]): View => ({
  blocks: [
    { kind: 'title', text: 'Where?' },
    {
      kind: 'choice',
      label: 'Towns',
      options: towns.map((town) => ({
        label: town,
        tap: `town:${town.toLowerCase()}`,
        chosen: chosen.includes(town),
      })),
    },
  ],
})

withBrowser('the chat page', (open) => {
  let made: TestDatabase
  let chat: RunningChat
  let chosenLanguage: Language | null
  let chosen: string[]
  let sent: number
  let address: Address | undefined

  const echo = async (inbound: Inbound, channel: Channel): Promise<void> => {
    address = inbound.address
    const post = async (view: View): Promise<void> => {
      sent += 1
      await channel.post(inbound.address, view, `wish-${sent}`)
    }
    const { deed, replyTo } = inbound
    if ('arrived' in deed) await post(says(deed.arrived ? `Welcome, ${deed.arrived}` : 'Welcome'))
    else if ('command' in deed) await post(says(`Command ${deed.command}`))
    else if ('tap' in deed) {
      const [verb, value = ''] = deed.tap.split(':')
      const town = towns.find((name) => name.toLowerCase() === value)
      if (verb === 'town' && town && replyTo) {
        chosen = chosen.includes(town) ? chosen.filter((name) => name !== town) : [...chosen, town]
        await channel.edit(inbound.address, replyTo, list(chosen))
      } else if (replyTo) await channel.edit(inbound.address, replyTo, says(`You chose ${value}`))
    } else if ('text' in deed && deed.text === 'card') await post(card)
    else if ('text' in deed && deed.text === 'list') await post(list([]))
    else if ('text' in deed) await post(says(`Echo: ${deed.text ?? ''}`))
  }
  const start = async (port = 0): Promise<void> => {
    chat = await startChat(made.database, echo, { languageOf: () => Promise.resolve(chosenLanguage) }, port)
  }
  const home = (): string => `${chat.origin}/chat/mentee`

  beforeEach(async () => {
    made = await makeDatabase('SQLite')
    chosenLanguage = null
    chosen = []
    sent = 0
    await start()
  })
  afterEach(async () => {
    await chat.stop()
    await made.drop()
  })

  const write = async (page: Page, text: string): Promise<void> => {
    await page.fill('#text', text)
    await page.press('#text', 'Enter')
  }
  /** The words of all messages, as they stand on the page, each behind the name of who said it. */
  const words = async (page: Page): Promise<string[]> => {
    const texts = await page.locator('.message .bubble').allInnerTexts()
    return texts.map((text) => text.replace(/\s+/g, ' ').trim())
  }
  /** Whether a message can be seen in full. */
  const inSight = async (message: Locator): Promise<boolean> => {
    const box = await message.boundingBox()
    const foot = await message.page().locator('.foot').boundingBox()
    return box !== null && foot !== null && box.y + box.height <= foot.y
  }
  const waitForWords = async (page: Page, text: string): Promise<void> => {
    await page.locator('.bubble', { hasText: text }).last().waitFor()
  }

  it('is greeted once, also when it is loaded again', async () => {
    const page = await open(home())
    await waitForWords(page, 'Welcome')
    await page.reload()
    await waitForWords(page, 'Welcome')
    await write(page, 'hello')
    await waitForWords(page, 'Echo: hello')
    assert.equal(await page.locator('.bubble', { hasText: 'Welcome' }).count(), 1)
  })

  it('brings the code of a link once, and takes it out of its address', async () => {
    const page = await open(`${home()}?start=CODE-1`)
    await waitForWords(page, 'Welcome, CODE-1')
    await page.waitForURL(home())
    await page.reload()
    await write(page, 'hello')
    await waitForWords(page, 'Echo: hello')
    assert.equal(chat.inbounds.filter(({ deed }) => 'arrived' in deed).length, 1)
  })

  it('shows what a person writes as it is, with a tick once it is kept, and the answer below it', async () => {
    const page = await open(home())
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
    const page = await open(home())
    await page.fill('#text', '')
    await page.locator('#text').pressSequentially('one')
    await page.keyboard.press('Shift+Enter')
    await page.locator('#text').pressSequentially('two')
    await page.keyboard.press('Enter')
    await waitForWords(page, 'Echo: one')
    assert.deepEqual(
      chat.inbounds.map(({ deed }) => deed).filter((deed) => 'text' in deed),
      [{ text: 'one\ntwo' }],
    )
  })

  it('presses a button by mouse or keyboard, and the card changes in its place', async () => {
    const page = await open(home())
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
    const page = await open(home())
    await write(page, 'card')
    await page.getByRole('button', { name: 'Monday' }).dblclick()
    await waitForWords(page, 'You chose monday')
    await write(page, 'after')
    await waitForWords(page, 'Echo: after')
    assert.equal(chat.inbounds.filter(({ deed }) => 'tap' in deed).length, 1)
  })

  it('finds the lines of a long list by typing, marks what is chosen, and leaves the reader where they were', async () => {
    const page = await open(home())
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
    assert.deepEqual(chosen, ['Liège', 'Ghent'])
  })

  it('gives every command of the menu as a button, beside the chat or behind the menu', async () => {
    const wide = await open(home())
    await wide.getByRole('navigation').getByRole('button', { name: 'Help' }).click()
    await waitForWords(wide, 'Command help')
    const phone = await open(home(), {
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
    const page = await open(home())
    await waitForWords(page, 'Welcome')
    await write(page, 'x'.repeat(10_001))
    await page.getByRole('alert').getByText('10,000 characters at most').waitFor()
    assert.equal((await page.inputValue('#text')).length, 10_001)
    await write(page, 'short')
    await waitForWords(page, 'Echo: short')
  })

  it('loses nothing and doubles nothing when the server is restarted', async () => {
    const page = await open(home())
    await waitForWords(page, 'Welcome')
    await write(page, 'before')
    await waitForWords(page, 'Echo: before')
    const { port } = chat
    await chat.stop()
    await page.getByRole('status').getByText('Connection lost').waitFor()
    await write(page, 'while it was away')
    await write(page, 'and once more')
    await page.locator('.meta.failed').first().waitFor()
    await start(port)
    assert.ok(address)
    await chat.channel.post(address, says('said while you were away'), 'away')
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
    const page = await open(home())
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
    const page = await open(home())
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

  it('shows earlier messages when asked, without moving what is read', async () => {
    const page = await open(home())
    await waitForWords(page, 'Welcome')
    assert.ok(address)
    for (let number = 1; number <= 120; number += 1) {
      await chat.channel.post(address, says(`number ${number}.`), `number-${number}`)
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
    const page = await open(home(), { viewport: { width: 390, height: 600 } })
    await waitForWords(page, 'Welcome')
    assert.ok(address)
    for (let number = 1; number <= 30; number += 1) {
      await chat.channel.post(address, says(`number ${number}.`), `number-${number}`)
    }
    await waitForWords(page, 'number 30.')
    const last = page.locator('.message').last()
    assert.equal(await inSight(last), true)
    await page.evaluate(`document.querySelector('.scroller').scrollTop = 0`)
    const newer = page.getByRole('button', { name: 'New messages' })
    assert.equal(await newer.isVisible(), false)
    await chat.channel.post(address, says('the newest'), 'newest')
    await newer.waitFor()
    assert.equal(await inSight(last), false)
    await newer.click()
    assert.equal(await newer.isVisible(), false)
    assert.equal(await inSight(last), true)
  })

  it('shows in every tab of a browser what is written in one of them', async () => {
    const one = await open(home())
    await waitForWords(one, 'Welcome')
    const other = await one.context().newPage()
    await other.goto(home())
    await write(one, 'hello')
    await waitForWords(other, 'Echo: hello')
    assert.equal(await other.locator('.message.person').count(), 1)
    assert.deepEqual(await words(other), await words(one))
  })

  it('lets go of its connection while nobody looks, tells in its title that something came, and shows it once', async () => {
    const page = await open('about:blank')
    await page.clock.install()
    await page.addInitScript(`Object.defineProperty(document, 'hidden', { get: () => window.away === true })`)
    await page.goto(home())
    await waitForWords(page, 'Welcome')
    const turn = async (away: boolean): Promise<void> => {
      await page.evaluate(`window.away = ${away}; document.dispatchEvent(new Event('visibilitychange'))`)
    }
    const streams = (): number => chat.server.inflightRequests()
    assert.equal(streams(), 1)
    await turn(true)
    await page.clock.runFor(5_000)
    while (streams() > 0) await page.waitForTimeout(10)
    assert.ok(address)
    await chat.channel.post(address, says('are you there?'), 'there')
    await page.clock.runFor(20_000)
    await waitForWords(page, 'are you there?')
    assert.equal(await page.title(), '(1) Find a mentor · Mentor App')
    await turn(false)
    assert.equal(await page.title(), 'Find a mentor · Mentor App')
    await chat.channel.post(address, says('good'), 'good')
    await waitForWords(page, 'good')
    assert.deepEqual(await words(page), [
      'Mentor App: Welcome',
      'Mentor App: are you there?',
      'Mentor App: good',
    ])
  })

  it('says what to do when the server does not know the browser any more', async () => {
    const page = await open(home())
    await waitForWords(page, 'Welcome')
    await page.context().clearCookies()
    await write(page, 'hello')
    await page.locator('.meta.failed', { hasText: 'load the page again' }).waitFor()
    const { port } = chat
    await chat.stop()
    await start(port)
    await page.getByRole('status').getByText('load the page again').waitFor()
  })

  it('follows the language that the person chooses', async () => {
    const page = await open(home())
    await waitForWords(page, 'Welcome')
    chosenLanguage = 'fr'
    await write(page, 'français')
    await page.getByRole('button', { name: 'Envoyer' }).waitFor()
    assert.equal(await page.getAttribute('html', 'lang'), 'fr')
    assert.equal(await page.getAttribute('#text', 'placeholder'), 'Écrire un message…')
    await page.getByText('Aujourd’hui').first().waitFor()
  })

  it('forgets what was erased', async () => {
    const page = await open(home())
    await write(page, 'my secret')
    await waitForWords(page, 'Echo: my secret')
    assert.ok(address)
    await chat.transcript.erase(`web:mentee:${address.account}`)
    await chat.channel.post(address, says('All gone'), 'gone')
    await waitForWords(page, 'All gone')
    assert.deepEqual(await words(page), ['Mentor App: All gone'])
  })

  it('hears what is new and not what was there: the log is polite once it stands', async () => {
    const page = await open(home())
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
        const page = await open(home(), { colorScheme, viewport, reducedMotion: 'reduce' })
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
      const page = await open(`${chat.origin}/nowhere`, { colorScheme })
      assert.deepEqual(await accessibilityProblems(page), [])
    })
  }

  it('can be used without a mouse, and fits on a narrow screen at twice the text size', async () => {
    const page = await open(home(), { viewport: { width: 320, height: 640 } })
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
