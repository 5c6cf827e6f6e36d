/** How the Bot API says no. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: Record<string, number>
  constructor(code: number, description: string, parameters: Record<string, number> = {}) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

/** A 400 with Telegram's usual beginning. */
export function badRequest(description: string, parameters: Record<string, number> = {}): Refusal {
  return new Refusal(400, `Bad Request: ${description}`, parameters)
}
