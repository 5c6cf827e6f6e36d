/** How the Web API says no: with status 200, but for the rate limits. */
export class Refusal extends Error {
  readonly more: Record<string, unknown>
  constructor(error: string, more: Record<string, unknown> = {}) {
    super(error)
    this.more = more
  }
}
