import Mocha from 'mocha'

/** Mocha's own listing, closed by one plain line that any tool understands, and by what was left out and why. */
export default class PlainReporter extends Mocha.reporters.Spec {
  override done(failures: number, finish?: (failures: number) => void): void {
    const { passes, failures: failed, pending } = this.stats
    if (pending > 0) console.log(`\n${pending} tests were left out; each says above what it needs.`)
    console.log(`\n${passes} passed, ${failed} failed${pending > 0 ? `, ${pending} skipped` : ''}`)
    if (finish) finish(failures)
  }
}
