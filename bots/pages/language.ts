/**
 * The best of the `offered` languages for a reader, `fallback` where none fits. `header` is an Accept-Language header
 * (RFC 9110, 12.5.4); its regions are passed over, so that "nl-BE" is served by "nl".
 */
export function preferredLanguage<Offered extends string>(
  header: string | undefined,
  offered: readonly Offered[],
  fallback: Offered,
): Offered {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(readWish)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  for (const { language } of wishes) {
    const found = offered.find((candidate) => candidate === language)
    if (found) return found
  }
  return fallback
}

function readWish(part: string): { language: string; weight: number } {
  const [range = '', ...settings] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const given = settings.find((setting) => setting.startsWith('q='))
  const weight = given ? Number(given.slice(2)) : 1
  return { language: range.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
