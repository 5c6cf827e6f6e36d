import { databaseSettings, knexConfiguration } from './core/database.ts'
import { readEnvFile } from './settings/env-file.ts'

readEnvFile()

/** For knex's own command line, as in `npx knex migrate:latest`; the program itself migrates when it starts. */
export default knexConfiguration(databaseSettings(process.env))
