import { EventEmitter } from 'node:events'

/** Tells loops of this and of other processes that there is something to do. A missed ring costs one poll. */
export type Wake = {
  /** Something of `topic` changed. Call it after the commit. */
  ring(topic: string): void
  /** Calls `listener` at each ring of `topic`; the returned function ends that. */
  on(topic: string, listener: () => void): () => void
  stop(): Promise<void>
}

/** A wake-up inside one process: enough for SQLite, and for tests. */
export function localWake(): Wake {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    ring: (topic) => void emitter.emit(topic),
    on: (topic, listener) => {
      emitter.on(topic, listener)
      return () => void emitter.off(topic, listener)
    },
    stop: () => Promise.resolve(),
  }
}
