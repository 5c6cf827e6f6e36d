import { kindOf } from './kinds.js'
import { icon, make } from './make.js'
import { sizeOf } from './sizes.js'
import { text } from './state.js'

/**
 * The files that wait to be sent with the message that is written: chosen, dropped or pasted. `on.changed()` is called
 * when there are others, `on.trouble(words)` when one cannot go.
 */
export function createTray(form, on) {
  const list = form.querySelector('.tray')
  const input = form.querySelector('#file')
  const button = form.querySelector('.attach')
  let waiting = []

  const draw = () => {
    list.hidden = waiting.length === 0
    list.replaceChildren(...waiting.map(drawOne))
    on.changed()
  }
  const drawOne = (one) => {
    const label = text('take-off').replace('{name}', one.file.name)
    const off = make('button', { type: 'button', class: 'round off', 'aria-label': label }, icon('close'))
    off.addEventListener('click', () => {
      forget(one)
      waiting = waiting.filter((other) => other !== one)
      draw()
      button.focus()
    })
    const face =
      one.kind.shows === 'photo'
        ? make('img', { src: one.address, alt: '' })
        : icon(one.kind.shows === 'voice' ? 'voice' : 'file')
    return make(
      'li',
      {},
      make('span', { class: 'face' }, face),
      make(
        'span',
        { class: 'paper-words' },
        make('span', { dir: 'auto' }, one.file.name),
        make('small', {}, sizeOf(one.file.size)),
      ),
      off,
    )
  }
  const forget = ({ address }) => URL.revokeObjectURL(address)
  const add = (files) => {
    for (const file of files) {
      const kind = kindOf(file)
      if (kind.trouble) on.trouble(text(kind.trouble))
      else waiting.push({ file, kind, address: URL.createObjectURL(file) })
    }
    draw()
  }

  button.addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    add(input.files)
    // The same file can be chosen again.
    input.value = ''
  })
  return {
    add,
    isEmpty: () => waiting.length === 0,
    /** Takes all that waits out, to be sent: `{ file, kind }` each. */
    take: () => {
      const taken = waiting
      taken.forEach(forget)
      waiting = []
      draw()
      return taken
    },
  }
}
