/** What the key of a person's own words begins with. */
export const saidOnce = 'once:'

/** Whether a second copy of a post does no harm: one that replaces itself, and not what was said once. */
export function mayComeTwice(key: string | null): boolean {
  return key !== null && !key.startsWith(saidOnce)
}

/**
 * Whether a card is about something that is kept, and so is true wherever it stands: `request:ab12`, and a person's own
 * standing. A question (`ask:…`) and a menu belong to the one conversation in which they were asked for.
 */
export function standsAnywhere(key: string): boolean {
  return key === 'status' || /^(?!ask:|once:)[a-z-]+:[^~]+$/.test(key)
}
