import { home, state, text } from './state.js'

const shelf = `draft:${home}`

/** The message box: grows with its text, and keeps it until it is handed over. `send(text)` takes what is written. */
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
    form.classList.toggle('written', box.value.trim() !== '')
  }
  const write = (words) => {
    box.value = words
    trouble.textContent = ''
    remember(words)
    fit()
  }
  const submit = () => {
    const words = box.value.trim()
    if (words === '') {
      box.focus()
      return
    }
    if ([...words].length > state.longestText) {
      trouble.textContent = text('too-long')
      box.focus()
      return
    }
    write('')
    send(words)
    box.focus()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  box.addEventListener('input', () => {
    trouble.textContent = ''
    remember(box.value)
    fit()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch.matches) return
    event.preventDefault()
    submit()
  })
  write(recall())
  if (!touch.matches && parent === window) box.focus({ preventScroll: true })

  return {
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
