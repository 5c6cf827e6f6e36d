import assert from 'node:assert/strict'
import { languages } from '../../core/programme/programme.ts'
import { accessibilityProblems, withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { texts } from '../support/service.ts'
import { visit, type Visitor } from '../support/visitor.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

withBrowser('the pages of partners and codes', (open) => {
  let running: RunningService
  let staff: Visitor
  beforeEach(async () => {
    running = await startRunningService()
    staff = await visit(open, `${running.origin}/chat/counsellor?start=${await running.invite()}`)
    await staff.taps('English')
    await staff.types('Chris')
    await staff.taps('Partners')
    await staff.taps('New partner')
    for (const answer of ['Bakers & Co', 'Bea, bea@example.org', 'health care']) await staff.types(answer)
    await staff.sees('Takes part.')
  })
  afterEach(async () => {
    await running.stop()
  })

  /** Where the newest link of a kind leads. */
  const linkTo = async (kind: string): Promise<string> => {
    const found = await staff.page
      .getByRole('log')
      .getByText(new RegExp(`/${kind}/`))
      .last()
      .textContent()
    const [, token] = new RegExp(`/${kind}/(\\S+)`).exec(found ?? '') ?? []
    assert.ok(token, found ?? '')
    return `${running.origin}/${kind}/${token}`
  }

  it('can be read by everyone, in four languages, on a phone', async () => {
    await staff.taps('Link to their page')
    await staff.sees(/Any link that you made before/)
    const addresses = [await linkTo('join'), await linkTo('partner')]
    for (const language of languages) {
      for (const address of addresses) {
        for (const colorScheme of language === 'nl' ? (['light', 'dark'] as const) : (['light'] as const)) {
          const page = await open(address, { ...phone, locale: language, colorScheme })
          const words = await page.locator('main').innerText()
          assert.equal(await page.locator('html').getAttribute('lang'), language)
          const expected = address.includes('/join/') ? 'join-title-mentor' : 'partner-page-texts'
          assert.ok(words.includes(texts.format(language, expected)), words)
          assert.deepEqual(await accessibilityProblems(page), [], `${language} ${colorScheme} ${address}`)
          const tooWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
          assert.equal(tooWide, false, `${language}: the page is wider than the screen`)
        }
      }
    }
  }).timeout(240_000)

  it('lead from the link into the chat of mentors, which knows who sent them', async () => {
    const page = await open(await linkTo('join'), phone)
    await page.getByRole('link', { name: 'Start here' }).click()
    await page.getByRole('log').getByText('Welcome! You come from Bakers & Co.').waitFor()
    // Before they answer anything they may go away and come back, without the code.
    await page.goto(`${running.origin}/chat/mentor`)
    await page.getByRole('button', { name: 'English' }).last().waitFor()
  }).timeout(180_000)

  it('show the QR code in the chat and on the page, and give the totals as a file', async () => {
    await staff.taps('QR code')
    const picture = staff.page.getByRole('img', { name: /QR code for the code/ })
    await picture.waitFor()
    const size = await staff.page.evaluate<number>(
      `(async () => {
        const picture = document.querySelector('img.picture')
        await picture.decode()
        return picture.naturalWidth
      })()`,
    )
    assert.ok(size >= 700)
    await staff.taps('Link to their page')
    await staff.sees(/Any link that you made before/)
    const address = await linkTo('partner')
    const file = await fetch(`${address}/file`)
    assert.match(file.headers.get('content-type') ?? '', /text\/csv/)
    assert.match(file.headers.get('content-disposition') ?? '', /filename="partner\.csv"/)
    assert.match(await file.text(), /"Bakers & Co"/)
    assert.equal((await fetch(`${address}x`)).status, 410)
    const html = await (await fetch(address)).text()
    assert.match(html, /<img class="picture" src="\/picture\/qr-[A-Z0-9]{6}\.png"/)
    assert.equal((await fetch(`${running.origin}/picture/qr-nonsense.png`)).status, 404)
  }).timeout(180_000)

  it('are closed to whoever tries one code after the other', async () => {
    const address = await linkTo('join')
    for (let count = 0; count < 20; count += 1) {
      assert.equal((await fetch(`${running.origin}/join/AAA-33${count % 10}`)).status, 410)
    }
    assert.equal((await fetch(address)).status, 410)
    await staff.sees(/too many wrong codes today/)
  }).timeout(180_000)
})
