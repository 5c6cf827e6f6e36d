import { icon, make } from './make.js'
import { text } from './state.js'

/** Lists longer than this can be searched. */
const short = 8

let count = 0

/** A list to choose from: each line is a button, a chosen one is marked. */
export function drawChoice({ label, options }) {
  count += 1
  const name = make('p', { class: 'choice-label', id: `choice-${count}`, dir: 'auto' }, label)
  const list = make('ul', { class: 'options' }, ...options.map(drawOption))
  const group = make('div', { class: 'choice', role: 'group', 'aria-labelledby': name.id }, name)
  if (options.length > short) group.append(...drawFilter(list))
  else group.append(list)
  return group
}

function drawOption({ label, tap, chosen }) {
  const button = make(
    'button',
    { type: 'button', class: 'option', 'data-tap': tap, 'aria-pressed': String(chosen) },
    make('span', { class: 'mark-chosen' }, icon('check')),
    make('span', { dir: 'auto' }, label),
  )
  return make('li', {}, button)
}

function drawFilter(list) {
  const none = make('p', { class: 'none-found', role: 'status' })
  const input = make('input', {
    type: 'search',
    class: 'filter',
    'data-keep': 'filter',
    'aria-label': text('filter'),
    placeholder: text('filter'),
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const shown = () => [...list.children].filter((line) => !line.hidden)
  const sift = () => {
    const wanted = plain(input.value)
    for (const line of list.children) line.hidden = !plain(line.textContent).includes(wanted)
    none.textContent = shown().length === 0 ? text('none-found') : ''
  }
  input.addEventListener('input', sift)
  input.addEventListener('keydown', (event) => {
    const [only, ...others] = shown()
    if (event.key === 'Enter' && !event.isComposing && only && others.length === 0) only.firstChild.click()
    if (event.key === 'ArrowDown' && only) {
      event.preventDefault()
      only.firstChild.focus()
    }
  })
  list.classList.add('long')
  return [make('div', { class: 'search' }, icon('search'), input), list, none]
}

/** Text as it is searched: without accents and capitals. */
function plain(words) {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
