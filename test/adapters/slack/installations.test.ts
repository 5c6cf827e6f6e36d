import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createInstallations, KeyError, type Installation } from '../../../bots/engine/installations.ts'
import type { Address } from '../../../bots/channel.ts'
import { keepAddress, markGone } from '../../../bots/engine/addresses.ts'
import { onEachDatabase } from '../../support/databases.ts'

const key = randomBytes(32)
const one: Installation = {
  workspace: 'T1',
  token: 'xoxb-1-very-secret',
  botUserId: 'U1',
  installedAt: 1_795_000_000_123,
}

onEachDatabase('installations in the database', (database) => {
  const store = (): ReturnType<typeof createInstallations> => createInstallations(database(), key)

  it('are found again as they were put, by audience and workspace', async () => {
    const { installations } = store()
    const other = { ...one, workspace: 'T2', token: 'xoxb-2' }
    await installations.put('mentor', one)
    await installations.put('mentor', other)
    assert.deepEqual(await installations.get('mentor', 'T1'), one)
    assert.deepEqual(await installations.get('mentor', 'T2'), other)
    assert.equal(await installations.get('mentee', 'T1'), null)
    assert.equal(await installations.get('mentor', 'T3'), null)
  })

  it('take the place of an earlier one', async () => {
    const { installations } = store()
    await installations.put('mentor', one)
    const newer = { ...one, token: 'xoxb-newer', installedAt: one.installedAt + 1 }
    await installations.put('mentor', newer)
    assert.deepEqual(await installations.get('mentor', 'T1'), newer)
  })

  it('are forgotten one by one, and twice is no error', async () => {
    const { installations } = store()
    for (const workspace of ['T1', 'T2']) await installations.put('mentor', { ...one, workspace })
    await installations.delete('mentor', 'T1')
    await installations.delete('mentor', 'T1')
    assert.equal(await installations.get('mentor', 'T1'), null)
    assert.notEqual(await installations.get('mentor', 'T2'), null)
  })

  it('hold no token that anybody could read, and seal the same one differently each time', async () => {
    const { installations } = store()
    const sealed = async (): Promise<string> => {
      await installations.put('mentor', one)
      const rows: { sealed: string }[] = await database()('slack_installations' as never).select('*')
      return rows[0]?.sealed ?? ''
    }
    const [first, second] = [await sealed(), await sealed()]
    assert.notEqual(first, second)
    for (const text of [first, Buffer.from(first, 'base64').toString('latin1')])
      assert.ok(!text.includes('very-secret'))
  })

  it('are opened by nobody with another key, in another place, or after a change', async () => {
    const { installations } = store()
    await installations.put('mentor', one)
    await installations.put('mentor', { ...one, workspace: 'T2' })
    const rows = database()<{ audience: string; workspace: string; sealed: string }>('slack_installations')
    const other = createInstallations(database(), randomBytes(32))
    await assert.rejects(other.installations.get('mentor', 'T1'), KeyError)
    const { sealed = '' } = (await rows.clone().where({ workspace: 'T1' }).first()) ?? {}
    await rows.clone().where({ workspace: 'T2' }).update({ sealed })
    await assert.rejects(installations.get('mentor', 'T2'), KeyError)
    for (const place of [0, 12, 28, 40]) {
      const bytes = Buffer.from(sealed, 'base64')
      bytes[place] = (bytes[place] ?? 0) ^ 1
      await rows
        .clone()
        .where({ workspace: 'T1' })
        .update({ sealed: bytes.toString('base64') })
      await assert.rejects(installations.get('mentor', 'T1'), KeyError)
    }
  })

  it('are not kept without a key', async () => {
    const { installations } = createInstallations(database(), null)
    await assert.rejects(installations.put('mentor', one), KeyError)
    await installations.delete('mentor', 'T1')
    assert.equal(await installations.get('mentor', 'T1'), null)
  })

  it('under way are good once, in time, and one by one', async () => {
    const { states } = store()
    await states.keep('a', 1_000)
    await states.keep('b', 1_000)
    await states.keep('late', 500)
    assert.equal(await states.take('c', 900), false)
    assert.equal(await states.take('late', 900), false)
    const both = await Promise.all([states.take('a', 900), states.take('a', 900), states.take('a', 900)])
    assert.deepEqual(both.toSorted(), [false, false, true])
    assert.equal(await states.take('b', 1_001), false)
  })

  it('find who can be written to in a workspace, and nobody of another', async () => {
    const { reachable } = store()
    const address = (audience: Address['audience'], workspace: string, user: string): Address => {
      return { channel: 'slack', audience, account: `${workspace}/${user}`, route: `${workspace}/${user}/D1` }
    }
    const all = [
      address('mentor', 'T1', 'U1'),
      address('mentor', 'T1', 'U2'),
      address('mentor', 'T11', 'U1'),
      address('mentee', 'T1', 'U1'),
    ]
    await database().transaction(async (transaction) => {
      for (const one of all) await keepAddress(transaction, one, 1)
      await keepAddress(transaction, { ...address('mentor', 'T1', 'U3'), channel: 'telegram' }, 1)
      await keepAddress(transaction, address('mentor', 'T1', 'U4'), 1)
      await markGone(transaction, 'slack:mentor:T1/U4', 2)
    })
    assert.deepEqual(await reachable('mentor', 'T1/'), all.slice(0, 2))
    assert.deepEqual(await reachable('mentor', 'T1/U2/'), [all[1]])
    assert.deepEqual(await reachable('mentor', 'T%/'), [])
    assert.deepEqual(await reachable('counsellor', 'T1/'), [])
  })
})
