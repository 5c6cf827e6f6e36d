import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Audience } from '../../bots/channel.ts'
import { commandLists } from '../../bots/command-list.ts'
import type { Texts } from '../../bots/texts.ts'
import type { Language } from '../../core/programme/programme.ts'
import { zip, type Entry } from './zip.ts'

/** What the package of an app says. `languages`: the first is for readers of none of them. */
export type PackageSettings = {
  texts: Texts
  languages: readonly [Language, ...Language[]]
  programme: string
  publicUrl: string
  appId: string
}

// Teams: App manifest schema. The lengths are its own.
const schema = 'https://developer.microsoft.com/json-schemas/teams/v1.17/MicrosoftTeams'
const most = { short: 30, full: 100, about: 80, long: 4000, developer: 32, commands: 10, description: 128 }

const cut = (text: string, length: number): string => Array.from(text).slice(0, length).join('')

type Words = { name: { short: string; full: string }; description: { short: string; full: string } }

function wordsOf({ texts, programme }: PackageSettings, audience: Audience, language: Language): Words {
  const name = texts.format(language, `teams-name-${audience}`, { programme })
  return {
    name: { short: cut(name, most.short), full: cut(name, most.full) },
    description: {
      short: cut(texts.format(language, `teams-about-${audience}`), most.about),
      full: cut(texts.format(language, `teams-long-${audience}`), most.long),
    },
  }
}

type Command = { title: string; description: string }

/** What stands in the menu of the chat: a touch writes the title, which is a command as it is typed. */
function commandsOf({ texts }: PackageSettings, audience: Audience, language: Language): Command[] {
  const commands = commandLists(texts, audience, [language])[0]?.commands ?? []
  return commands.slice(0, most.commands).map(({ command, description }) => ({
    title: `/${command}`,
    description: cut(description, most.description),
  }))
}

/** The manifest of one audience's app (Teams: App manifest schema 1.17). */
export function teamsManifest(settings: PackageSettings, audience: Audience): object {
  const { languages, programme, publicUrl, appId } = settings
  const [first, ...others] = languages
  return {
    $schema: `${schema}.schema.json`,
    manifestVersion: '1.17',
    version: '1.0.0',
    id: appId,
    developer: {
      name: cut(programme, most.developer),
      websiteUrl: publicUrl,
      privacyUrl: publicUrl,
      termsOfUseUrl: publicUrl,
    },
    ...wordsOf(settings, audience, first),
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0A5F73',
    localizationInfo: {
      defaultLanguageTag: first,
      additionalLanguages: others.map((language) => ({ languageTag: language, file: `${language}.json` })),
    },
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        supportsFiles: true,
        isNotificationOnly: false,
        supportsCalling: false,
        supportsVideo: false,
        commandLists: [{ scopes: ['personal'], commands: commandsOf(settings, audience, first) }],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(publicUrl).host],
  }
}

/** The same words in another language (Teams: localization schema). */
export function teamsLanguage(settings: PackageSettings, audience: Audience, language: Language): object {
  const { name, description } = wordsOf(settings, audience, language)
  const commands = commandsOf(settings, audience, language).map(({ description: words }, place) => [
    `bots[0].commandLists[0].commands[${place}].description`,
    words,
  ])
  return {
    $schema: `${schema}.Localization.schema.json`,
    ...{ 'name.short': name.short, 'name.full': name.full },
    ...{ 'description.short': description.short, 'description.full': description.full },
    ...(Object.fromEntries(commands) as Record<string, string>),
  }
}

/** The whole package, to be uploaded as it is: manifest, languages and the two icons, in one archive. */
export function teamsPackage(settings: PackageSettings, audience: Audience): Buffer {
  const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
  const icon = (name: string): Entry => ({ name, bytes: readFileSync(path.join(import.meta.dirname, name)) })
  const [, ...others] = settings.languages
  return zip([
    { name: 'manifest.json', bytes: json(teamsManifest(settings, audience)) },
    ...others.map((language) => ({
      name: `${language}.json`,
      bytes: json(teamsLanguage(settings, audience, language)),
    })),
    icon('color.png'),
    icon('outline.png'),
  ])
}
