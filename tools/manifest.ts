import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { installReturnPath } from '../adapters/slack/install-path.ts'
import { events, scopes } from '../adapters/slack/scopes.ts'
import { audiences, type Audience } from '../bots/channel.ts'
import { loadTexts, type Texts } from '../bots/texts.ts'
import { defaultLanguage, languages, readProgramme, type Language } from '../core/programme/programme.ts'
import { readSettings, SettingsError } from '../settings.ts'
import { readEnvFile } from '../settings/env-file.ts'
import { teamsPackage } from './teams/manifest.ts'

/** What a manifest says: in which language, of which programme, and where the service is. */
export type ManifestSettings = { texts: Texts; language: Language; programme: string; publicUrl: string }

/** Writes the manifest of one audience's app, with what an operator should know about it in front. */
type WriteManifest = (settings: ManifestSettings, audience: Audience) => { about: string; manifest: object }

/** The apps that have manifests; another one is another line. */
const writers: Readonly<Record<string, WriteManifest>> = { slack: slackManifest }

/** The manifest of a Slack app (Slack: App manifest reference). Its lengths: name 35, description 140, shortcut 24. */
export function slackManifest(
  { texts, language, programme, publicUrl }: ManifestSettings,
  audience: Audience,
): { about: string; manifest: object } {
  const address = `${publicUrl}/slack/${audience}`
  const name = Array.from(texts.format(language, `slack-name-${audience}`, { programme })).slice(0, 35)
  const lines = (entries: readonly (readonly [string, string])[]): string =>
    entries.map(([what, why]) => `  ${what.padEnd(18)} ${why}`).join('\n')
  const about = [
    `The app for: ${audience}`,
    'It may, in a workspace that installs it:',
    lines(scopes.map(({ scope, why }) => [scope, why])),
    'It listens to:',
    lines(events.map(({ event, why }) => [event, why])),
  ].join('\n')
  const manifest = {
    display_information: {
      name: name.join(''),
      description: texts.format(language, `slack-about-${audience}`),
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: name.join(''), always_online: true },
      shortcuts: [
        {
          name: texts.format(language, 'slack-menu'),
          type: 'global',
          callback_id: 'help',
          description: texts.format(language, 'slack-menu-hint'),
        },
      ],
      slash_commands: [
        {
          command: '/mentor',
          url: `${address}/events`,
          description: texts.format(language, 'slack-command-hint'),
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      redirect_urls: [publicUrl + installReturnPath(audience)],
      scopes: { bot: scopes.map(({ scope }) => scope) },
    },
    settings: {
      event_subscriptions: {
        request_url: `${address}/events`,
        bot_events: events.map(({ event }) => event).toSorted(),
      },
      interactivity: {
        is_enabled: true,
        request_url: `${address}/events`,
        message_menu_options_url: `${address}/events`,
      },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  }
  return { about, manifest }
}

/** Writes a package for each bot of Teams that has an id, into the folder where it is typed. */
function writeTeams(
  settings: Omit<ManifestSettings, 'language'>,
  languages: [Language, ...Language[]],
): number {
  const { teams } = readSettings(process.env)
  const apps = teams?.apps.filter(({ appId }) => appId !== '') ?? []
  if (apps.length === 0) {
    console.error('Set TEAMS_MENTOR_APP_ID, or another bot of Teams, first: a package names the bot.')
    return 1
  }
  for (const { audience, appId } of apps) {
    const file = `teams-app-${audience}.zip`
    writeFileSync(file, teamsPackage({ ...settings, languages, appId }, audience))
    console.log(`${file}: upload it in the Teams admin center, under "Manage apps".`)
  }
  return 0
}

/** `npm run manifest -- slack [language]`: prints what to paste where an app is made, one for each audience. */
function main([app = '', wanted]: readonly string[]): number {
  const write = Object.hasOwn(writers, app) ? writers[app] : undefined
  if (!write && app !== 'teams') {
    console.error(`Which app? Type: npm run manifest -- ${[...Object.keys(writers), 'teams'].join(' or ')}`)
    return 1
  }
  readEnvFile()
  const { programmeFile, publicUrl } = readSettings(process.env)
  const programme = readProgramme(programmeFile)
  const language = wanted === undefined ? defaultLanguage(programme) : languages.find((one) => one === wanted)
  if (!language) {
    console.error(`Which language? One of: ${languages.join(', ')}`)
    return 1
  }
  const texts = loadTexts(path.join(import.meta.dirname, '..', 'locales'))
  const needsAddress = !publicUrl.startsWith('https:')
  if (needsAddress)
    console.error('Set PUBLIC_URL: an app has to be told an address that begins with https://.')
  const about = { texts, programme: programme.name, publicUrl }
  if (!write) return writeTeams(about, [language, ...programme.languages.filter((one) => one !== language)])
  for (const audience of audiences) {
    const { about: words, manifest } = write({ ...about, language }, audience)
    console.log(`${words}\n\n${JSON.stringify(manifest, null, 2)}\n`)
  }
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = main(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
