import type { Programme } from '../core/programme/programme.ts'
import { say, type Words } from './words.ts'

/** An age band of the programme, as a person reads it. */
export function bandName(band: Programme['ageBands'][number]): Words {
  if (band.from === 0) return say('mentee-age-under', { age: (band.to ?? 0) + 1 })
  if (band.to === null) return say('mentee-age-from', { from: band.from })
  return say('mentee-age-between', { from: band.from, to: band.to })
}
