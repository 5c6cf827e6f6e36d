import assert from 'node:assert/strict'
import { withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { visit } from '../support/visitor.ts'

withBrowser('a mentor with a new phone', (open) => {
  let running: RunningService
  beforeEach(async () => {
    running = await startRunningService()
  })
  afterEach(async () => {
    await running.stop()
  })

  it('comes in by the code that the old one shows, and goes on where they were', async () => {
    const chat = `${running.origin}/chat/mentor`
    const old = await visit(open, `${chat}?start=${await running.invite('mentor')}`)
    await old.taps('English')
    await old.taps('OK, start')
    await old.types('Els')
    await old.sees('What do you do? One line')
    await old.types('nurse in a hospital')
    await old.sees(/In which fields do you work/)
    await old.types('/link')
    await old.taps('Show a code here')
    const shown = await old.page
      .getByRole('log')
      .getByText(/^Your code: /)
      .last()
      .innerText()
    const code = shown.replace('Your code: ', '')

    const fresh = await visit(open, `${chat}?start=${code}`)
    await fresh.sees('Are you Els?')
    await fresh.taps("Yes, that's me")
    // What was answered on the old one is not asked again.
    await fresh.sees(/In which fields do you work/)
    await old.sees(/You now write to me from This website too/)
    const third = await open(`${chat}?start=${code}`)
    assert.match(await third.locator('body').innerText(), /invit|code|not/i)
    assert.equal(await third.getByRole('log').count(), 0, 'a used code opens the chat of mentors')
  }).timeout(240_000)
})
