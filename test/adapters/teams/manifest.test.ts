import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { audiences } from '../../../bots/channel.ts'
import { languages } from '../../../core/programme/programme.ts'
import { teamsLanguage, teamsManifest, teamsPackage } from '../../../tools/teams/manifest.ts'
import { texts } from '../../support/http.ts'

const tool = path.join(import.meta.dirname, '..', '..', '..', 'tools', 'manifest.ts')
const appId = '0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0'

const settings = (programme: string): Parameters<typeof teamsManifest>[0] => ({
  ...{ texts, languages: ['nl', 'fr', 'en', 'sv'] as const, programme, appId },
  publicUrl: 'https://chat.example.org',
})

type Manifest = {
  name: Record<'short' | 'full', string>
  description: Record<'short' | 'full', string>
  developer: { name: string }
  bots: {
    botId: string
    scopes: string[]
    commandLists: { commands: { title: string; description: string }[] }[]
  }[]
  validDomains: string[]
  id: string
  accentColor: string
}

/** Reads an archive as any other program would: from its end. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf('PK\x05\x06')
  const files = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [sum, size, length] = [
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ]
    const place = bytes.readUInt32LE(at + 42)
    const start = place + 30 + bytes.readUInt16LE(place + 26)
    const content = bytes.subarray(start, start + size)
    assert.equal(crc32(content), sum)
    files.set(bytes.toString('utf8', at + 46, at + 46 + length), content)
    at += 46 + length
  }
  return files
}

describe('the package of a Teams app', () => {
  it('fits what Teams takes, for each audience, in each language, for a programme of a long name', () => {
    const long = settings('The mentoring service of the whole of Flanders')
    for (const audience of audiences) {
      const { name, description, developer, bots } = teamsManifest(long, audience) as Manifest
      assert.ok(name.short.length <= 30 && name.full.length <= 100 && developer.name.length <= 32)
      assert.ok(description.short.length <= 80 && description.full.length <= 4000)
      const commands = bots[0]?.commandLists[0]?.commands ?? []
      assert.ok(commands.length > 0 && commands.length <= 10)
      for (const { title, description: words } of commands)
        assert.ok(title.length <= 32 && words.length <= 128)
      for (const language of languages) {
        const about = texts.format(language, `teams-about-${audience}`)
        assert.ok(about.length <= 80, `${about} is cut`)
        const words = teamsLanguage(long, audience, language) as Record<string, string>
        assert.ok((words['name.short'] ?? '').length <= 30)
      }
    }
  })

  it('keeps to the schema of 1.17: no property that it does not know, and every one that it demands', () => {
    const keys = (value: object | undefined): string =>
      Object.keys(value ?? {})
        .toSorted()
        .join()
    const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
    for (const audience of audiences) {
      const manifest = teamsManifest(settings('Mentor App'), audience) as Manifest &
        Record<'icons' | 'localizationInfo', object>
      assert.equal(
        keys(manifest),
        [
          ...[
            '$schema',
            'accentColor',
            'bots',
            'description',
            'developer',
            'icons',
            'id',
            'localizationInfo',
          ],
          ...['manifestVersion', 'name', 'permissions', 'validDomains', 'version'],
        ].join(),
      )
      assert.equal(keys(manifest.developer), 'name,privacyUrl,termsOfUseUrl,websiteUrl')
      for (const address of Object.values(manifest.developer).slice(1)) assert.match(address, /^https:\/\//)
      assert.equal(keys(manifest.icons), 'color,outline')
      assert.equal(keys(manifest.localizationInfo), 'additionalLanguages,defaultLanguageTag')
      assert.match(manifest.id, guid)
      assert.match(manifest.accentColor, /^#[0-9A-Fa-f]{6}$/)
      const [bot, ...more] = manifest.bots
      assert.equal(more.length, 0)
      assert.equal(
        keys(bot),
        'botId,commandLists,isNotificationOnly,scopes,supportsCalling,supportsFiles,supportsVideo',
      )
      const known = /^bots\[0\]\.commandLists\[[0-2]\]\.commands\[[0-9]\]\.description$/
      for (const language of languages) {
        const words = teamsLanguage(settings('Mentor App'), audience, language) as Record<string, string>
        assert.deepEqual(
          Object.keys(words).filter((key) => !known.test(key)),
          ['$schema', 'name.short', 'name.full', 'description.short', 'description.full'],
        )
      }
    }
  })

  it('names the bot, private chats only, and no address but our own', () => {
    const { bots, validDomains } = teamsManifest(settings('Mentor App'), 'mentor') as Manifest
    assert.deepEqual(
      [bots[0]?.botId, bots[0]?.scopes, validDomains],
      [appId, ['personal'], ['chat.example.org']],
    )
  })

  it('is an archive of a manifest, the other languages and two icons of the right size', () => {
    const files = unzip(teamsPackage(settings('Mentor App'), 'mentee'))
    const names = ['manifest.json', 'fr.json', 'en.json', 'sv.json', 'color.png', 'outline.png']
    assert.deepEqual([...files.keys()], names)
    for (const [name, size] of [
      ['color.png', 192],
      ['outline.png', 32],
    ] as const) {
      const icon = files.get(name)
      assert.deepEqual([icon?.readUInt32BE(16), icon?.readUInt32BE(20)], [size, size])
    }
    for (const name of names.slice(0, 4)) assert.ok(JSON.parse(files.get(name)?.toString('utf8') ?? ''))
  })

  it('is written by `npm run manifest -- teams` for each bot that has an id', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'teams-package-'))
    const ids = {
      TEAMS_MENTOR_APP_ID: appId,
      TEAMS_MENTOR_APP_PASSWORD: 'private',
      TEAMS_MENTOR_TENANT_ID: appId,
    }
    const options = { cwd: folder, encoding: 'utf8' as const }
    try {
      const env = { PATH: process.env.PATH, PUBLIC_URL: 'https://chat.example.org', ...ids }
      const printed = execFileSync(process.execPath, [tool, 'teams', 'en'], { ...options, env })
      assert.match(printed, /^teams-app-mentor\.zip: upload it/)
      const bytes = readFileSync(path.join(folder, 'teams-app-mentor.zip'))
      assert.ok(!bytes.includes('private'))
      const { name } = JSON.parse(unzip(bytes).get('manifest.json')?.toString('utf8') ?? '') as Manifest
      assert.equal(name.short, 'Mentor App for mentors')
      const none = spawnSync(process.execPath, [tool, 'teams'], {
        ...options,
        env: { PATH: process.env.PATH },
      })
      assert.equal(none.status, 1)
      assert.match(none.stderr, /TEAMS_MENTOR_APP_ID/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
