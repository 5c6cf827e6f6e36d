import { setTimeout } from 'node:timers/promises'

/** Longer than any test may last: a busy machine is slow, and mocha ends what does not come to be. Milliseconds. */
const patience = 150_000

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + patience
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come to be')
    await setTimeout(2)
  }
}
