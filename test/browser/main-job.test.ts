import assert from 'node:assert/strict'
import { withBrowser } from '../support/browser.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { visit, type Visitor } from '../support/visitor.ts'

withBrowser('the main job in a browser', (open) => {
  let running: RunningService
  beforeEach(async () => {
    running = await startRunningService()
  })
  afterEach(async () => {
    await running.stop()
  })
  const at = (audience: string): string => `${running.origin}/chat/${audience}?lang=en`

  async function staff(): Promise<Visitor> {
    const chris = await visit(open, `${at('counsellor')}&start=${await running.invite()}`)
    await chris.taps('English')
    await chris.types('Chris')
    await chris.sees('What would you like to do?')
    return chris
  }

  async function mentor(chris: Visitor, name: string): Promise<Visitor> {
    const els = await visit(open, `${at('mentor')}&start=${await running.invite('mentor')}`)
    await els.taps('English')
    await els.taps('OK, start')
    await els.types(name)
    await els.types('nurse in a hospital')
    await els.taps('Health care')
    await els.taps('Done')
    await els.taps('Job interview')
    await els.taps('Done')
    await els.sees('Which languages do you speak with a mentee?')
    await els.taps('Done')
    await els.taps('Antwerp')
    await els.taps('1')
    await els.taps('Go on without')
    await els.taps('I agree')
    await els.sees('A counsellor looks at your profile now.')
    await chris.sees(`${name} wants to be a mentor`)
    await chris.taps('Approve')
    await els.sees('You are a mentor')
    return els
  }

  it('from hello to "said yes" by taps, and then the two talk', async () => {
    const chris = await staff()
    const els = await mentor(chris, 'Els')
    const sam = await visit(open, at('mentee'))
    await sam.taps('English')
    await sam.taps('OK, start')
    await sam.types('Sam')
    await sam.taps('18–25')
    await sam.taps('Health care')
    await sam.taps('Job interview')
    await sam.taps('Antwerp')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.sees('This is what Els will see:')
    await sam.taps('Send')
    await sam.sees(/asked, answers by/)
    await els.sees('Sam asks for your help')
    await els.taps("Yes, I'll help")
    await sam.sees(/Good news: Els said yes!/)
    await els.taps('Send this')
    await sam.sees(/Hi Sam, I'm Els/)
    await sam.types('Hello Els!')
    await els.sees('Hello Els!')
  }).timeout(240_000)

  it('the same by typed text; the first mentor declines, another one says yes', async () => {
    const chris = await staff()
    const people = { Els: await mentor(chris, 'Els'), Jan: await mentor(chris, 'Jan') }
    const sam = await visit(open, at('mentee'))
    await sam.types('English')
    await sam.taps('OK, start')
    await sam.types('Sam')
    await sam.sees('How old are you?')
    await sam.types('19')
    await sam.sees(/Which field interests you/)
    await sam.types('nurse')
    await sam.sees('What would help you most?')
    await sam.types('interview')
    await sam.sees(/In which region/)
    await sam.types('Antwerp')
    await sam.taps('Choose for me')
    await sam.sees(/Your first message to/)
    await sam.types('Could you tell me about night shifts?')
    await sam.taps('Send')
    const card = await sam.page
      .getByRole('log')
      .getByText(/asked, answers by/)
      .last()
      .locator('xpath=../..')
      .innerText()
    const first = card.includes('Els') ? 'Els' : 'Jan'
    const second = first === 'Els' ? 'Jan' : 'Els'
    await people[first].sees('Could you tell me about night shifts?')
    await people[first].taps('Not this time')
    await sam.sees(`${first} can't right now. That says nothing about you.`)
    await people[second].taps("Yes, I'll help")
    await sam.sees(new RegExp(`Good news: ${second} said yes!`))
    assert.ok(first !== second)
  }).timeout(240_000)
})
