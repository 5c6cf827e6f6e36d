import assert from 'node:assert/strict'
import { AddressGone } from '../../../bots/channel.ts'
import type { Person, Workspace } from '../../platforms/slack/slack.ts'
import { addressOf, endOf, makeStage, textView, type Stage } from './stage.ts'

describe('workspaces of Slack', () => {
  let stage: Stage

  afterEach(async () => {
    await stage.stop()
  })

  describe('of which many have the app', () => {
    let acme: Workspace
    let beta: Workspace
    let els: Person
    let tom: Person

    beforeEach(async () => {
      stage = await makeStage({ oauth: true })
      acme = stage.acme
      beta = stage.slack.workspace()
      await stage.install(beta)
      els = acme.person({ firstName: 'Els' })
      tom = beta.person({ firstName: 'Tom', locale: 'fr-FR' })
    })

    const hello = async (): Promise<void> => {
      els.type('mentor', 'hello')
      tom.type('mentor', 'bonjour')
      await stage.heard()
    }

    it('are served at once, each person by the app of their own', async () => {
      await hello()
      const [first, second] = stage.kept.toSorted((one, other) =>
        one.address.account.localeCompare(other.address.account),
      )
      assert.ok(first && second)
      assert.deepEqual([first.from.name, second.from.name], ['Els', 'Tom'])
      await stage.channel.post(first.address, textView('to Els'), 'm1')
      await stage.channel.post(second.address, textView('to Tom'), 'm2')
      assert.equal(els.newest('mentor').parts[0]?.text, 'to Els')
      assert.equal(tom.newest('mentor').parts[0]?.text, 'to Tom')
      const posts = stage.slack.calls.filter(({ method }) => method === 'chat.postMessage')
      assert.deepEqual(
        posts.map(({ token }) => token),
        [acme.installed('mentor').token, beta.installed('mentor').token],
      )
    })

    for (const order of ['removed first', 'revoked first'] as const) {
      it(`of which one removes the app leave the other untouched (${order})`, async () => {
        await hello()
        stage.kept.length = 0
        acme.uninstall('mentor', order)
        const heard = await stage.heard()
        const gone = heard.map(({ deed, address, eventId }) => [deed, address.account, eventId])
        assert.ok(gone.length >= 1)
        assert.deepEqual(new Set(gone.map((one) => JSON.stringify(one))).size, 1)
        assert.deepEqual(gone[0]?.slice(0, 2), [{ left: true }, `${acme.id}/${els.id}`])
        assert.deepEqual([...stage.installed.keys()], [`mentor/${beta.id}`])
        assert.ok(
          (await endOf(stage.channel.post(addressOf(els), textView('x'), 'm1'))) instanceof AddressGone,
        )
        await stage.channel.post(addressOf(tom), textView('still here'), 'm2')
        assert.equal(tom.newest('mentor').parts[0]?.text, 'still here')
        tom.type('mentor', 'encore')
        assert.deepEqual((await stage.heard()).at(-1)?.deed, { text: 'encore' })
      })
    }

    it('that removed the app and say so again and again are forgotten once', async () => {
      await hello()
      stage.slack.repeat(2)
      acme.uninstall('mentor')
      await stage.heard()
      const before = stage.kept.length
      acme.tell('mentor', { type: 'app_uninstalled' })
      acme.tell('mentor', { type: 'tokens_revoked', tokens: { bot: ['U1'] } })
      await stage.heard()
      assert.equal(stage.kept.length, before)
      assert.ok(stage.slack.tries.every(({ status }) => status === 200))
    })

    it('that removed the app are told of again until everyone’s leaving is kept', async () => {
      await hello()
      let failures = 2
      const { accept } = stage
      stage.accept = async (inbound) => {
        if (failures-- > 0) await Promise.reject(new Error('away'))
        await accept(inbound)
      }
      acme.uninstall('mentor')
      const heard = await stage.heard()
      assert.ok(heard.some(({ deed }) => 'left' in deed))
      assert.deepEqual([...stage.installed.keys()], [`mentor/${beta.id}`])
    })

    it('that have the app anew are not thrown out by the word that they removed it before', async () => {
      await hello()
      stage.slack.hold()
      acme.uninstall('mentor')
      const kept = stage.installed.get(`mentor/${acme.id}`)
      await stage.install(acme)
      const anew = stage.installed.get(`mentor/${acme.id}`)
      assert.ok(kept && anew && kept.token !== anew.token)
      anew.installedAt += 2_000 // Slack tells the moment of an event in whole seconds
      stage.slack.release()
      await stage.heard()
      assert.equal(stage.installed.get(`mentor/${acme.id}`)?.token, anew.token)
      assert.ok(!stage.kept.some(({ deed }) => 'left' in deed))
      await stage.channel.post(addressOf(els), textView('welcome back'), 'm1')
      assert.equal(els.newest('mentor').parts[0]?.text, 'welcome back')
    })

    it('in which a person takes back what the app never had stay as they are', async () => {
      await hello()
      acme.revokeOwn('mentor', els)
      await stage.heard()
      assert.equal(stage.installed.size, 2)
      assert.equal(stage.kept.length, 2)
    })

    it('in which an account is closed tell of that one only', async () => {
      const ann = acme.person({ firstName: 'Ann' })
      ann.type('mentor', 'hi')
      await hello()
      els.leave('mentor')
      const left = (await stage.heard()).filter(({ deed }) => 'left' in deed)
      assert.deepEqual(
        left.map(({ address }) => address.account),
        [`${acme.id}/${els.id}`],
      )
    })

    it('without the app are foreign: nothing of them is heard', async () => {
      const gamma = stage.slack.workspace()
      gamma.install('mentor') // by some other way: nobody gave us a token
      const stranger = gamma.person()
      stranger.type('mentor', 'let me in')
      stranger.open('mentor')
      await stranger.command('mentor', '/mentor')
      await stranger.press('mentor', {}, { action_id: 'a', value: 'accept:1' })
      await stranger.shortcut('mentor', 'help')
      gamma.uninstall('mentor')
      assert.deepEqual(await stage.heard(), [])
      assert.ok(stage.slack.tries.every(({ status }) => status === 200))
      assert.ok(stage.running.lines().some((line) => line.includes('from a workspace without the app')))
    })

    it('are looked up again where the store is away: what came is not lost', async () => {
      const { installations } = stage.settings
      const get = installations.get.bind(installations)
      let failures = 1
      installations.get = async (...place) =>
        failures-- > 0 ? await Promise.reject(new Error('the database is away')) : await get(...place)
      els.type('mentor', 'hello')
      assert.equal((await stage.heard()).length, 1)
      assert.deepEqual(
        stage.slack.tries.map(({ status }) => status),
        [500, 200],
      )
    })
  })

  it('by a token are one: all others are foreign, also where they are of the same organisation', async () => {
    stage = await makeStage({ enterprise: 'E1' })
    const other = stage.slack.workspace('E1')
    other.install('mentor')
    other.person().type('mentor', 'let me in')
    assert.deepEqual(await stage.heard(), [])
  })

  it('by a token tell everyone’s leaving when they remove the app', async () => {
    stage = await makeStage()
    const els = stage.acme.person()
    els.type('mentor', 'hello')
    els.type('mentee', 'hello')
    await stage.heard()
    stage.acme.uninstall('mentor')
    const left = (await stage.heard()).filter(({ deed }) => 'left' in deed)
    assert.deepEqual(new Set(left.map(({ address }) => address.audience)), new Set(['mentor']))
    assert.ok((await endOf(stage.channel.post(addressOf(els), textView('x'), 'm1'))) instanceof AddressGone)
  })

  it('of an organisation that has the app everywhere are one, with everyone in them', async () => {
    stage = await makeStage({ oauth: true, enterprise: 'E1', orgWide: true })
    assert.deepEqual([...stage.installed.keys()], ['mentor/E1'])
    const els = stage.acme.person()
    els.type('mentor', 'hello')
    await els.command('mentor', '/mentor')
    await els.press('mentor', {}, { action_id: 'a', value: 'x' })
    const heard = await stage.heard()
    assert.deepEqual(new Set(heard.map(({ address }) => address.account)), new Set([`E1/${els.id}`]))
    for (const { address } of heard) await stage.channel.post(address, textView('hi'), 'm')
    assert.equal(els.sees('mentor').filter(({ from }) => from === 'app').length, 3)
  })

  it('of one organisation know a person by the organisation', async () => {
    stage = await makeStage({ oauth: true, enterprise: 'E1' })
    const els = stage.acme.person()
    els.type('mentor', 'hello')
    const [inbound] = await stage.heard()
    assert.equal(inbound?.address.account, `E1/${els.id}`)
    assert.match(inbound.address.route, new RegExp(`^${stage.acme.id}/`))
  })

  describe('that share a conversation with another company', () => {
    let stranger: Person

    beforeEach(async () => {
      stage = await makeStage()
      stranger = stage.acme.guest(stage.slack.workspace(), { firstName: 'Mallory' })
    })

    it('do not let its people in, whatever they do', async () => {
      stranger.type('mentor', 'let me in')
      stranger.say('mentor', { text: 'in disguise', team: stage.acme.id })
      stranger.say('mentor', { text: 'without a word where from', team: undefined })
      stranger.open('mentor')
      stranger.sendFile('mentor', { name: 'x', type: 'image/png', bytes: Buffer.from('x') })
      await stranger.command('mentor', '/mentor')
      await stranger.press('mentor', {}, { action_id: 'a', value: 'accept:1' })
      await stranger.shortcut('mentor', 'help')
      assert.deepEqual(await stage.heard(), [])
      assert.ok(stage.slack.tries.every(({ status }) => status === 200))
      assert.ok(stage.running.lines().some((line) => line.includes('of another workspace')))
    })

    it('do not let them in where Slack cannot say who they are', async () => {
      stage.slack.fail('users.info', { broken: 503 }, 50)
      stranger.type('mentor', 'let me in')
      stranger.open('mentor')
      await stranger.press('mentor', {}, { action_id: 'a', value: 'accept:1' })
      assert.deepEqual(await stage.heard(), [])
    })

    it('do not let in whom Slack does not know there', async () => {
      const els = stage.acme.person()
      els.say('mentor', { user: 'U404', text: 'hello' })
      assert.deepEqual(await stage.heard(), [])
    })
  })
})
