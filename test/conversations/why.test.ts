import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import { makeService } from '../support/service.ts'
import { counsellor, mentee, mentor } from './people.ts'

onEachDatabase('a counsellor who asks why', (database) => {
  it('reads why a mentor was shown to a mentee, or was not', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    await mentor(service, staff, 'Piet', 'it')
    await mentee(service, 'Sam')
    await staff.taps('Why this mentor?')
    await staff.taps('Sam')
    assert.match(staff.reads(), /Els: shown .* · number 1 in the order now · speaks English/)
    await staff.types('why sam piet')
    assert.match(staff.reads(), /Piet: does not work in this field/)
    await staff.types('waarom nobody')
    assert.match(staff.reads(), /no mentors were shown to anyone of that name/)
  })

  it('is told apart from a related field, which a mentee is offered where few are free', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    await mentor(service, staff, 'Jan', 'social-care')
    const sam = await mentee(service, 'Sam')
    assert.match(sam.reads(), /not many free mentors in Health care.*These fields are close to it:/)
    assert.doesNotMatch(sam.reads(), /Ask Jan/)
  })

  it('is nobody else', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    const stranger = service.user('counsellor', 'Stranger')
    await stranger.does({ arrived: null })
    await stranger.taps('English')
    await stranger.does({ tap: 'why' })
    await stranger.types('why sam els')
    assert.doesNotMatch(stranger.reads(), /Sam|Els/)
    assert.ok(sam.reads().includes('Els'))
  })
})
