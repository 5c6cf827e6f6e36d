import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { telegramVariables } from '../../settings/channels.ts'
import { linkedInVariables } from '../../settings/linkedin.ts'
import { slackVariables } from '../../settings/slack.ts'
import { teamsVariables } from '../../settings/teams.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** The variables that the code names one by one. */
function named(): string[] {
  const settings = readdirSync(path.join(root, 'settings')).map((name) => `settings/${name}`)
  const files = ['settings.ts', 'core/database.ts', ...settings].map((name) =>
    readFileSync(path.join(root, name), 'utf8'),
  )
  return [...files.join('\n').matchAll(/\benvironment\.([A-Z_]+)/g)].map(([, name = '']) => name)
}

describe('.env.example', () => {
  it('names every variable that the settings read, once, and no other', () => {
    const example = readFileSync(path.join(root, '.env.example'), 'utf8')
    const shown = [...example.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name)
    const read = [
      ...named(),
      ...telegramVariables,
      ...slackVariables,
      ...teamsVariables,
      ...linkedInVariables,
    ]
    assert.deepEqual(shown.toSorted(), [...new Set(read)].toSorted())
  })
})
