import assert from 'node:assert/strict'
import { erase } from '../../../core/my-data/erase.ts'
import { exportData } from '../../../core/my-data/export.ts'
import { beginSignIn } from '../../../core/sign-in/begin-sign-in.ts'
import { finishSignIn, signInOf } from '../../../core/sign-in/finish-sign-in.ts'
import { leaveForSignIn } from '../../../core/sign-in/leave-for-sign-in.ts'
import { findWaitingCode, keepIdentity, returnFromSignIn } from '../../../core/sign-in/return-from-sign-in.ts'
import { isSameName } from '../../../core/sign-in/same-name.ts'
import { codeOf, readSignInCode } from '../../../core/sign-in/secrets.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentee } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

const chat = { account: 'app:1', shownAs: 'Els P' }
const told = { subject: 'issuer one', name: 'Els Peeters', givenName: 'Els' }

async function cameBack(
  world: World,
  personId: string,
  identity = told,
): Promise<{ holder: string; code: string }> {
  const token = await world.run((work) => beginSignIn(work, personId, chat))
  const hop = await world.run((work) => leaveForSignIn(work, token))
  assert.ok(typeof hop === 'object')
  const back = await world.run((work) => returnFromSignIn(work, hop.state, hop.holder))
  assert.ok(typeof back === 'object')
  assert.equal(await world.run((work) => keepIdentity(work, back, hop.holder, identity)), 'kept')
  return { holder: hop.holder, code: codeOf(hop.holder) }
}

onEachDatabase('signing in', (database) => {
  it('of many who leave or come back at the same moment, one does', async () => {
    const world = makeWorld(database)
    const person = await aMentee(world)
    const token = await world.run((work) => beginSignIn(work, person, chat))
    const leaving = await Promise.all(
      Array.from({ length: 4 }, async () => await world.run((work) => leaveForSignIn(work, token))),
    )
    const hops = leaving.filter((hop) => typeof hop === 'object')
    assert.equal(hops.length, 1)
    assert.deepEqual(
      leaving.filter((hop) => typeof hop === 'string'),
      ['used', 'used', 'used'],
    )
    const [hop] = hops
    assert.ok(hop)
    const returning = await Promise.all(
      Array.from(
        { length: 4 },
        async () => await world.run((work) => returnFromSignIn(work, hop.state, hop.holder)),
      ),
    )
    assert.equal(returning.filter((back) => typeof back === 'object').length, 1)
  })

  it('a secret is kept as its hash alone, and a code lives for ten minutes in one chat', async () => {
    const world = makeWorld(database)
    const person = await aMentee(world)
    const { holder, code } = await cameBack(world, person)
    const [row] = await database()('sign_in_attempts')
    assert.ok(!JSON.stringify(row).includes(holder) && !JSON.stringify(row).includes(`"${code}"`))
    assert.equal((await world.run((work) => findWaitingCode(work, holder)))?.code, code)
    assert.equal(await world.run((work) => finishSignIn(work, person, 'app:2', code)), 'other-chat')
    world.now = new Date(world.now.getTime() + 10 * 60_000)
    assert.equal(await world.run((work) => findWaitingCode(work, holder)), null)
    assert.equal(await world.run((work) => finishSignIn(work, person, chat.account, code)), 'expired')
  })

  it('the same one may sign in again, and is in the export; an erasure takes all of it out', async () => {
    const world = makeWorld(database)
    const person = await aMentee(world)
    for (const name of ['Els Peeters', 'Els Janssens']) {
      const { code } = await cameBack(world, person, { ...told, name })
      assert.equal(
        typeof (await world.run((work) => finishSignIn(work, person, chat.account, code))),
        'object',
      )
    }
    assert.equal((await world.run((work) => signInOf(work, person)))?.name, 'Els Janssens')
    assert.equal((await world.run((work) => exportData(work, person))).signIn?.name, 'Els Janssens')
    await cameBack(world, person)
    await world.run((work) => erase(work, person))
    assert.deepEqual(await database()('sign_ins'), [])
    assert.deepEqual(await database()('sign_in_attempts'), [])
  })
})

describe('a code that is typed', () => {
  it('is read however its digits are spaced', () => {
    for (const typed of ['123456', ' 123 456 ', '123-456', '１２３４５６', '12.34.56']) {
      assert.equal(readSignInCode(typed), '123456')
    }
    for (const typed of ['12345', '1234567', 'abc', '', '1'.repeat(50)])
      assert.equal(readSignInCode(typed), null)
  })
})

describe('whether two names are the same', () => {
  const differs = (given: string | null, name: string | null, givenName: string | null): boolean =>
    !isSameName(given, { name, givenName })
  it('minds neither capitals nor accents, and says nothing where no name was told', () => {
    assert.equal(differs('renée', 'RENEE Dupont', null), false)
    assert.equal(differs('Jan Peter', 'Peter Jan Smit', 'Jan'), false)
    assert.equal(differs('Els', null, null), false)
    assert.equal(differs('Els', 'Elisabeth Peeters', 'Elisabeth'), true)
    assert.equal(differs('Els', null, 'Robin'), true)
  })
})
