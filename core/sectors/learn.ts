import { featuresOf } from './features.ts'
import type { SectorLabel } from './label-files.ts'
import type { FinderModel } from './model.ts'
import { classes, ownExamples, steadyNumbers } from './own-model.ts'
import { train, usualTraining, type Example, type TrainingSettings } from './train.ts'
import { clauses } from './words.ts'

// A keyword of the project was chosen for its sector; a label of a classification is one of thousands.
const weightOfOwn = 3
const keywordsPerRole = 40

/**
 * Learns a model from imported labels together with the project's own keywords and small talk. About ten seconds for a
 * hundred thousand labels; `progress` hears how much is done, from 0 to 1.
 */
export function learn(
  labels: readonly SectorLabel[],
  progress?: (done: number) => void,
  settings: TrainingSettings = usualTraining,
): FinderModel {
  const own = ownExamples(keywordsPerRole).map((example) => ({
    ...example,
    weight: example.weight * weightOfOwn,
  }))
  const imported = labels.map((label): Example => {
    const words = clauses(label.label).flat()
    return {
      features: featuresOf(words, label.language),
      classes: label.sectors.map((sector) => classes.indexOf(sector)),
      weight: 1,
    }
  })
  return train(classes, [...own, ...imported], steadyNumbers(1), settings, progress)
}
