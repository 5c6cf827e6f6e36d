import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemRandom } from '../../core/random.ts'
import { whoPage } from '../../sandbox/sign-in/page.ts'
import { signInStandIn } from '../../sandbox/sign-in/stand-in.ts'
import { slack } from '../contract/slack.ts'
import { makeStage, type Stage } from '../contract/stage.ts'
import { teams } from '../contract/teams.ts'
import { telegram } from '../contract/telegram.ts'
import { web } from '../contract/web.ts'
import type { Player } from '../contract/player.ts'
import { withBrowser } from '../support/browser.ts'
import { makeDatabase, type TestDatabase } from '../support/databases.ts'
import { texts } from '../support/http.ts'

const client = { id: 'mentor-app', secret: 'a secret & more' }
/** What the page calls an app that has a longer name there. */
const appNames: Record<string, string> = { Teams: 'Microsoft Teams', web: 'This website' }
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** An OpenID provider with LinkedIn's habits, on an address of its own, for whoever is registered later. */
async function startProvider(): Promise<{
  issuer: string
  register: (back: string) => void
  server: Server
}> {
  let answer: Promise<RequestListener | null> | undefined
  const server = createServer((request, response) => {
    void answer?.then((listener) => listener?.(request, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth`
  const page = whoPage(texts, ['en'], [])
  return {
    issuer,
    server,
    register: (returnAddress) => {
      answer = signInStandIn({ issuer, client, returnAddress, random: systemRandom, page })
    },
  }
}

/** Somebody comes in as a mentor, up to the question whether they want to sign in. */
async function begins(stage: Stage, name: string): Promise<Player> {
  const player = await stage.person('mentor', name)
  await player.greets(await stage.invite('mentor'))
  for (const label of ['English', 'OK, start']) await player.taps(label)
  await player.types(name)
  assert.match(await player.reads(), /Do you want to sign in with LinkedIn\?/)
  return player
}

/** The rest of the profile, up to the counsellors. */
async function answers(player: Player): Promise<void> {
  await player.types('nurse in a hospital')
  for (const label of ['Health care', 'Done', 'Job interview', 'Done']) await player.taps(label)
  for (const label of ['Dutch', 'Done', 'Antwerp', '1', 'Go on without', 'I agree']) await player.taps(label)
  assert.match(await player.reads(), /A counsellor looks at your profile now/)
}

for (const app of [telegram, slack, teams, web]) {
  for (const kind of ['SQLite', 'PostgreSQL'] as const) {
    withBrowser(`a mentor joins from ${app.name} [${kind}]`, (open) => {
      let made: TestDatabase
      let stage: Stage
      let provider: Awaited<ReturnType<typeof startProvider>>
      beforeEach(async () => {
        provider = await startProvider()
        made = await makeDatabase(kind)
        stage = await makeStage(made.database, app, app, (returnAddress) => {
          provider.register(returnAddress)
          return { clientId: client.id, clientSecret: client.secret, issuer: provider.issuer }
        })
      })
      afterEach(async () => {
        await stage.stop()
        await made.drop()
        provider.server.closeAllConnections()
        await new Promise((resolve) => provider.server.close(resolve))
      })

      it('by a hop in a browser and back to the same chat, or without LinkedIn, to an approved mentor who is proposed', async () => {
        const chris = await stage.person('counsellor', 'Chris')
        await chris.greets(await stage.invite('counsellor'))
        await chris.taps('English')
        await chris.types('Chris')

        const els = await begins(stage, 'Els')
        const page = await open(await els.linkOf('Sign in with LinkedIn'), phone)
        const joins = page.locator('main')
        await joins.getByText(appNames[app.name] ?? app.name, { exact: true }).waitFor()
        await joins.getByText('Els', { exact: true }).first().waitFor()
        await page.getByRole('button', { name: 'Go on to LinkedIn' }).click()
        await page.getByLabel('First name').fill('Els')
        await page.getByLabel('Last name').fill('Peeters')
        await page.getByRole('button', { name: 'Sign in', exact: true }).click()
        await page.locator('output').waitFor()
        await stage.rest()
        assert.match(await els.reads(), /Type the code of 6 digits here/)
        await els.types(await page.locator('output').innerText())
        assert.match(await els.reads(), /LinkedIn says that your name is Els Peeters/)
        await answers(els)
        assert.match(await chris.reads(), /Known: signed in with LinkedIn .*The name there: Els Peeters/)
        await chris.taps('Approve')
        assert.match(await els.reads(), /You are a mentor/)

        const jan = await begins(stage, 'Jan')
        await jan.taps('Go on without')
        await answers(jan)
        assert.match(await chris.reads(), /Jan wants to be a mentor[\s\S]*Not known: did not sign in/)
        await chris.taps('Approve')
        assert.match(await jan.reads(), /You are a mentor/)

        const sam = await stage.person('mentee', 'Sam')
        await sam.greets()
        for (const label of ['English', 'OK, start']) await sam.taps(label)
        await sam.types('Sam')
        for (const label of ['18–25', 'Health care', 'Job interview', 'Antwerp']) await sam.taps(label)
        assert.match(await sam.reads(), /\[Ask Els\]/)
        assert.match(await sam.reads(), /\[Ask Jan\]/)
      }).timeout(180_000)
    })
  }
}
