import { readFileSync } from 'node:fs'
import type { Language } from '../programme/programme.ts'

/**
 * One of the 25 fields of work. `nace` and `isco08` say what it covers: NACE Rev. 2.1 divisions and groups, and
 * ISCO-08 codes, where a short code stands for every unit group under it. `primary` groups belong here first,
 * `secondary` groups belong here too.
 */
export type Sector = {
  code: string
  names: Record<Language, string>
  nace: { sections: string[]; codes: string[] }
  isco08: { primary: string[]; secondary: string[] }
}

type Scheme = { sectors: Sector[] }

const scheme = JSON.parse(readFileSync(new URL('scheme.json', import.meta.url), 'utf8')) as Scheme

/** The sectors in the order in which they are listed to people. */
export const sectors: readonly Sector[] = scheme.sectors

const byCode = new Map(sectors.map((sector) => [sector.code, sector]))

/** Whether `code` is one of the scheme's sectors. */
export function isSector(code: string): boolean {
  return byCode.has(code)
}

/** What a sector is called. Throws on a code that is not in the scheme: codes are checked where they come in. */
export function sectorName(code: string, language: Language): string {
  const sector = byCode.get(code)
  if (!sector) throw new Error(`no sector is called ${code}`)
  return sector.names[language]
}

/**
 * The sectors of an ISCO-08 code of one to four digits, the main one first; empty for a code that no sector covers.
 * The longest code of the scheme that the given one starts with wins.
 */
export function sectorsOfOccupation(isco08: string): string[] {
  const main = longestMatch(isco08, 'primary')
  if (!main) return []
  const others = sectors.filter(
    (sector) => sector !== main && sector.isco08.secondary.some((code) => isco08.startsWith(code)),
  )
  return [main.code, ...others.map(({ code }) => code)]
}

function longestMatch(isco08: string, rank: 'primary' | 'secondary'): Sector | undefined {
  let best: { sector: Sector; length: number } | undefined
  for (const sector of sectors) {
    for (const code of sector.isco08[rank]) {
      if (isco08.startsWith(code) && code.length > (best?.length ?? 0)) best = { sector, length: code.length }
    }
  }
  return best?.sector
}

// Food production shares no occupation group with another sector; people do move between these.
const neighboursWithoutOverlap: Record<string, readonly string[]> = {
  'food-production': ['hospitality-tourism', 'manufacturing', 'agriculture-nature'],
}

const related = new Map(sectors.map((sector) => [sector.code, mostOverlapping(sector)]))

/**
 * The sectors nearest to `code`: those that share the most ISCO-08 occupation groups with it, best first, at most
 * three. Empty for an unknown code.
 */
export function relatedSectors(code: string): string[] {
  return [...(related.get(code) ?? [])]
}

function mostOverlapping(sector: Sector): string[] {
  const shared = new Map<string, number>()
  const add = (code: string, group: string): void => {
    if (code !== sector.code) shared.set(code, (shared.get(code) ?? 0) + unitGroups(group))
  }
  for (const group of sector.isco08.secondary) {
    for (const code of sectorsOfOccupation(group)) add(code, group)
  }
  for (const other of sectors) {
    for (const group of other.isco08.secondary) {
      if (longestMatch(group, 'primary') === sector) add(other.code, group)
    }
  }
  const overlapping = [...shared].sort(([, left], [, right]) => right - left).map(([code]) => code)
  return [...overlapping, ...(neighboursWithoutOverlap[sector.code] ?? [])].slice(0, 3)
}

/** How many unit groups (four digits) a code stands for, about: ISCO-08 has 436 of them in 130 groups of three digits. */
function unitGroups(code: string): number {
  return code.length >= 4 ? 1 : 3
}
