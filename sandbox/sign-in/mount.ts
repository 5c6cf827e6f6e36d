import path from 'node:path'
import type { RequestListener } from 'node:http'
import type { Server } from 'restify'
import { serveAssets } from '../../adapters/http/assets.ts'
import type { Texts } from '../../bots/texts.ts'
import type { Language } from '../../core/programme/programme.ts'
import { newToken, type Random } from '../../core/random.ts'
import { whoPage } from './page.ts'
import { signInStandIn } from './stand-in.ts'

/** Where the stand-in is, below the service's address. */
const place = '/sandbox/sign-in'

/** What the stand-in is mounted with. */
export type MountSettings = {
  server: Server
  publicUrl: string
  /** Where it sends a browser back to. */
  returnAddress: string
  texts: Texts
  languages: readonly [Language, ...Language[]]
  random: Random
}

/** How the service knows its provider: as an operator would configure it. */
export type Registration = {
  clientId: string
  clientSecret: string
  issuer: string
  nonce: boolean
  pkce: boolean
}

/**
 * Puts what stands in for LinkedIn on the service's own server, and registers the service there. Null where it is not
 * installed: the sandbox then offers the way without.
 */
export async function mountStandIn(settings: MountSettings): Promise<Registration | null> {
  const { server, publicUrl, returnAddress, texts, languages, random } = settings
  const folder = path.join(import.meta.dirname, '..', '..', 'adapters', 'http', 'document')
  const issuer = publicUrl + place
  const client = { id: 'sandbox', secret: newToken(random) }
  const style = serveAssets(server, '/assets/sandbox-sign-in', folder)
  const styles = ['document.css', 'controls.css'].map((file) => style.href(file))
  const page = whoPage(texts, languages, styles)
  const standIn = await signInStandIn({ issuer, client, returnAddress, random, page })
  if (!standIn) return null
  divert(server, new URL(issuer).pathname, standIn)
  return { clientId: client.id, clientSecret: client.secret, issuer, nonce: false, pkce: false }
}

/** What is below `prefix` never reaches restify, which would read the bodies that the stand-in reads by itself. */
function divert({ server }: Server, prefix: string, standIn: RequestListener): void {
  const others = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (request.url?.startsWith(`${prefix}/`)) standIn(request, response)
    else for (const other of others) other.call(server, request, response)
  })
}
