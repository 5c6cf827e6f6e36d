import type { Logger } from 'pino'

/** How LinkedIn knows this service. */
export type LinkedInSettings = {
  log: Logger
  clientId: string
  clientSecret: string
  /** The issuer of LinkedIn's OpenID Connect; its discovery document is below it. */
  issuer: string
  /** Where LinkedIn sends a browser back to: registered there, letter by letter. */
  returnAddress: string
  /** Whether a nonce is sent, and has to come back: LinkedIn sends none back (2026). */
  nonce: boolean
  /** Whether PKCE is used: LinkedIn refuses it where it has not been switched on for the app. */
  pkce: boolean
  /** How long each answer may take, in seconds. */
  timeout?: number
}
