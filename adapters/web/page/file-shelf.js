import { home } from './state.js'

/**
 * The bytes of files that the server does not have yet: kept by this browser, so that a reload loses none. A browser
 * without such a storage still sends; it only forgets on a reload.
 */
const store = 'files'
const near = new Map()
const addresses = new Map()

let opening = null
function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(`outbox:${home}`, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opening
}

async function ask(mode, wish) {
  try {
    const shelf = (await open()).transaction(store, mode).objectStore(store)
    return await new Promise((resolve) => {
      const request = wish(shelf)
      request.onsuccess = () => resolve(request.result ?? null)
      request.onerror = () => resolve(null)
    })
  } catch {
    return null
  }
}

/** Keeps the bytes of a letter. */
export function keepBytes(id, bytes) {
  near.set(id, bytes)
  addresses.set(id, URL.createObjectURL(bytes))
  return ask('readwrite', (shelf) => shelf.put(bytes, id))
}

/** The bytes of a letter, null when they are lost. */
export async function bytesOf(id) {
  const bytes = near.get(id) ?? (await ask('readonly', (shelf) => shelf.get(id)))
  if (bytes && !near.has(id)) {
    near.set(id, bytes)
    addresses.set(id, URL.createObjectURL(bytes))
  }
  return bytes
}

/** The server has them, or they are not to be sent: what is on the screen stays there. */
export function dropBytes(id) {
  near.delete(id)
  return ask('readwrite', (shelf) => shelf.delete(id))
}

/** Where this page itself finds what was sent from it, undefined for anything else. */
export function nearAddress(id) {
  return addresses.get(id)
}
