import type { Programme } from '../programme/programme.ts'

/** Whether a band of the programme reaches the minimum age; null for a code that is no band. */
export function isOfAge({ ageBands, minimumAge }: Programme, ageBand: string): boolean | null {
  const band = ageBands.find(({ code }) => code === ageBand)
  return band ? band.from >= minimumAge : null
}

/** Whether someone said that they are younger than the minimum age: who was never asked, or said otherwise, did not. */
export function saidUnderAge(programme: Programme, ageBand: string | null): boolean {
  return ageBand !== null && isOfAge(programme, ageBand) === false
}
