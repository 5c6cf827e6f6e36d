import { bytesOf } from './file-shelf.js'
import { handOver, letGo, messageOf, newLetter } from './letters.js'
import { home } from './state.js'

const shelf = `outbox:${home}`

/**
 * What the person said and the server has not kept yet: sent in order, one after the other, and remembered by this tab
 * until it is kept, so that nothing is ever lost. `onChange(letter)` is called when a letter's `status` changes:
 * 'sending', 'kept', 'failed' (can be tried again) or 'refused' (has to be changed; `trouble` says why);
 * `onShare(letter, share)` as its file goes.
 */
export function createOutbox(onChange, onShare) {
  let letters = recall()
  let busy = false

  const keep = () => {
    const left = letters.map(({ status, trouble, ...letter }) => letter)
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
    letGo(letter)
    keep()
  }
  const pump = async () => {
    if (busy) return
    busy = true
    for (let letter = next(); letter; letter = next()) {
      if (letter.status !== 'sending') mark(letter, 'sending')
      const sent = letter
      const outcome = await handOver(sent, (share) => onShare(sent, share))
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
    add: (said) => {
      const letter = { ...newLetter(said), status: 'sending', trouble: '' }
      letters.push(letter)
      keep()
      onChange(letter)
      void pump()
    },
    /** The last letter that makes, or changes, that message, as long as it is not kept. */
    find: (message) => letters.findLast((letter) => messageOf(letter) === message),
    /** Sends what could not be sent before, in its order. */
    retry: () => {
      if (busy) return
      for (const letter of letters) if (letter.status === 'failed') mark(letter, 'sending')
      void pump()
    },
    /** Takes a letter back, to change it. */
    takeBack: (letter) => drop(letter),
    /** Shows and sends what an earlier load of this page left behind. */
    resume: async () => {
      for (const { id, file } of letters) if (file) await bytesOf(id)
      for (const letter of letters) onChange(letter)
      void pump()
    },
  }
}

function recall() {
  try {
    const left = JSON.parse(sessionStorage.getItem(shelf) ?? '[]')
    return left.map((letter) => ({
      edits: null,
      answers: null,
      file: null,
      ...letter,
      status: 'sending',
      trouble: '',
    }))
  } catch {
    return []
  }
}
