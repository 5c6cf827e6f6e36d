import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import type { Address, Audience } from '../channel.ts'
import { toAddress } from './addresses.ts'

/** An app in a workspace. */
export type Installation = {
  /** Where it is: a workspace, or an organisation that has it in all its workspaces. */
  workspace: string
  token: string
  /** The account of the app itself there. */
  botUserId: string
  /** Since when, in milliseconds since 1970. */
  installedAt: number
}

/** Keeps where an app is installed: one row for each audience and workspace. */
export type InstallationStore = {
  /** Keeps an installation, in the place of an earlier one. */
  put(audience: Audience, installation: Installation): Promise<void>
  get(audience: Audience, workspace: string): Promise<Installation | null>
  /** Forgets one that was there; one that is not is no error. */
  delete(audience: Audience, workspace: string): Promise<void>
}

/** Keeps what may be shown once: the state of an installation under way. */
export type OneTimeStates = {
  /** `hash`: not the state itself, which only the browser knows. `until` in milliseconds since 1970. */
  keep(hash: string, until: number): Promise<void>
  /** Whether it was there and not too old; it is not there any more. */
  take(hash: string, now: number): Promise<boolean>
}

/** A token cannot be kept or opened with the key that there is. */
export class KeyError extends Error {}

type InstallationRow = { audience: string; workspace: string; sealed: string; installed_at: number }
type StateRow = { hash: string; expires_at: number }

/**
 * Keeps installations on the tables of `migrations/020-slack-installations.ts`. Tokens are sealed with AES-256-GCM (NIST
 * SP 800-38D) by `key`; without one nothing can be put.
 */
export function createInstallations(
  database: Knex,
  key: Buffer | null,
): {
  installations: InstallationStore
  states: OneTimeStates
  /** Who can be written to now, of those whose route begins with `route`. */
  reachable: (audience: Audience, route: string) => Promise<Address[]>
} {
  const rows = (): Knex.QueryBuilder<InstallationRow, InstallationRow[]> =>
    database<InstallationRow>('slack_installations')
  const states = (): Knex.QueryBuilder<StateRow, StateRow[]> => database<StateRow>('slack_states')
  const keyOf = (): Buffer => {
    if (!key) throw new KeyError('without a key for tokens no installation can be kept')
    return key
  }
  const reachable = async (audience: Audience, route: string): Promise<Address[]> => {
    const found = await database('addresses')
      .where({ channel: 'slack', audience })
      .whereNull('gone_at')
      .whereRaw('substr(route, 1, ?) = ?', [route.length, route])
      .orderBy('address')
      .select('channel', 'audience', 'account', 'route')
    return found.map(toAddress)
  }
  return {
    reachable,
    installations: {
      put: async (audience, { workspace, token, botUserId, installedAt }) => {
        const sealed = seal(keyOf(), `${audience}/${workspace}`, JSON.stringify({ token, botUserId }))
        await rows()
          .insert({ audience, workspace, sealed, installed_at: installedAt })
          .onConflict(['audience', 'workspace'])
          .merge(['sealed', 'installed_at'])
      },
      get: async (audience, workspace) => {
        const row = await rows().where({ audience, workspace }).first()
        if (!row) return null
        const opened = unseal(keyOf(), `${audience}/${workspace}`, row.sealed)
        const { token, botUserId } = JSON.parse(opened) as Pick<Installation, 'token' | 'botUserId'>
        return { workspace, token, botUserId, installedAt: row.installed_at }
      },
      delete: async (audience, workspace) => {
        await rows().where({ audience, workspace }).delete()
      },
    },
    states: {
      keep: async (hash, until) => {
        await states().insert({ hash, expires_at: until })
      },
      take: async (hash, now) => {
        const taken = await states().where({ hash }).where('expires_at', '>=', now).delete()
        await states().where('expires_at', '<', now).delete()
        return taken === 1
      },
    },
  }
}

/** Seals a text; `place` is sealed in, so that a row copied to another place cannot be opened there. */
function seal(key: Buffer, place: string, text: string): string {
  // Chance of its own: one number used twice would give the key away (SP 800-38D, 8).
  const number = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, number).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([number, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Opens what was sealed. Throws KeyError for another key, another place, or a changed row. */
function unseal(key: Buffer, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    throw new KeyError('a token cannot be opened: the key is another one, or the row was changed')
  }
}
