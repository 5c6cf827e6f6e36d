import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentee } from './people.ts'

/** Someone who said to be under age and asked for a counsellor. */
async function kim(service: TestService): Promise<User> {
  const user = service.user('mentee', 'Kim')
  await user.does({ arrived: null })
  for (const label of ['English', 'OK, start', 'Kim', 'Under 18', 'Have someone contact me']) {
    await user.taps(label)
  }
  return user
}

onEachDatabase('someone who wants to talk with a counsellor', (database) => {
  it('is shown to every counsellor, and the two write to each other through the bot', async () => {
    const service = makeService(database)
    const chris = await counsellor(service)
    const dana = await counsellor(service, 'Dana')
    const young = await kim(service)
    for (const staff of [chris, dana]) {
      assert.match(staff.reads(), /Kim wants to talk with a counsellor/)
      assert.match(staff.reads(), /Under 18/)
    }
    await chris.taps('Write to Kim')
    await chris.types('Hi Kim, shall we call your school together?')
    assert.match(young.reads(), /Chris, counsellor\nHi Kim, shall we call your school together\?/)
    await young.taps('Answer')
    await young.types('Yes please')
    assert.match(chris.reads(), /Kim\nYes please/)
    assert.doesNotMatch(dana.reads(), /Yes please/, 'words went to a counsellor who did not write')
    await young.types('and what now?')
    assert.doesNotMatch(chris.reads(), /what now/, 'a second message went to the counsellor by habit')
    await dana.taps('Done')
    assert.match(chris.reads(), /Kim: dealt with on/)
    await chris.taps('Write to Kim')
    assert.match(chris.reads(), /already/i)
  })

  it('goes to all counsellors while none has written, and can be called off', async () => {
    const service = makeService(database)
    const chris = await counsellor(service)
    const young = await kim(service)
    await chris.taps('Write to Kim')
    await chris.taps('Never mind')
    await chris.types('approve')
    assert.doesNotMatch(young.reads(), /approve/)
    assert.match(chris.reads(), /Nobody waits for approval/)
    await chris.types('contacts')
    assert.match(chris.reads(), /Kim wants to talk with a counsellor/)
  })

  it('whose age was a slip is asked again, and goes on', async () => {
    const service = makeService(database)
    const chris = await counsellor(service)
    const young = await kim(service)
    await chris.taps('The age was a mistake')
    assert.match(young.reads(), /A counsellor has looked at your age with you/)
    await young.taps('Go on')
    await young.taps('18–25')
    assert.match(young.reads(), /Which field interests you\?/)
    assert.match(chris.reads(), /Kim: dealt with on/)
  })

  it('who is a mentee and now says to be younger comes to the counsellors', async () => {
    const service = makeService(database)
    const chris = await counsellor(service)
    const sam = await mentee(service, 'Sam')
    await sam.does({ tap: 'age:under-18' })
    assert.match(sam.reads(), /A counsellor will look at it with you/)
    assert.match(chris.reads(), /Sam now gives another age/)
    assert.match(chris.reads(), /New answer/)
    assert.doesNotMatch(chris.reads(), /The age was a mistake/)
  })

  it('who is erased is nobody any more, at the counsellors too', async () => {
    const service = makeService(database)
    const chris = await counsellor(service)
    const young = await kim(service)
    await chris.taps('Write to Kim')
    await chris.types('Hello')
    await young.taps('Answer')
    await young.types('Zanzibar')
    await young.does({ command: 'mydata', rest: '' })
    await young.taps('Erase my data')
    await young.taps('Yes, erase everything')
    assert.doesNotMatch(chris.reads(), /Kim|Zanzibar/)
    const kept = JSON.stringify([await database()('contact_messages'), await database()('posts')])
    assert.doesNotMatch(kept, /Zanzibar/)
    assert.equal((await database()('contacts').whereNull('closed_at')).length, 0)
  })
})
