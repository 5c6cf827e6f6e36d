import { text } from './state.js'

/**
 * The line above the message box that tells what the message is about: an own one that is changed, or one of the other
 * side that is answered. `onEnd(about)` is called when it is about nothing any more.
 */
export function createStrip(form, onEnd) {
  const strip = form.querySelector('.about-strip')
  const words = strip.querySelector('.about-words')
  const box = form.querySelector('textarea')
  let about = null

  const end = () => {
    const was = about
    about = null
    strip.hidden = true
    form.classList.remove('changing')
    if (was) onEnd(was)
  }
  strip.querySelector('.strip-cancel').addEventListener('click', () => {
    end()
    box.focus()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && about) end()
  })
  return {
    about: () => about,
    end,
    /** `next` is `{ edits }` or `{ answers }`, each the name of a message; `snippet` says which one that is. */
    begin: (next, snippet) => {
      end()
      about = next
      words.textContent = next.edits ? text('changing') : `${text('answering')}: ${snippet}`
      form.classList.toggle('changing', next.edits !== undefined)
      strip.hidden = false
    },
  }
}
