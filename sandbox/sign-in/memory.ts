type Payload = Record<string, unknown> & { uid?: string; grantId?: string }

/** Where the stand-in keeps what it has to remember: in this process, and no longer than it runs. */
type Memory = {
  upsert: (id: string, payload: Payload) => Promise<void>
  find: (id: string) => Promise<Payload | undefined>
  findByUid: (uid: string) => Promise<Payload | undefined>
  findByUserCode: () => Promise<undefined>
  consume: (id: string) => Promise<void>
  destroy: (id: string) => Promise<void>
  revokeByGrantId: (grantId: string) => Promise<void>
}

/** Makes one of each kind of thing, as `oidc-provider` asks its adapter to. */
export function memory(): Memory {
  const all = new Map<string, Payload>()
  const done = Promise.resolve()
  return {
    upsert: async (id, payload) => {
      all.set(id, payload)
      await done
    },
    find: async (id) => await Promise.resolve(all.get(id)),
    findByUid: async (uid) => await Promise.resolve([...all.values()].find((one) => one.uid === uid)),
    findByUserCode: async () => await Promise.resolve(undefined),
    consume: async (id) => {
      Object.assign(all.get(id) ?? {}, { consumed: Math.floor(Date.now() / 1_000) })
      await done
    },
    destroy: async (id) => {
      all.delete(id)
      await done
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of all) if (payload.grantId === grantId) all.delete(id)
      await done
    },
  }
}
