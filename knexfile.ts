import { databaseSettings, knexConfiguration } from './core/database.ts'

/** For knex's own command line, as in `npx knex migrate:latest`; the program itself migrates when it starts. */
export default knexConfiguration(databaseSettings(process.env))
