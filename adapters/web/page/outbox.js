import { deliver } from './deliver.js'
import { newId } from './make.js'
import { home } from './state.js'

const shelf = `outbox:${home}`

/**
 * What the person wrote and the server has not kept yet: sent in order, one after the other, and remembered by this tab
 * until it is kept, so that no text is ever lost. `onChange(letter)` is called when a letter's `status` changes:
 * 'sending', 'kept', 'failed' (can be tried again) or 'refused' (has to be changed; `trouble` says why).
 */
export function createOutbox(onChange) {
  let letters = recall()
  let busy = false

  const keep = () => {
    const left = letters.map(({ id, text, at }) => ({ id, text, at }))
    try {
      if (left.length > 0) sessionStorage.setItem(shelf, JSON.stringify(left))
      else sessionStorage.removeItem(shelf)
    } catch {
      // a browser without storage still sends; it only forgets on a reload
    }
  }
  const mark = (letter, status, trouble = '') => {
    Object.assign(letter, { status, trouble })
    onChange(letter)
  }
  const drop = (letter) => {
    letters = letters.filter((other) => other !== letter)
    keep()
  }
  const pump = async () => {
    if (busy) return
    busy = true
    for (let letter = next(); letter; letter = next()) {
      if (letter.status !== 'sending') mark(letter, 'sending')
      const outcome = await deliver({ id: letter.id, text: letter.text })
      if (outcome.kept) {
        drop(letter)
        mark(letter, 'kept')
      } else if (outcome.again) {
        for (const waiting of letters) if (waiting.status === 'sending') mark(waiting, 'failed', outcome.text)
        break
      } else {
        mark(letter, 'refused', outcome.text)
      }
    }
    busy = false
  }
  const next = () => letters.find(({ status }) => status === 'sending')

  return {
    add: (text) => {
      const letter = { id: newId(), text, at: Date.now(), status: 'sending', trouble: '' }
      letters.push(letter)
      keep()
      onChange(letter)
      void pump()
    },
    /** The letter with that identifier, as long as it is not kept. */
    find: (id) => letters.find((letter) => letter.id === id),
    /** Sends what could not be sent before, in its order. */
    retry: () => {
      if (busy) return
      for (const letter of letters) if (letter.status === 'failed') mark(letter, 'sending')
      void pump()
    },
    /** Takes a letter back, to change it: returns its text. */
    takeBack: (id) => {
      const letter = letters.find((candidate) => candidate.id === id)
      if (!letter) return ''
      drop(letter)
      return letter.text
    },
    /** Shows and sends what an earlier load of this page left behind. */
    resume: () => {
      for (const letter of letters) onChange(letter)
      void pump()
    },
  }
}

function recall() {
  try {
    const left = JSON.parse(sessionStorage.getItem(shelf) ?? '[]')
    return left.map((letter) => ({ ...letter, status: 'sending', trouble: '' }))
  } catch {
    return []
  }
}
