import type { SignInEnd } from '../../core/events.ts'
import type { ToldIdentity } from '../../core/sign-in/return-from-sign-in.ts'

/** The two secrets of one hop: `state` goes to the provider and back, `holder` stays in the browser. */
export type Hop = { state: string; holder: string }

/** The port to a professional network at which mentors can sign in. Neither member throws. */
export type SignInProvider = {
  /** Where its pages are: what a form of ours may lead to. */
  origin: string
  /** The address that a browser is sent to; `unavailable` where the provider does not answer. */
  leave(hop: Hop): Promise<URL | 'unavailable'>
  /** Reads what a browser came back with, and asks the provider who it is. What it is allowed by that it forgets. */
  identify(returned: URLSearchParams, hop: Hop): Promise<ToldIdentity | SignInEnd>
}
