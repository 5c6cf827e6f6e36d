import type { Work } from '../work.ts'
import type { SectorLabel } from './label-files.ts'
import type { FinderModel } from './model.ts'
import { decodeModel, encodeModel } from './model-bytes.ts'
import { classes } from './own-model.ts'

/** The labels of one imported file. */
export type LabelSource = { source: string; labels: readonly SectorLabel[] }

/** What was imported before under other names, and a mark that changes with every import. */
export type ImportedBefore = { labels: SectorLabel[]; mark: number }

/** A stored model, and the mark of the import that made it. */
export type StoredModel = { model: FinderModel; mark: number }

declare module 'knex/types/tables.js' {
  interface Tables {
    sector_labels: {
      id: number
      source: string
      language: SectorLabel['language']
      label: string
      sectors: string
      imported_at: number
    }
    sector_models: { id: number; labels: number; learnt_at: number; content: Buffer }
  }
}

const rowsAtOnce = 500

/** The labels that stay when files called `sources` are imported: the new model is learnt from both together. */
export async function importedBefore(work: Work, sources: readonly string[]): Promise<ImportedBefore> {
  const rows = await work.database('sector_labels').whereNotIn('source', sources).orderBy('id')
  const labels = rows.map(({ language, label, sectors }) => ({
    language,
    label,
    sectors: sectors.split('|'),
  }))
  return { labels, mark: await latestMark(work) }
}

/** The mark of the model in use; 0 where nothing was imported. A process asks this to know whether to load anew. */
export async function latestMark(work: Work): Promise<number> {
  const row = await work.database('sector_models').max({ mark: 'id' }).first()
  return Number(row?.mark ?? 0)
}

/**
 * Keeps imported labels and the model that was learnt from all of them; labels of a file of the same name are replaced.
 * Refused with 'changed-meanwhile', and nothing changed, if another import came between (`before` is what the
 * model was learnt with).
 */
export async function importLabels(
  work: Work,
  files: readonly LabelSource[],
  before: ImportedBefore,
  model: FinderModel,
): Promise<'imported' | 'changed-meanwhile'> {
  const at = work.now.getTime()
  const labels = before.labels.length + files.reduce((sum, file) => sum + file.labels.length, 0)
  const made = await work
    .database('sector_models')
    .insert({ id: before.mark + 1, labels, learnt_at: at, content: encodeModel(model) })
    .onConflict('id')
    .ignore()
    .returning('id')
  if (made.length === 0) return 'changed-meanwhile'
  if ((await latestMark(work)) !== before.mark + 1) {
    await work
      .database('sector_models')
      .where('id', before.mark + 1)
      .delete()
    return 'changed-meanwhile'
  }
  await work.database('sector_models').where('id', '<=', before.mark).delete()
  const sources = files.map(({ source }) => source)
  await work.database('sector_labels').whereIn('source', sources).delete()
  const rows = files.flatMap(({ source, labels }) =>
    labels.map(({ language, label, sectors }) => ({
      source,
      language,
      label,
      sectors: sectors.join('|'),
      imported_at: at,
    })),
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await work.database('sector_labels').insert(rows.slice(from, from + rowsAtOnce))
  }
  return 'imported'
}

/**
 * The model of the last import, read in well under a second; undefined where nothing was imported, or where the scheme
 * of sectors has changed since.
 */
export async function loadModel(work: Work): Promise<StoredModel | undefined> {
  const row = await work.database('sector_models').orderBy('id', 'desc').first()
  if (!row) return undefined
  const model = decodeModel(row.content, classes)
  return model && { model, mark: row.id }
}
