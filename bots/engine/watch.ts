/** Something that runs beside the engine until it is stopped. */
export type Watch = { stop: () => Promise<void> }

/** Calls `look`, which must not reject, `every` so many milliseconds after the last time; `stop` waits for one in hand. */
export function watch(look: () => Promise<void>, every: number): Watch {
  let stopped = false
  let looking: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const wait = (): void => {
    timer = setTimeout(() => {
      looking = look().then(() => {
        if (!stopped) wait()
      })
    }, every)
  }
  wait()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
    },
  }
}
