import assert from 'node:assert/strict'
import { counsellor, mentee } from '../conversations/people.ts'
import { assertNothingFailed } from '../bad-input/whole.ts'
import { onEachDatabase } from '../support/databases.ts'
import { makeService } from '../support/service.ts'

onEachDatabase('a table that an update of the service changes while people talk', (database) => {
  it('costs nobody a word: what was prepared for the old table is prepared anew', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentee(service, 'Noor')
    for (const [round, table] of ['people', 'mentees', 'posts', 'searches', 'dialogues'].entries()) {
      await database().schema.alterTable(table, (altered) => {
        altered.text('added_by_an_update')
      })
      const sam = await mentee(service, `Sam${'x'.repeat(round)}`)
      assert.match(sam.reads(), /mentor/i)
      await staff.types('menu')
    }
    await assertNothingFailed(database())
  })
})
