/**
 * The chance that a standard normal variable is at most `z`. Off by at most 7.5e-8: formula 26.2.17 of Abramowitz and
 * Stegun, Handbook of Mathematical Functions.
 */
export function normalDistribution(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153]
  const polynomial = series.reduce((sum, coefficient) => (sum + coefficient) * t, 0)
  const tail = (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial
  return z >= 0 ? 1 - tail : tail
}

/** The chance of at most `most` successes in `tries` tries that each succeed with `chance`; 0 where `most` is below 0. */
export function atMostSuccesses(most: number, tries: number, chance: number): number {
  if (most < 0) return 0
  if (tries <= most) return 1
  if (chance >= 1) return 0
  // Each term from the one before; the first can be too small for a number, and then so is the sum.
  let term = (1 - chance) ** tries
  let sum = term
  for (let successes = 1; successes <= most; successes += 1) {
    term *= ((tries - successes + 1) / successes) * (chance / (1 - chance))
    sum += term
  }
  return Math.min(1, sum)
}
