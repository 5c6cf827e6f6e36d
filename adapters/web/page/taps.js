import { deliverSurely } from './deliver.js'
import { make } from './make.js'
import { text } from './state.js'

/** How long a pressed button shows that, when its card does not change, in milliseconds. */
const wait = 1_200

/** Lets the buttons of all messages be pressed, however old, one at a time in each message. */
export function listenForTaps(log) {
  log.addEventListener('click', (event) => {
    const button = event.target.closest('[data-tap]')
    if (button && button.getAttribute('aria-disabled') !== 'true') void press(button)
  })
}

async function press(button) {
  const frame = button.closest('.message')
  const others = [...frame.querySelectorAll('[data-tap]')]
  frame.querySelector('.trouble')?.remove()
  for (const other of others) other.setAttribute('aria-disabled', 'true')
  button.classList.add('busy')
  const outcome = await deliverSurely({ tap: button.dataset.tap, message: frame.dataset.id }, 3)
  for (const other of others) other.removeAttribute('aria-disabled')
  if (outcome.kept) {
    setTimeout(() => button.classList.remove('busy'), wait)
    return
  }
  button.classList.remove('busy')
  const words = outcome.text || text('tap-failed')
  frame.querySelector('.bubble').append(make('p', { class: 'trouble', role: 'alert' }, words))
}
