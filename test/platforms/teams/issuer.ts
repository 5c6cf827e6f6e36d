import { generateKeyPairSync, randomUUID, sign, type JsonWebKey, type KeyObject } from 'node:crypto'

/** A key that tokens are signed with. */
export type Key = { id: string; secret: KeyObject; shown: JsonWebKey; endorsements: string[] }

/** Makes a key. */
export function makeKey(endorsements: string[] = ['msteams']): Key {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { id: randomUUID(), secret: privateKey, shown: publicKey.export({ format: 'jwk' }), endorsements }
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Signs what it is given, right or wrong (RFC 7515, compact serialisation). */
export function signToken(key: Key, payload: object, head: object = {}): string {
  const content = `${encode({ typ: 'JWT', alg: 'RS256', kid: key.id, ...head })}.${encode(payload)}`
  return `${content}.${sign('sha256', Buffer.from(content), key.secret).toString('base64url')}`
}

/** What a right token says (Bot Connector authentication). */
export function rightClaims(issuer: string, appId: string, serviceUrl: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000)
  return { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 }
}
