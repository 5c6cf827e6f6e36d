import { makeDatabase, type DatabaseKind, type TestDatabase } from '../support/databases.ts'
import type { AppKind } from './app.ts'
import { moving } from './moving.ts'
import { scenes, type Scene } from './scenes.ts'
import { slack } from './slack.ts'
import { makeStage, type Stage } from './stage.ts'
import { teams } from './teams.ts'
import { telegram } from './telegram.ts'
import { trouble } from './trouble.ts'
import { web } from './web.ts'

/** Every chat app: another one is one file, and one more here. */
const apps = [web, telegram, slack, teams]

function isPlayedOn({ needs = {} }: Scene, mentees: AppKind, mentors: AppKind): boolean {
  const has = (app: AppKind, ability: (typeof app.can)[number] | undefined): boolean =>
    ability === undefined || app.can.includes(ability)
  return has(mentees, needs.mentees) && has(mentors, needs.mentors)
}

/** Plays all scenes on one database, for those pairings of the two apps that `isWanted` names. */
export function playContract(
  kind: DatabaseKind,
  isWanted: (mentees: AppKind, mentors: AppKind) => boolean = () => true,
): void {
  for (const mentees of apps) {
    for (const mentors of apps) {
      if (!isWanted(mentees, mentors)) continue
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
        for (const scene of [...scenes, ...trouble, ...moving]) {
          if (!isPlayedOn(scene, mentees, mentors)) continue
          it(scene.name, async () => {
            await scene.play(stage)
          })
        }
      })
    }
  }
}
