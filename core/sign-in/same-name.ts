/**
 * Whether a first name that someone gave stands in what the provider told of them, whatever the capitals and accents.
 * Where it told no name nothing differs.
 */
export function isSameName(
  given: string | null,
  told: { name: string | null; givenName: string | null },
): boolean {
  const parts = new Set([...partsOf(told.name), ...partsOf(told.givenName)])
  return parts.size === 0 || partsOf(given).every((part) => parts.has(part))
}

function partsOf(name: string | null): string[] {
  const plain = (name ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
