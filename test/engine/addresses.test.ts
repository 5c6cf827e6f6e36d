import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import { makeEchoEngine } from '../support/echo-engine.ts'

onEachDatabase('where a person is written to', (database) => {
  it('is where they did something last, in whichever order it is delivered', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    const at = (route: string, minutes: number): Promise<void> =>
      echo.engine.accept({
        eventId: `${route}-${minutes}`,
        at: new Date(echo.now.getTime() + minutes * 60_000),
        from: { name: 'anna', locale: 'en', timeZone: null },
        address: { ...anna.address, route },
        said: null,
        replyTo: null,
        thread: null,
        deed: { text: 'quiet' },
      })
    const route = async (): Promise<string | undefined> => {
      await echo.engine.settle()
      return (await database()('addresses').first('route'))?.route
    }
    await at('first', 0)
    assert.equal(await route(), 'first')
    await at('second', 2)
    assert.equal(await route(), 'second')
    await at('late', 1)
    assert.equal(await route(), 'second', 'what came late brought an older address back')
    await at('third', 3)
    assert.equal(await route(), 'third')
  })
})
