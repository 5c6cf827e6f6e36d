import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scopes } from '../../../adapters/slack/scopes.ts'
import { audiences } from '../../../bots/channel.ts'
import { languages } from '../../../core/programme/programme.ts'
import { slackManifest } from '../../../tools/manifest.ts'
import { methods } from '../../platforms/slack/methods.ts'
import { texts } from '../../support/http.ts'

const tool = path.join(import.meta.dirname, '..', '..', '..', 'tools', 'manifest.ts')
const publicUrl = 'https://chat.example.org'

type Manifest = {
  display_information: { name: string; description: string }
  features: {
    shortcuts: { name: string; description: string }[]
    slash_commands: { command: string; url: string }[]
  }
  oauth_config: { redirect_urls: string[]; scopes: { bot: string[] } }
  settings: { event_subscriptions: { request_url: string }; interactivity: { request_url: string } }
}

describe('the manifest of a Slack app', () => {
  it('fits what Slack takes, for each audience, in each language, for a programme of a long name', () => {
    for (const audience of audiences) {
      for (const language of languages) {
        const settings = {
          texts,
          language,
          programme: 'The mentoring service of the whole of Flanders',
          publicUrl,
        }
        const { manifest } = slackManifest(settings, audience)
        const { display_information: shown, features } = manifest as Manifest
        assert.ok(shown.name.length <= 35 && shown.description.length <= 140)
        for (const { name, description } of features.shortcuts)
          assert.ok(name.length <= 24 && description.length <= 150)
      }
    }
  })

  it('asks for each scope that a call needs and for none that no call or event does', () => {
    const called = Object.values(methods).flatMap(({ scope }) => scope ?? [])
    assert.deepEqual(
      scopes.map(({ scope }) => scope).toSorted(),
      [...new Set([...called, 'commands'])].toSorted(),
    )
  })

  it('is printed for every audience, with a why for every scope above it', () => {
    const environment = { ...process.env, PUBLIC_URL: publicUrl }
    const printed = execFileSync(process.execPath, [tool, 'slack', 'en'], {
      cwd: tmpdir(),
      env: environment,
      encoding: 'utf8',
    })
    const manifests = [...printed.matchAll(/^\{\n.*?^\}$/gms)].map(([text]) => JSON.parse(text) as Manifest)
    assert.equal(manifests.length, 3)
    for (const [place, audience] of audiences.entries()) {
      const { settings, oauth_config: oauth, features } = manifests[place]!
      const address = `${publicUrl}/slack/${audience}/events`
      assert.equal(settings.event_subscriptions.request_url, address)
      assert.equal(settings.interactivity.request_url, address)
      assert.deepEqual(
        features.slash_commands.map(({ command, url }) => [command, url]),
        [['/mentor', address]],
      )
      assert.deepEqual(oauth.redirect_urls, [`${publicUrl}/slack/${audience}/install/callback`])
    }
    for (const { scope, why } of scopes) assert.ok(printed.includes(scope) && printed.includes(why))
  })

  it('of an app or in a language that is none is refused with what there is', () => {
    for (const [given, words] of [
      [[], 'npm run manifest -- slack'],
      [['constructor'], 'npm run manifest -- slack'],
      [['slack', 'xx'], 'nl, fr, en, sv'],
    ] as const) {
      const { status, stderr } = spawnSync(process.execPath, [tool, ...given], {
        ...{ cwd: tmpdir(), encoding: 'utf8' },
      })
      assert.equal(status, 1)
      assert.ok(stderr.includes(words), stderr)
    }
  })
})
