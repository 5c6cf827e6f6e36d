import { playContract } from './pairings.ts'

/**
 * An app says nothing to the database that another would say otherwise, so a usual run plays what people use most:
 * mentees on Telegram, with mentors on every app. `CONTRACT=all` plays all sixteen pairings.
 */
playContract('PostgreSQL', (mentees) => process.env.CONTRACT === 'all' || mentees.name === 'Telegram')
