import { inTurn, playContract } from './pairings.ts'

/**
 * An app reads and renders for itself, whichever app is on the other side: a usual run plays each scene with every app
 * of mentees and every app of mentors, and all pairings come up. `CONTRACT=all` plays everything on all sixteen.
 */
playContract('SQLite', (scene, ...apps) => process.env.CONTRACT === 'all' || inTurn(scene, ...apps))
