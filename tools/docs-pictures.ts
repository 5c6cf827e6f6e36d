import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { startService } from '../main.ts'
import { readSettings } from '../settings.ts'

/**
 * `npm run docs:pictures`: plays the main job in the sandbox, in a real browser, and keeps what a person sees as the
 * pictures of the README. `CHROMIUM` names the browser where it is not at /usr/bin/chromium.
 */
const folder = path.join(import.meta.dirname, '..', 'docs', 'pictures')
const phone = { width: 390, height: 844 }
const wide = { width: 1280, height: 800 }
const screens: Record<string, BrowserContextOptions> = {
  'phone-light': { viewport: phone, deviceScaleFactor: 2 },
  'phone-dark': { viewport: phone, deviceScaleFactor: 2, colorScheme: 'dark' },
  'wide-light': { viewport: wide },
  'wide-dark': { viewport: wide, colorScheme: 'dark' },
}

async function tap(page: Page, label: string | RegExp): Promise<void> {
  await page.getByRole('log').getByRole('button', { name: label }).last().click()
}

async function findMentors(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/chat/mentee?lang=en`)
  await tap(page, 'English')
  await tap(page, 'OK, start')
  await page.getByRole('textbox').last().fill('Sam')
  await page.keyboard.press('Enter')
  await tap(page, '18–25')
  await page.getByRole('textbox').last().fill('nurse')
  await page.keyboard.press('Enter')
  await tap(page, 'What the job is really like')
  await tap(page, 'Anywhere')
  await page.getByRole('button', { name: 'Choose for me' }).waitFor()
}

async function hearYes(page: Page): Promise<void> {
  await tap(page, 'Choose for me')
  await tap(page, 'Use this')
  await tap(page, /^Send$/)
  await page.getByText('Good news:').first().waitFor({ timeout: 60_000 })
}

const data = mkdtempSync(path.join(tmpdir(), 'mentor-app-pictures-'))
mkdirSync(folder, { recursive: true })
const settings = readSettings({ PORT: '3979', DATA_DIR: data, LOG_LEVEL: 'error' })
const service = await startService(settings, {
  wait: async (milliseconds, signal) => await sleep(milliseconds / 10, undefined, { signal }),
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  for (const [name, options] of Object.entries(screens)) {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const keep = async (what: string): Promise<void> => {
      await page.waitForTimeout(800)
      await page.screenshot({ path: path.join(folder, `${what}-${name}.png`) })
    }
    await page.goto(settings.publicUrl)
    await page.waitForTimeout(1_500)
    await keep('sandbox')
    await findMentors(page, settings.publicUrl)
    await keep('mentee')
    await hearYes(page)
    await keep('yes')
    await context.close()
  }
} finally {
  await browser.close()
  await service.stop()
  rmSync(data, { recursive: true, force: true })
}
