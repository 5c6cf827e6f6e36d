import { inTurn, playContract } from './pairings.ts'

/**
 * An app says nothing to the database that another would say otherwise, so a usual run plays each scene once, on the
 * pairings with mentees on Telegram in turn. `CONTRACT=all` plays everything on all sixteen pairings.
 */
playContract(
  'PostgreSQL',
  (scene, mentees, mentors) =>
    process.env.CONTRACT === 'all' || (mentees.name === 'Telegram' && inTurn(scene, mentees, mentors)),
)
