import { newId } from './make.js'
import { home, spoken } from './state.js'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * Tells the server one deed. The outcome is `{ kept: true }`; `{ kept: false, text, again }` with what went wrong, and
 * whether the same can work later. A deed with an `id` can be told any number of times: it counts once.
 */
export async function deliver(deed) {
  const id = deed.id ?? newId()
  let response
  try {
    response = await fetch(`${home}/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': spoken(),
      },
      body: JSON.stringify({ ...deed, id, timeZone }),
      signal: AbortSignal.timeout(20_000),
    })
  } catch {
    return { kept: false, again: true, text: '' }
  }
  if (response.ok) return { kept: true }
  const { text = '' } = await response.json().catch(() => ({}))
  return { kept: false, again: response.status >= 500 || response.status === 429, text }
}

/** Tells a deed up to `tries` times, each time after a longer pause; the last outcome counts. */
export async function deliverSurely(deed, tries) {
  const named = { id: newId(), ...deed }
  for (let tried = 1; ; tried += 1) {
    const outcome = await deliver(named)
    if (outcome.kept || !outcome.again || tried >= tries) return outcome
    await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** tried, 8_000)))
  }
}
