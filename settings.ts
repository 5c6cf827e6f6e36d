import path from 'node:path'
import { databaseSettings, type DatabaseSettings } from './core/database.ts'

/** How this process runs: everything that the environment decides. */
export type Settings = {
  database: DatabaseSettings
  port: number
  host: string
  /** Where people and platforms reach the service, without a slash at the end. */
  publicUrl: string
  programmeFile: string
  logLevel: string
}

/** The environment cannot work as it is; the message names the variable and what it should be. */
export class SettingsError extends Error {}

/** Reads the settings. Throws `SettingsError` in plain words for a value that cannot work. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = readPort(environment.PORT)
  const publicUrl = (environment.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '')
  if (!/^https?:$/.test(protocolOf(publicUrl))) {
    throw new SettingsError(
      `PUBLIC_URL must be an address like https://mentors.example.org, not "${publicUrl}".`,
    )
  }
  return {
    database: databaseSettings(environment),
    port,
    host: environment.HOST ?? '127.0.0.1',
    publicUrl,
    programmeFile: environment.PROGRAMME_FILE ?? path.join(import.meta.dirname, 'programme.json'),
    logLevel: environment.LOG_LEVEL ?? 'info',
  }
}

function readPort(text = '3978'): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingsError(`PORT must be a number from 0 to 65535, not "${text}".`)
  }
  return port
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}
