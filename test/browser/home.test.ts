import assert from 'node:assert/strict'
import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { accessibilityProblems, withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'

/** Someone at one of the chats of the home page. */
type Side = {
  sees: (text: string | RegExp) => Promise<void>
  taps: (label: string | RegExp) => Promise<void>
  types: (text: string) => Promise<void>
  frame: FrameLocator
}

function sideOf(page: Page, audience: string): Side {
  const frame = page.frameLocator(`#side-${audience} iframe`)
  const log = frame.getByRole('log')
  return {
    frame,
    sees: async (text) => await log.getByText(text).last().waitFor(),
    taps: async (label) => {
      const exact = typeof label === 'string'
      await log.getByRole('button', { name: label, exact }).last().click()
    },
    types: async (text) => {
      await frame.getByRole('textbox').last().fill(text)
      await frame.getByRole('textbox').last().press('Enter')
    },
  }
}

/** Answers the mentee's questions, up to the proposals. */
async function lookFor(mentee: Side, field: string): Promise<void> {
  await mentee.taps('English')
  await mentee.taps('OK, start')
  await mentee.sees('What is your first name?')
  await mentee.types('Sam')
  await mentee.taps('18–25')
  await mentee.taps(field)
  await mentee.taps('Job interview')
  await mentee.taps('Anywhere')
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

withBrowser('the home page of a sandbox', (open) => {
  let running: RunningService
  beforeEach(async () => {
    running = await startRunningService(
      { SANDBOX: 'on' },
      {
        wait: async (milliseconds, signal) => {
          await setTimeout(milliseconds / 20, undefined, { signal }).catch(() => undefined)
        },
      },
    )
  })
  afterEach(async () => {
    await running.stop()
  })

  it('leads from hello to a yes and an answer, by an invented mentor, in the mentee’s frame', async () => {
    const page = await open(running.origin)
    const mentee = sideOf(page, 'mentee')
    await lookFor(mentee, 'IT & telecom')
    await mentee.taps(/^Ask (?!them)/)
    await mentee.taps('Use this')
    await mentee.taps('Send')
    await mentee.sees(/Good news: .+ said yes!/)
    await mentee.sees(/I'm not a real person/)
    await mentee.types('What does a normal day look like?')
    await mentee.sees(/What kind of hours would suit you\?/)
  }).timeout(240_000)

  it('plays all three sides: a visitor becomes a mentor, approves it as a counsellor, and asks it as a mentee', async () => {
    const page = await open(running.origin, { viewport: { width: 1440, height: 900 } })
    const [mentee, mentor, staff] = ['mentee', 'mentor', 'counsellor'].map((name) => sideOf(page, name))
    assert.ok(mentee && mentor && staff)
    await staff.taps('English')
    await staff.sees('What is your first name?')
    await staff.types('Chris')
    await staff.sees('What would you like to do?')

    await mentor.taps('English')
    await mentor.taps('OK, start')
    await mentor.sees('What is your first name? Mentees see it.')
    await mentor.types('Robin')
    await mentor.taps('Go on without')
    await mentor.sees(/What do you do\?/)
    await mentor.types('cleaner in a school')
    await mentor.taps('Cleaning & facility services')
    await mentor.taps('Done')
    await mentor.taps('Job interview')
    await mentor.taps('Done')
    await mentor.sees('Which languages do you speak with a mentee?')
    await mentor.taps('Done')
    await mentor.taps('Antwerp')
    await mentor.taps('1')
    await mentor.taps('Go on without')
    await mentor.taps('I agree')
    await staff.sees('Robin wants to be a mentor')
    await staff.taps('Approve')
    await mentor.sees('You are a mentor')

    await lookFor(mentee, 'Cleaning & facility services')
    await mentee.sees(/Why:/)
    const ask = mentee.frame.getByRole('log').getByRole('button', { name: 'Ask Robin' })
    for (let pages = 0; pages < 3 && (await ask.count()) === 0; pages += 1) {
      await mentee.taps('More')
      await ask
        .last()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined)
    }
    await mentee.taps('Ask Robin')
    await mentee.taps('Use this')
    await mentee.taps('Send')
    await mentor.taps("Yes, I'll help")
    await mentee.sees('Good news: Robin said yes!')
    await mentor.taps('Send this')
    await mentee.sees(/Hi Sam, I'm Robin/)
  }).timeout(240_000)

  it('is read and used by everybody: axe finds nothing, wide and narrow, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const screen of [{ viewport: { width: 1440, height: 900 } }, phone]) {
        const page = await open(`${running.origin}/?lang=nl`, { ...screen, colorScheme })
        await sideOf(page, 'mentee').sees(/Welke taal/)
        assert.deepEqual(await accessibilityProblems(page), [])
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        assert.ok(wider <= 0, `the page is ${wider} pixels wider than the screen`)
      }
    }
  }).timeout(180_000)

  it('has one side at a time on a phone, reached by tap and by keyboard', async () => {
    const page = await open(running.origin, phone)
    const tab = (name: string): ReturnType<Page['locator']> => page.getByRole('tab', { name })
    const panel = (audience: string): ReturnType<Page['locator']> => page.locator(`#side-${audience}`)
    await panel('mentee').waitFor({ state: 'visible' })
    assert.equal(await panel('mentor').isVisible(), false)
    await tab('Counsellor').tap()
    await panel('counsellor').waitFor({ state: 'visible' })
    assert.equal(await panel('mentee').isVisible(), false)
    assert.equal(await tab('Counsellor').getAttribute('aria-selected'), 'true')
    await page.keyboard.press('ArrowRight')
    await panel('mentee').waitFor({ state: 'visible' })
    await page.keyboard.press('End')
    await panel('counsellor').waitFor({ state: 'visible' })
    await page.reload()
    await panel('counsellor').waitFor({ state: 'visible' })
  })

  it('marks the tab of a chat in which something came meanwhile', async () => {
    const page = await open(running.origin, phone)
    const dot = page.locator('.tab .new')
    const mentee = sideOf(page, 'mentee')
    await mentee.sees('Which language?')
    await page.getByRole('tab', { name: 'Mentor' }).tap()
    assert.equal(await dot.locator('visible=true').count(), 0)
    const news = page.getByRole('tab', { name: /^Mentee.*new message/ })
    // What comes while the page is loading is no news, and how long it loads is not known here.
    while ((await news.count()) === 0) {
      await mentee.frame.locator('body').evaluate(async () => {
        await fetch('/chat/mentee/messages', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ id: crypto.randomUUID(), command: 'help', rest: '' }),
        })
      })
      await setTimeout(200)
    }
    await page.getByRole('tab', { name: 'Mentee' }).tap()
    assert.equal(await page.locator('#tab-mentee .new').isVisible(), false)
  })

  it('speaks the language of the browser, and another one at a tap', async () => {
    const page = await open(running.origin, { locale: 'sv-SE' })
    await page.getByText('Alla här är påhittade.').waitFor()
    await page.getByRole('link', { name: 'Français' }).click()
    await page.getByText('Ici, tout le monde est inventé.').waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr')
    assert.equal(await page.getByRole('link', { name: 'Français' }).getAttribute('aria-current'), 'true')
    await sideOf(page, 'mentee')
      .frame.getByPlaceholder(/message/i)
      .waitFor()
    const language = await sideOf(page, 'mentee').frame.locator('html').getAttribute('lang')
    assert.equal(language, 'fr')
  })
})

