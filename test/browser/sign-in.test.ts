import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { Page } from 'playwright-core'
import { languages } from '../../core/programme/programme.ts'
import { systemRandom } from '../../core/random.ts'
import { whoPage } from '../../sandbox/sign-in/page.ts'
import { signInStandIn } from '../../sandbox/sign-in/stand-in.ts'
import { startLinkedIn } from '../platforms/linkedin/linkedin.ts'
import { setStage } from '../adapters/linkedin/stage.ts'
import { accessibilityProblems, withBrowser } from '../support/browser.ts'
import { makeDatabase } from '../support/databases.ts'
import { texts } from '../support/http.ts'
import { freePort } from '../support/free-port.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { visit, type Visitor } from '../support/visitor.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** From the button in the chat to the code, as a person does it. Returns the code. */
async function signsIn(chat: Visitor, [first, last]: [string, string]): Promise<string> {
  await chat.sees('Do you want to sign in with LinkedIn?')
  const link = chat.page.getByRole('log').getByRole('link', { name: 'Sign in with LinkedIn' }).last()
  const [page] = await Promise.all([chat.page.waitForEvent('popup'), link.click()])
  await page.getByRole('button', { name: 'Go on to LinkedIn' }).click()
  await page.getByRole('heading', { name: 'This is not LinkedIn' }).waitFor()
  await page.getByLabel('First name').fill(first)
  await page.getByLabel('Last name').fill(last)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  return await codeOn(page)
}

async function codeOn(page: Page): Promise<string> {
  const output = page.locator('output')
  await output.waitFor()
  return (await output.innerText()).replace(/\D/g, '')
}

async function fillsIn(chat: Visitor): Promise<void> {
  await chat.sees(/What do you do\?/)
  await chat.types('nurse in a hospital')
  await chat.taps('Health care')
  await chat.taps('Done')
  await chat.taps('Job interview')
  await chat.taps('Done')
  await chat.sees('Which languages do you speak with a mentee?')
  await chat.taps('Done')
  await chat.taps('Antwerp')
  await chat.taps('1')
  await chat.taps('Go on without')
  await chat.taps('I agree')
  await chat.sees('A counsellor looks at your profile now.')
}

async function begins(chat: Visitor, name: string): Promise<void> {
  await chat.taps('English')
  await chat.taps('OK, start')
  await chat.types(name)
}

