import { makeDatabase, type DatabaseKind, type TestDatabase } from '../support/databases.ts'
import type { AppKind } from './app.ts'
import { moving } from './moving.ts'
import { scenes, type Scene } from './scenes.ts'
import { slack } from './slack.ts'
import { makeStage, type Stage } from './stage.ts'
import { talk } from './talk.ts'
import { teams } from './teams.ts'
import { telegram } from './telegram.ts'
import { trouble } from './trouble.ts'
import { web } from './web.ts'

/** Every chat app: another one is one file, and one more here. */
const apps = [web, telegram, slack, teams]

const all = [...scenes, ...talk, ...trouble, ...moving]

/** Whether a scene can be played on a pairing: not every app does everything. */
function isPlayedOn({ needs = {} }: Scene, mentees: AppKind, mentors: AppKind): boolean {
  const has = (app: AppKind, ability: (typeof app.can)[number] | undefined): boolean =>
    ability === undefined || app.can.includes(ability)
  return has(mentees, needs.mentees) && has(mentors, needs.mentors)
}

/** A scene with one app of mentors for each app of mentees, and the next scene with the next one: all pairings come up. */
export function inTurn(scene: Scene, mentees: AppKind, mentors: AppKind): boolean {
  const able = apps.filter((one) => isPlayedOn(scene, mentees, one))
  return able[(all.indexOf(scene) + apps.indexOf(mentees)) % able.length] === mentors
}

/** Plays all scenes on one database, on those pairings of the two apps that `isWanted` names. */
export function playContract(
  kind: DatabaseKind,
  isWanted: (scene: Scene, mentees: AppKind, mentors: AppKind) => boolean = () => true,
): void {
  for (const mentees of apps) {
    for (const mentors of apps) {
      const played = all.filter(
        (scene) => isPlayedOn(scene, mentees, mentors) && isWanted(scene, mentees, mentors),
      )
      if (played.length === 0) continue
      describe(`mentees on ${mentees.name}, mentors on ${mentors.name} [${kind}]`, () => {
        let made: TestDatabase
        let stage: Stage
        beforeEach(async () => {
          made = await makeDatabase(kind)
          stage = await makeStage(made.database, mentees, mentors)
        })
        afterEach(async () => {
          await stage.stop()
          await made.drop()
        })
        for (const scene of played) {
          it(scene.name, async () => {
            await scene.play(stage)
          })
        }
      })
    }
  }
}
