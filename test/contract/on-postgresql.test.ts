import { playContract } from './pairings.ts'

/**
 * An app says nothing to the database that another would say otherwise, so a usual run plays a pairing for each app as
 * mentees' and as mentors'. `CONTRACT=all` plays all sixteen.
 */
const usual = ['web/Telegram', 'Telegram/Slack', 'Slack/Teams', 'Teams/web']

playContract(
  'PostgreSQL',
  (mentees, mentors) => process.env.CONTRACT === 'all' || usual.includes(`${mentees.name}/${mentors.name}`),
)