withBrowser('a mentor joins in a browser', (open) => {
  let provider: Server
  let running: RunningService
  beforeEach(async () => {
    const [port, here] = [await freePort(), await freePort()]
    const issuer = `http://127.0.0.1:${port}/oauth`
    const client = { id: 'mentor-app', secret: 'a secret & more' }
    const standIn = await signInStandIn({
      ...{ issuer, client, random: systemRandom, page: whoPage(texts, ['en'], []) },
      returnAddress: `http://localhost:${here}/sign-in/return`,
    })
    assert.ok(standIn)
    provider = createServer(standIn)
    await new Promise<void>((resolve) => provider.listen(port, '127.0.0.1', resolve))
    running = await startRunningService({
      PORT: String(here),
      LINKEDIN_CLIENT_ID: client.id,
      LINKEDIN_CLIENT_SECRET: client.secret,
      LINKEDIN_ISSUER: issuer,
    })
  })
  afterEach(async () => {
    await running.stop()
    provider.closeAllConnections()
    await new Promise((resolve) => provider.close(resolve))
  })
  const at = (audience: string): string => `${running.settings.publicUrl}/chat/${audience}?lang=en`

  it('with LinkedIn, at a provider elsewhere, up to being proposed; and without', async () => {
    const chris = await visit(open, `${at('counsellor')}&start=${await running.invite()}`)
    await staffBegins(chris)
    const els = await visit(open, `${at('mentor')}&start=${await running.invite('mentor')}`)
    await begins(els, 'Els')
    await els.types(await signsIn(els, ['Els', 'Peeters']))
    await els.sees('LinkedIn says that your name is Els Peeters.')
    await fillsIn(els)
    await chris.sees('Els wants to be a mentor')
    await chris.taps('Approve')
    await els.sees('You are a mentor')

    const jan = await visit(open, `${at('mentor')}&start=${await running.invite('mentor')}`)
    await begins(jan, 'Jan')
    await jan.sees('Do you want to sign in with LinkedIn?')
    await jan.taps('Go on without')
    await fillsIn(jan)
    await chris.sees('Jan wants to be a mentor')
    await chris.taps('Approve')
    await jan.sees('You are a mentor')

    const sam = await visit(open, at('mentee'))
    await begins(sam, 'Sam')
    await sam.taps('18–25')
    await sam.taps('Health care')
    await sam.taps('Job interview')
    await sam.taps('Antwerp')
    await sam.sees('Ask Els')
    await sam.sees('Ask Jan')
  }).timeout(240_000)

  it('who presses Cancel there hears so on the page and in the chat, and can try again', async () => {
    const els = await visit(open, `${at('mentor')}&start=${await running.invite('mentor')}`)
    await begins(els, 'Els')
    const link = els.page.getByRole('log').getByRole('link', { name: 'Sign in with LinkedIn' }).last()
    const [page] = await Promise.all([els.page.waitForEvent('popup'), link.click()])
    await page.getByRole('button', { name: 'Go on to LinkedIn' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('heading', { name: 'You pressed Cancel' }).waitFor()
    await els.sees('You pressed Cancel at LinkedIn. Do you want to try again?')
    await els.taps('New link')
    await els.sees('Here is a new link.')
  }).timeout(240_000)
})

async function staffBegins(chris: Visitor): Promise<void> {
  await chris.taps('English')
  await chris.types('Chris')
  await chris.sees('What would you like to do?')
}

withBrowser('the sandbox offers the way to LinkedIn too', (open) => {
  it('by a page that everybody can read, in four languages, on a phone', async () => {
    const running = await startRunningService({ SANDBOX: 'on' })
    try {
      for (const language of languages) {
        const els = await visit(open, `${running.settings.publicUrl}/chat/mentor?lang=${language}`)
        await els.taps(texts.format(language, `common-own-name-${language}`))
        await els.taps(texts.format(language, 'common-button-consent'))
        await els.types('Els')
        const link = els.page
          .getByRole('log')
          .getByRole('link', { name: /LinkedIn/ })
          .last()
        const page = await open((await link.getAttribute('href')) ?? '', { ...phone, locale: language })
        await page.getByRole('button').click()
        await page.getByRole('heading', { name: texts.format(language, 'sandbox-sign-in-title') }).waitFor()
        assert.deepEqual(await accessibilityProblems(page), [], language)
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        assert.ok(wider <= 0, `${language}: ${wider} pixels wider than the screen`)
      }
    } finally {
      await running.stop()
    }
  }).timeout(240_000)

  it('by a stand-in on its own server', async () => {
    const running = await startRunningService({ SANDBOX: 'on' })
    try {
      const els = await visit(open, `${running.settings.publicUrl}/chat/mentor?lang=en`)
      await begins(els, 'Els')
      await els.types(await signsIn(els, ['Elisabeth', '']))
      await els.sees(
        'At LinkedIn your first name is Elisabeth. Here it is Els. Which name should mentees see?',
      )
      await els.taps('Els')
      await els.sees(/What do you do\?/)
    } finally {
      await running.stop()
    }
  }).timeout(240_000)
})

withBrowser('the pages of signing in', (open) => {
  it('are read by everybody, in four languages, on a phone and a wide screen', async () => {
    const double = await startLinkedIn()
    const made = await makeDatabase('SQLite')
    const stage = await setStage(() => made.database, double)
    try {
      for (const language of languages) {
        const mentor = await stage.mentor(`Els${language}`, language)
        const page = await open(`${stage.origin}/sign-in/unknown`, { ...phone, locale: language })
        const good = async (what: string): Promise<void> => {
          assert.equal(await page.locator('html').getAttribute('lang'), language, what)
          assert.deepEqual(await accessibilityProblems(page), [], `${language}: ${what}`)
          const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
          assert.ok(wider <= 0, `${language}: ${what} is ${wider} pixels wider than the screen`)
        }
        await good('an unknown link')
        await page.goto(`${stage.origin}/sign-in/return`)
        await good('a way back without a state')
        await page.goto(`${stage.origin}/sign-in/code`)
        await good('no code to show')
        for (const comeBack of [{ error: 'user_cancelled_login' }, { error: 'server_error' }]) {
          double.manner.comeBack = comeBack
          await page.goto(stage.origin + stage.linkOf(mentor))
          await page.getByRole('button').click()
          await page.getByRole('button').waitFor({ state: 'detached' })
          await good(comeBack.error)
          await stage.service.engine.settle()
          await mentor.taps(texts.format(language, 'sign-in-button-new'))
        }
        double.manner.comeBack = null
        await page.goto(stage.origin + stage.linkOf(mentor))
        await good('the link')
        await page.getByRole('button').click()
        await page.locator('output').waitFor()
        await good('the code')
        await page.setViewportSize({ width: 1_280, height: 800 })
        await good('the code, wide')
      }
    } finally {
      await stage.stop()
      await made.drop()
      await double.stop()
    }
  }).timeout(240_000)
})
