import { drawBlocks, isCard } from './blocks.js'
import { icon, make, unseen } from './make.js'
import { text } from './state.js'
import { dayName, timeOf } from './times.js'

/** The frame of a message: it stays in its place, while what it shows can change. */
export function frameMessage(entry) {
  const day = make('p', { class: 'day' }, make('span', {}, dayName(entry.at)))
  return make('div', { class: `message ${entry.author}`, 'data-id': entry.id }, day)
}

/** Draws what a message shows now. `letter` is what the outbox knows of it: undefined once it is kept. */
export function drawMessage(frame, entry, letter) {
  frame.querySelector('.line')?.remove()
  frame.querySelector('.meta')?.remove()
  const { blocks } = entry.content
  const speaker = text(entry.author === 'bot' ? 'bot' : 'you')
  const bubble = make(
    'div',
    { class: `bubble${isCard(blocks) ? ' card' : ''}`, tabindex: '-1' },
    unseen(`${speaker}: `),
    ...drawBlocks(blocks),
  )
  const avatar = entry.author === 'bot' ? make('span', { class: 'avatar', 'aria-hidden': 'true' }) : null
  frame.append(make('div', { class: 'line' }, avatar, bubble), drawMeta(entry, letter))
}

function drawMeta(entry, letter) {
  const time = make('time', { datetime: new Date(entry.at).toISOString() }, timeOf(entry.at))
  if (entry.author === 'bot') return make('p', { class: 'meta' }, time)
  const status = letter?.status ?? 'kept'
  if (status === 'failed' || status === 'refused') {
    const again = status === 'failed' ? 'retry' : 'change'
    return make(
      'p',
      { class: 'meta failed' },
      icon('warn'),
      make('span', {}, letter.trouble || text('failed')),
      make('button', { type: 'button', class: 'again', 'data-again': again }, text(again)),
    )
  }
  const sending = status === 'sending'
  return make(
    'p',
    { class: `meta ${status}` },
    time,
    make(
      'span',
      { class: 'tick' },
      icon(sending ? 'clock' : 'check'),
      unseen(text(sending ? 'sending' : 'kept')),
    ),
  )
}
