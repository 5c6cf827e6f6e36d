import { readFileSync } from 'node:fs'
import { readLabels, type LabelFileProblem, type SectorLabel } from '../core/sectors/label-files.ts'

const problems: Record<LabelFileProblem['problem'], string> = {
  empty: 'holds no rows',
  'not-utf-8': 'is not written in UTF-8: save it as "CSV UTF-8"',
  'columns-missing': 'needs preferredLabel and iscoGroup, or language, label and sector (or isco08)',
  'quote-not-closed': 'a quote is opened and never closed',
  'text-after-quote': 'text follows a closing quote without a separator',
  'cells-missing': 'has fewer cells than the header',
  'label-empty': 'the label is empty',
  'label-too-long': 'a label is longer than 300 characters',
  'language-unknown': 'the language is none of nl, fr, en, sv',
  'sector-unknown': 'a sector is not one of the scheme',
  'occupation-group-unknown': 'the ISCO-08 group belongs to no sector',
}

/** The labels of a file, or what is wrong with it in words, with the line where it is. */
export function readLabelFile(file: string): SectorLabel[] | string {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
  const labels = readLabels(file, content)
  return Array.isArray(labels) ? labels : `${file}, line ${labels.line}: ${problems[labels.problem]}`
}
