import assert from 'node:assert/strict'
import { openMyData } from '../../bots/my-data.ts'
import { createBots } from '../../bots/bots.ts'
import { keepFile } from '../../bots/engine/kept-files.ts'
import { returnedFromBackup } from '../../core/my-data/tombstones.ts'
import { inOneTransaction } from '../../core/work.ts'
import { onEachDatabase } from '../support/databases.ts'
import { everything } from '../support/everything.ts'
import { makeService, texts, type TestService } from '../support/service.ts'
import { programme, seededRandom } from '../support/work.ts'
import { counsellor, mentee, mentor } from './people.ts'

/** Two who talk with each other; every word of the mentee's can be told from all others. */
async function twoWhoTalk(service: TestService): Promise<{
  els: Awaited<ReturnType<typeof mentor>>
  zorro: Awaited<ReturnType<typeof mentee>>
}> {
  const staff = await counsellor(service)
  const els = await mentor(service, staff, 'Elsbeth')
  const zorro = await mentee(service, 'Zorro')
  await zorro.taps('Ask Elsbeth')
  await zorro.types('Quixotic beginnings: how do I start?')
  await zorro.taps('Send')
  await els.taps("Yes, I'll help")
  // Not the drafted hello: that would be the mentor's own words, with the mentee's name in them.
  await els.types('Hello there')
  await zorro.types('Zanzibar is where I would like to work')
  await els.types('Wonderful plans')
  return { els, zorro }
}

onEachDatabase('my data', (database) => {
  it('shows everything at once, as a page and as a file, and nothing about anyone else', async () => {
    const service = makeService(database)
    const { zorro } = await twoWhoTalk(service)
    await zorro.does({ command: 'mydata', rest: '' })
    const link = zorro
      .seen()
      .flatMap(({ view }) => view.blocks)
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .find((button) => 'link' in button && button.link.includes('/my-data/'))
    assert.ok(link && 'link' in link)
    const token = link.link.split('/').at(-1) ?? ''
    const { localise } = createBots(texts, programme, 'http://localhost')
    const world = { database: database(), now: service.now, random: seededRandom(1), programme }
    const data = await openMyData(world, localise, token)
    assert.ok(data)
    const page = JSON.stringify(data.view)
    for (const words of ['Zorro', 'Quixotic beginnings', 'Zanzibar']) {
      assert.ok(page.includes(words), `the page lacks ${words}`)
      assert.ok(data.file.includes(words), `the file lacks ${words}`)
    }
    for (const words of ['Elsbeth', 'Wonderful plans', 'Hello there']) {
      assert.ok(!data.file.includes(words), `the file tells ${words} of someone else`)
    }
    assert.equal(await openMyData(world, localise, 'invented'), null)
    const later = { ...world, now: new Date(service.now.getTime() + 16 * 60_000) }
    assert.equal(await openMyData(later, localise, token), null, 'an old link still works')
  })

  it('are erased from every table, and from what the other side sees', async () => {
    const service = makeService(database)
    const { els, zorro } = await twoWhoTalk(service)
    const photo = { type: 'image/jpeg', name: 'photo.jpg', bytes: Buffer.from('a face') }
    await database().transaction(async (transaction) => {
      await keepFile(transaction, zorro.address, 'p1', photo, service.now.getTime())
    })
    await zorro.does({ command: 'mydata', rest: '' })
    await zorro.taps('Erase my data')
    assert.match(zorro.reads(), /What we can't erase/)
    await zorro.taps('No, keep it')
    assert.ok((await everything(database())).some(({ row }) => row.includes('Zanzibar')))

    await zorro.does({ command: 'mydata', rest: '' })
    await zorro.taps('Erase my data')
    await zorro.taps('Yes, erase everything')
    assert.match(zorro.reads(), /Everything about you is erased/)
    assert.match(els.reads(), /someone has ended the mentorship/)
    assert.doesNotMatch(els.reads(), /Zorro|Quixotic|Zanzibar/)
    await service.passUntil(new Date(service.now.getTime() + 3_600_000))
    const left = (await everything(database())).filter(({ row }) => /Zorro|Quixotic|Zanzibar/i.test(row))
    assert.deepEqual(left, [])
    assert.deepEqual(await database()('kept_files'), [])
  })

  it('of a mentor are erased as well, also where mentees have seen them', async () => {
    const service = makeService(database)
    const { els, zorro } = await twoWhoTalk(service)
    await els.does({ command: 'mydata', rest: '' })
    await els.taps('Erase my data')
    await els.taps('Yes, erase everything')
    await service.passUntil(new Date(service.now.getTime() + 3_600_000))
    assert.doesNotMatch(zorro.reads(), /Wonderful plans/)
    const left = (await everything(database())).filter(({ row }) =>
      /Elsbeth|nurse in a hospital|Wonderful/i.test(row),
    )
    // What someone else wrote is theirs: the mentee greeted the mentor by name.
    assert.deepEqual(left, [])
  })

  it('who comes back is someone new', async () => {
    const service = makeService(database)
    const { zorro } = await twoWhoTalk(service)
    await zorro.does({ command: 'mydata', rest: '' })
    await zorro.taps('Erase my data')
    await zorro.taps('Yes, erase everything')
    await zorro.does({ arrived: null })
    assert.match(zorro.reads(), /Which language\?/)
    assert.equal((await database()('people').whereNull('erased_at').whereNull('name')).length, 1)
  })

  it('who was erased and is there all the same is known by their tombstone', async () => {
    const service = makeService(database)
    const { zorro } = await twoWhoTalk(service)
    const before = await database()('accounts').where('account', `web:${zorro.address.account}`)
    service.now = new Date(service.now.getTime() + 24 * 3_600_000)
    await zorro.does({ command: 'mydata', rest: '' })
    await zorro.taps('Erase my data')
    await zorro.taps('Yes, erase everything')
    const world = { database: database(), now: service.now, random: seededRandom(1), programme }
    const returned = async (): Promise<string[]> => {
      const { result } = await inOneTransaction(world, async (work) => await returnedFromBackup(work))
      return result.map(({ personId }) => personId)
    }
    assert.deepEqual(await returned(), [])
    await database()('accounts').insert(before)
    assert.deepEqual(await returned(), [before[0]?.person_id])
  })
})
