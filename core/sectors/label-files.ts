import path from 'node:path'
import { languages, type Language } from '../programme/programme.ts'
import { isSector, sectorsOfOccupation } from './catalogue.ts'
import { readCsv, type CsvRow } from './csv.ts'

/** A job title of which the sectors are known, the main one first. */
export type SectorLabel = { language: Language; label: string; sectors: string[] }

/** Why a file was not taken, with the line where it went wrong. */
export type LabelFileProblem = {
  file: string
  line: number
  problem:
    | 'empty'
    | 'not-utf-8'
    | 'columns-missing'
    | 'quote-not-closed'
    | 'text-after-quote'
    | 'cells-missing'
    | 'label-empty'
    | 'label-too-long'
    | 'language-unknown'
    | 'sector-unknown'
    | 'occupation-group-unknown'
}

const longestLabel = 300

/**
 * Reads the labels of one file. Two kinds are known by their header: ESCO's own download (`preferredLabel`,
 * `altLabels`, `iscoGroup`; its language is the end of the file's name, as in `occupations_nl.csv`) and any table with
 * `language` (or `lang`), `label` and `sector` (or `sectors`, codes joined by `|`, or else `isco08`). A file with a
 * single wrong line is refused as a whole, and so is one that is not UTF-8 (what cannot be decoded is U+FFFD).
 */
export function readLabels(file: string, content: string): SectorLabel[] | LabelFileProblem {
  const name = path.basename(file)
  const unreadable = content.indexOf('\uFFFD')
  if (unreadable >= 0) {
    return { file: name, line: content.slice(0, unreadable).split(/\r\n|\r|\n/).length, problem: 'not-utf-8' }
  }
  const rows = readCsv(content)
  if (!Array.isArray(rows)) return { file: name, ...rows }
  const [header, ...rest] = rows
  if (!header || rest.length === 0) return { file: name, line: 1, problem: 'empty' }
  const reader = escoReader(name, header.cells) ?? tableReader(header.cells)
  if (!reader) return { file: name, line: header.line, problem: 'columns-missing' }
  const labels: SectorLabel[] = []
  for (const row of rest) {
    const read = row.cells.length < header.cells.length ? 'cells-missing' : reader(row)
    if (typeof read === 'string') return { file: name, line: row.line, problem: read }
    for (const label of read) labels.push(label)
  }
  return labels
}

type Reader = (row: CsvRow) => SectorLabel[] | LabelFileProblem['problem']

function escoReader(name: string, header: readonly string[]): Reader | undefined {
  const [preferred, others, group] = ['preferredLabel', 'altLabels', 'iscoGroup'].map((column) =>
    header.indexOf(column),
  )
  if (preferred === undefined || preferred < 0 || group === undefined || group < 0) return undefined
  const language = /_([a-z]{2})(?:[ _(-].*)?\.csv$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return ({ cells }) => {
    if (!isLanguage(language)) return 'language-unknown'
    const sectors = sectorsOfGroup(cells[group])
    if (sectors.length === 0) return 'occupation-group-unknown'
    const alternatives = others === undefined || others < 0 ? '' : (cells[others] ?? '')
    const labels = [cells[preferred] ?? '', ...alternatives.split(/[\r\n]+/)].map((label) => label.trim())
    if (!labels[0]) return 'label-empty'
    if (labels.some((label) => label.length > longestLabel)) return 'label-too-long'
    return labels.filter((label) => label !== '').map((label) => ({ language, label, sectors }))
  }
}

function tableReader(header: readonly string[]): Reader | undefined {
  const column = (...names: string[]): number =>
    header.findIndex((cell) => names.includes(cell.trim().toLowerCase()))
  const at = {
    language: column('language', 'lang'),
    label: column('label'),
    sectors: column('sector', 'sectors'),
    group: column('isco08', 'iscogroup'),
  }
  if (at.language < 0 || at.label < 0 || (at.sectors < 0 && at.group < 0)) return undefined
  return ({ cells }) => {
    const language = (cells[at.language] ?? '').trim().toLowerCase()
    if (!isLanguage(language)) return 'language-unknown'
    const label = (cells[at.label] ?? '').trim()
    if (label === '') return 'label-empty'
    if (label.length > longestLabel) return 'label-too-long'
    if (at.sectors < 0) {
      const sectors = sectorsOfGroup(cells[at.group])
      return sectors.length === 0 ? 'occupation-group-unknown' : [{ language, label, sectors }]
    }
    const sectors = (cells[at.sectors] ?? '').split('|').map((code) => code.trim())
    return sectors.every(isSector) ? [{ language, label, sectors }] : 'sector-unknown'
  }
}

/** Spreadsheets take the zero from 0110, 0210 and 0310, the armed forces; no other group is called 110, 210 or 310. */
function sectorsOfGroup(cell = ''): string[] {
  const group = cell.trim().replace(/^C/, '')
  return sectorsOfOccupation(/^[123]10$/.test(group) ? `0${group}` : group)
}

function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code)
}
