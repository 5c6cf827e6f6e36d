/** Runs a check of a token, which may have to fetch the keys first. Rejects where it takes too long. */
export type KeyGate = <Result>(check: () => Promise<Result>) => Promise<Result>

/**
 * Makes the gate that all bots of one cloud share. The SDK says that it has fetched the keys before it has read them: a
 * check in between finds none, and refuses for good what is right. So the first check is made alone, and the others
 * wait for it; later keys replace keys. The SDK also waits without end for keys that do not come: `patience` in
 * milliseconds ends that, so that Teams is asked to deliver again.
 */
export function makeKeyGate(patience: number): KeyGate {
  let hasKeys = false
  let first: Promise<unknown> | null = null
  return async (check) => {
    while (!hasKeys && first) await first.catch(() => undefined)
    const outcome = within(check(), patience)
    if (hasKeys) return await outcome
    first = outcome
    try {
      const result = await outcome
      hasKeys = true
      return result
    } finally {
      first = null
    }
  }
}

async function within<Result>(task: Promise<Result>, patience: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the keys of the Bot Framework do not come')), patience)
  })
  try {
    return await Promise.race([task, tooLong])
  } finally {
    clearTimeout(timer)
    // Nobody waits any more for what ends later.
    task.catch(() => undefined)
  }
}
