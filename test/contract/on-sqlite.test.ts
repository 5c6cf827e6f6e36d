import { inTurn, isTalk, playContract } from './pairings.ts'

/**
 * What crosses from one app to another is read and rendered by each app for itself: a usual run plays those scenes four
 * times, with every app on either side, and all others on all sixteen pairings. `CONTRACT=all` plays everything.
 */
playContract(
  'SQLite',
  (scene, ...apps) => process.env.CONTRACT === 'all' || !isTalk(scene) || inTurn(scene, ...apps),
)
