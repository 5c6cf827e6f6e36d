import { text } from './state.js'

/** A connection that is back within this time is not worth a word, in milliseconds. */
const patience = 1_500

/** How long good news stays, in milliseconds. */
const short = 2_500

/** The line above the message box that tells how the connection is, and what did not work. */
export function createNotice(element) {
  let timer = 0
  let lost = false
  const show = (words, kind) => {
    element.textContent = words
    element.className = `notice ${kind}`
  }
  const clear = () => show('', '')
  return {
    down: () => {
      if (lost || timer) return
      timer = setTimeout(() => {
        lost = true
        show(text('lost'), 'bad')
      }, patience)
    },
    up: () => {
      clearTimeout(timer)
      timer = 0
      if (!lost) return
      lost = false
      show(text('back'), 'good')
      setTimeout(() => {
        if (!lost) clear()
      }, short)
    },
    /** Something to say for as long as the page is open. */
    stay: (words) => {
      clearTimeout(timer)
      lost = true
      show(words, 'bad')
    },
    /** Something else to say for a while. */
    say: (words) => {
      show(words, 'bad')
      setTimeout(() => {
        if (!lost) clear()
      }, 2 * short)
    },
  }
}
