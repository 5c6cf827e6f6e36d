import { drawBlocks, isCard } from './blocks.js'
import { icon, make, unseen } from './make.js'
import { text } from './state.js'
import { dayName, timeOf } from './times.js'

/** The frame of a message: it stays in its place, while what it shows can change. */
export function frameMessage(entry) {
  const day = make('p', { class: 'day' }, make('span', {}, dayName(entry.at)))
  return make('div', { class: `message ${entry.author}`, 'data-id': entry.id }, day)
}

/**
 * Draws what a message shows now. `letter` is what the outbox knows of it: undefined once it is kept. `snippet` begins
 * as the message that it answers does.
 */
export function drawMessage(frame, entry, letter, snippet) {
  frame.querySelector('.line')?.remove()
  frame.querySelector('.meta')?.remove()
  const { blocks } = entry.content
  const speaker = text(entry.author === 'bot' ? 'bot' : 'you')
  const isSending = letter?.status === 'sending' && letter.file !== null
  const bubble = make(
    'div',
    { class: `bubble${isCard(blocks) ? ' card' : ''}`, tabindex: '-1' },
    unseen(`${speaker}: `),
    snippet ? make('p', { class: 'answered' }, icon('answer'), make('span', { dir: 'auto' }, snippet)) : null,
    ...drawBlocks(blocks, { message: entry.id, isKept: letter === undefined || letter.status === 'kept' }),
    isSending ? make('progress', { max: '1', value: '0', 'aria-label': text('sending') }) : null,
  )
  const avatar = entry.author === 'bot' ? make('span', { class: 'avatar', 'aria-hidden': 'true' }) : null
  const line = make('div', { class: 'line' }, avatar, bubble)
  if (entry.author === 'bot') line.append(...drawAct('answer', canBeAnswered(blocks)))
  else
    line.prepend(
      ...drawAct(
        'edit',
        blocks.every(({ kind }) => kind === 'text'),
      ),
    )
  frame.append(line, drawMeta(entry, letter))
}

/** Somebody's own words, under their name: what the bot says itself has nothing to answer. */
function canBeAnswered([first, ...others]) {
  return first?.kind === 'title' && others.some(({ kind, shows }) => kind === 'quote' || shows)
}

/** What can be done with a message; the log shows it at the newest ones. */
function drawAct(name, isPossible) {
  if (!isPossible) return []
  const button = { type: 'button', class: 'act', 'data-act': name, 'aria-label': text(name), hidden: true }
  return [make('button', { ...button, title: text(name) }, icon(name === 'edit' ? 'pencil' : 'answer'))]
}

function drawMeta(entry, letter) {
  const time = make('time', { datetime: new Date(entry.at).toISOString() }, timeOf(entry.at))
  if (entry.author === 'bot') return make('p', { class: 'meta' }, time)
  const status = letter?.status ?? 'kept'
  if (status === 'failed' || status === 'refused') {
    const again = status === 'failed' ? 'retry' : letter.file ? 'remove' : 'change'
    return make(
      'p',
      { class: 'meta failed' },
      icon('warn'),
      make('span', {}, letter.trouble || text('failed')),
      make('button', { type: 'button', class: 'again', 'data-again': again }, text(again)),
    )
  }
  const sending = status === 'sending'
  const changed = entry.content.changed
    ? make('span', { class: 'was-changed' }, `${text('changed')} ·`)
    : null
  return make(
    'p',
    { class: `meta ${status}${changed ? ' altered' : ''}` },
    changed,
    time,
    make(
      'span',
      { class: 'tick' },
      icon(sending ? 'clock' : 'check'),
      unseen(text(sending ? 'sending' : 'kept')),
    ),
  )
}
