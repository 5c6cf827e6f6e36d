import { nearAddress } from './file-shelf.js'
import { icon, make, unseen } from './make.js'
import { home, text } from './state.js'
import { sizeOf } from './sizes.js'

/**
 * Draws a file of a person: a photo, a voice message to be heard, a document to be saved. `message` is the one in which
 * it stands; `isKept` tells whether the server has it yet.
 */
export function drawFile(block, { message, isKept }) {
  const place = make('div', { class: `attached ${block.shows}` })
  const draw = () => place.replaceChildren(shown(block, message, isKept, failed))
  const failed = () => place.replaceChildren(sorry(draw))
  draw()
  return place
}

function shown(block, message, isKept, failed) {
  const away = `${home}/files/${encodeURIComponent(message)}`
  const source = nearAddress(message.replace(/^person:/, '')) ?? away
  const name = block.alternative || text(block.shows)
  if (block.shows === 'photo') return photo(source, isKept ? away : null, name, failed)
  if (block.shows === 'voice') return voice(source, name, failed)
  return paper(block, isKept ? away : null, name, failed)
}

function photo(source, away, name, failed) {
  const picture = make('img', { src: source, alt: name, loading: 'lazy', decoding: 'async' })
  picture.addEventListener('error', failed)
  if (away === null) return picture
  return make(
    'a',
    { class: 'enlarge', href: away, target: '_blank', rel: 'noopener' },
    picture,
    unseen(` ${text('enlarge')} (${text('new-window')})`),
  )
}

function voice(source, name, failed) {
  const player = make('audio', { src: source, controls: true, preload: 'none', 'aria-label': name })
  player.addEventListener('error', failed)
  return player
}

function paper({ name, bytes }, away, alternative, failed) {
  const parts = [
    make('span', { class: 'paper' }, icon('file')),
    make(
      'span',
      { class: 'paper-words' },
      make('span', { dir: 'auto' }, alternative),
      make('small', {}, [name.split('.').at(-1).toUpperCase(), sizeOf(bytes)].filter(Boolean).join(' · ')),
    ),
  ]
  if (away === null) return make('p', { class: 'save' }, ...parts)
  const link = make(
    'a',
    { class: 'save', href: away, download: name },
    ...parts,
    icon('save'),
    unseen(` ${text('download')}`),
  )
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void save(away, name).catch(failed)
  })
  return link
}

/** Fetched first, so that a file that is not kept any more is told in words, and not by the browser. */
async function save(away, name) {
  const response = await fetch(away)
  if (!response.ok) throw new Error('the file does not come')
  const address = URL.createObjectURL(await response.blob())
  make('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** In its place, when it does not come. */
function sorry(draw) {
  const again = make('button', { type: 'button', class: 'again' }, text('show-again'))
  again.addEventListener('click', draw)
  return make('p', { class: 'sorry' }, make('span', {}, text('file-unseen')), again)
}
