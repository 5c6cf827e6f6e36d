import { listenForFiles } from './drop.js'
import { home, state, text } from './state.js'
import { createStrip } from './strip.js'
import { createTray } from './tray.js'

const shelf = `draft:${home}`

/**
 * The message box: grows with its text, and keeps it until it is handed over. `send(text, { files, edits, answers })`
 * takes what is written, with the files that go with it, and the message that it changes or answers.
 */
export function createComposer(form, send) {
  const box = form.querySelector('textarea')
  const count = form.querySelector('.count')
  const trouble = form.querySelector('.trouble')
  // On a phone the return key of the screen keyboard makes a new line, and the button sends.
  const touch = matchMedia('(pointer: coarse)')

  const fit = () => {
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
    const length = [...box.value].length
    count.hidden = length < state.longestText * 0.9
    count.textContent = `${length} / ${state.longestText}`
    form.classList.toggle('written', box.value.trim() !== '' || !tray.isEmpty())
  }
  const write = (words) => {
    box.value = words
    trouble.textContent = ''
    if (!strip.about()?.edits) remember(words)
    fit()
  }
  const tray = createTray(form, {
    changed: () => {
      trouble.textContent = ''
      fit()
      box.focus()
    },
    trouble: (words) => setTimeout(() => (trouble.textContent = words)),
  })
  // What was being written before an own message was changed comes back.
  const strip = createStrip(form, ({ edits }) => {
    if (edits) write(recall())
  })
  const submit = () => {
    const words = box.value.trim()
    const about = strip.about()
    if (words === '' && (tray.isEmpty() || about?.edits)) {
      box.focus()
      return
    }
    if ([...words].length > state.longestText) {
      trouble.textContent = text('too-long')
      box.focus()
      return
    }
    if (!about?.edits) write('')
    strip.end()
    send(words, { ...about, files: about?.edits ? [] : tray.take() })
    box.focus()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  box.addEventListener('input', () => {
    trouble.textContent = ''
    if (!strip.about()?.edits) remember(box.value)
    fit()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch.matches) return
    event.preventDefault()
    submit()
  })
  listenForFiles(form.closest('.talk'), box, (files) => {
    if (!strip.about()?.edits) tray.add(files)
  })
  write(recall())
  if (!touch.matches && parent === window) box.focus({ preventScroll: true })

  return {
    /** The next message changes an own one, which says `words` now. */
    change: (edits, words) => {
      strip.begin({ edits })
      write(words)
      box.focus()
    },
    /** The next message answers one of the other side. */
    answer: (answers, snippet) => {
      strip.begin({ answers }, snippet)
      box.focus()
    },
    /** Puts text back that could not be sent, before what is written now. */
    giveBack: (words) => {
      write([words, box.value].filter((part) => part.trim() !== '').join('\n'))
      box.focus()
    },
  }
}

function remember(words) {
  try {
    if (words === '') sessionStorage.removeItem(shelf)
    else sessionStorage.setItem(shelf, words)
  } catch {
    // without storage a draft lasts as long as the page
  }
}

function recall() {
  try {
    return sessionStorage.getItem(shelf) ?? ''
  } catch {
    return ''
  }
}