describe('the code of the counsellor’s frame', () => {
  let running: RunningService
  before(async () => {
    running = await startRunningService({ SANDBOX: 'on' })
  })
  after(async () => {
    await running.stop()
  })
  const frames = async (headers: Record<string, string> = {}): Promise<string[]> => {
    const html = await new Promise<string>((resolve, reject) => {
      const asked = request(running.origin, { headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve(text))
      })
      asked.on('error', reject)
      asked.end()
    })
    return [...html.matchAll(/<iframe [^>]*src="([^"]*)"/g)].map(([, address = '']) => address)
  }

  it('is new each time, and in that frame only', async () => {
    const [mentee, mentor, counsellor] = await frames()
    assert.ok(mentee && mentor && counsellor)
    assert.doesNotMatch(mentee + mentor, /start=/)
    assert.match(counsellor, /^\/chat\/counsellor\?lang=nl&amp;start=[0-9a-z]{4}-[0-9a-z]{4}$/)
    assert.notEqual((await frames())[2], counsellor)
  })

  it('is for this machine and the service’s own pages: not through a proxy, not by another site’s name', async () => {
    const { host } = new URL(running.origin)
    const withCode = async (headers: Record<string, string>): Promise<boolean> =>
      (await frames(headers)).some((address) => address.includes('start='))
    assert.equal(await withCode({ host }), true)
    assert.equal(await withCode({ 'x-forwarded-for': '203.0.113.7' }), false)
    assert.equal(await withCode({ forwarded: 'for=203.0.113.7' }), false)
    assert.equal(await withCode({ 'x-forwarded-for': '203.0.113.7', 'sec-fetch-site': 'same-origin' }), true)
    assert.equal(await withCode({ 'x-forwarded-for': '203.0.113.7', 'sec-fetch-site': 'cross-site' }), false)
    assert.equal(await withCode({ host: 'rebound.example.org' }), false)
    assert.equal(await withCode({ host: 'rebound.example.org', 'sec-fetch-site': 'same-origin' }), false)
  })
})

withBrowser('the home page of a service at work', (open) => {
  let running: RunningService
  beforeEach(async () => {
    running = await startRunningService()
  })
  afterEach(async () => {
    await running.stop()
  })

  it('says what the service is, and leads to the mentee’s chat', async () => {
    const page = await open(running.origin)
    await page.getByText('A mentor is someone who has the job that you would like').waitFor()
    assert.deepEqual(await accessibilityProblems(page), [])
    await page.getByRole('link', { name: 'Find a mentor' }).click()
    await page.getByRole('log').getByText('Which language?').waitFor()
    assert.equal(new URL(page.url()).pathname, '/chat/mentee')
  })
})
