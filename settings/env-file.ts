import { existsSync } from 'node:fs'
import path from 'node:path'
import { SettingsError } from './error.ts'

/**
 * Takes the variables of a file `.env` in the folder where the command was typed into the environment, where there is
 * such a file. A variable that is set already stays as it is. Throws `SettingsError` where it cannot be read.
 */
export function readEnvFile(): void {
  const file = path.resolve('.env')
  if (!existsSync(file)) return
  try {
    process.loadEnvFile(file)
  } catch (error) {
    throw new SettingsError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
