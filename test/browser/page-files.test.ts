import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { waitForWords, withChatPage, write } from '../support/chat-page.ts'

const buffer = readFileSync(path.join(import.meta.dirname, '..', 'files', 'samples', 'house.png'))
const house = { name: 'house.png', mimeType: 'image/png', buffer }

withChatPage('sending files from the chat page', (kit) => {
  it('still has a file that could not be sent after it was loaded again, and sends it once', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    await page.route('**/files/**', (route) => route.abort())
    await page.setInputFiles('#file', house)
    await write(page, 'my house')
    await page.locator('.meta.failed').waitFor()
    await page.unroute('**/files/**')
    await page.reload()
    await page.locator('.message.person .meta.kept').waitFor()
    assert.equal(await page.locator('.message.person .attached.photo img').count(), 1)
    const files = kit.chat.inbounds.filter(({ deed }) => 'file' in deed)
    assert.deepEqual(
      files.map(({ deed }) => 'text' in deed && deed.text),
      ['my house'],
    )
  })

  it('says before anything is sent what cannot go, and takes off what was chosen by mistake', async () => {
    const page = await kit.open(kit.home())
    await waitForWords(page, 'Welcome')
    const alert = page.getByRole('alert')
    for (const [file, words] of [
      [{ ...house, mimeType: 'video/mp4' }, "Videos can't be passed on"],
      [{ ...house, name: 'x.exe', mimeType: 'application/x-msdownload' }, "can't pass on this kind of file"],
      [{ ...house, buffer: Buffer.alloc(0) }, 'This file is empty'],
      [{ ...house, buffer: Buffer.alloc(10_000_001) }, 'at most'],
    ] as const) {
      await page.setInputFiles('#file', file)
      await alert.getByText(words).waitFor()
    }
    await page.setInputFiles('#file', house)
    await page.getByRole('button', { name: 'Remove house.png' }).click()
    assert.equal(await page.locator('.tray').isVisible(), false)
    await page.setInputFiles('#file', { ...house, buffer: Buffer.from('no picture at all') })
    await page.press('#text', 'Enter')
    await page.locator('.meta.failed', { hasText: "can't pass on this kind of file" }).waitFor()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    assert.equal(await page.locator('.message.person').count(), 0)
    assert.equal(kit.chat.inbounds.filter(({ deed }) => 'file' in deed).length, 0)
  })
})
