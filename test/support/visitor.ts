import type { Page } from 'playwright-core'
import type { OpenPage } from './browser.ts'

/** Someone at a chat page: reads, taps and types as a person does. */
export type Visitor = {
  page: Page
  sees: (text: string | RegExp) => Promise<void>
  /** Taps the newest button of that label. */
  taps: (label: string | RegExp) => Promise<void>
  types: (text: string) => Promise<void>
}

/** Opens a chat page. */
export async function visit(open: OpenPage, address: string): Promise<Visitor> {
  const page = await open(address)
  return {
    page,
    sees: async (text) => await page.getByRole('log').getByText(text).last().waitFor(),
    taps: async (label) => {
      const exact = typeof label === 'string'
      await page.getByRole('log').getByRole('button', { name: label, exact }).last().click()
    },
    types: async (text) => {
      await page.getByRole('textbox').last().fill(text)
      await page.keyboard.press('Enter')
    },
  }
}
