import { createComposer } from './composer.js'
import { connect } from './connection.js'
import { deliverSurely } from './deliver.js'
import { entryOf, messageOf } from './letters.js'
import { createLog } from './log.js'
import { createMenu } from './menu.js'
import { createNotice } from './notice.js'
import { createOutbox } from './outbox.js'
import { createScroller } from './scroller.js'
import { home, onLanguage, speak, state, text } from './state.js'
import { listenForTaps } from './taps.js'

/** How long the dots stay when nothing comes, in milliseconds. */
const typingFor = 8_000

const find = (selector) => document.querySelector(selector)
const logElement = find('.log')
const earlier = find('.earlier')
const dots = find('.typing')

const scroller = createScroller(find('.scroller'), logElement, find('.newer'))
const notice = createNotice(find('.notice'))
const log = createLog(logElement, scroller, (id) => outbox.find(id))
const composer = createComposer(find('.composer'), (words, { edits, answers, files }) => {
  if (edits) {
    if (words !== wordsOf(edits)) outbox.add({ text: words, edits })
    return
  }
  // Several files are as many messages; what is written goes with the first.
  const [first = null, ...others] = files
  outbox.add({ text: words, file: first, answers })
  for (const file of others) outbox.add({ text: '', file, answers })
  scroller.toEnd()
})
const wordsOf = (id) => log.find(id).entry?.content.blocks[0]?.text ?? ''

// What was written stands in the log at once; the server's own telling of it then gives it its place.
const known = new Map()
const outbox = createOutbox(
  (letter) => {
    const id = messageOf(letter)
    const before = known.get(id)
    if (letter.edits && !before) return
    const entry = letter.edits ? entryOf(letter, before) : (before ?? entryOf(letter))
    if (letter.edits && letter.status === 'kept') known.set(id, entry)
    log.show(entry)
  },
  (letter, share) => log.progress(messageOf(letter), share),
)

let typingTimer = 0
function showTyping(on) {
  clearTimeout(typingTimer)
  scroller.keep(() => (dots.hidden = !on))
  if (on) typingTimer = setTimeout(() => showTyping(false), typingFor)
}

let unread = 0
function countUnread(by) {
  unread = by === 0 ? 0 : unread + by
  const title = `${text('title')} · ${text('bot')}`
  document.title = unread > 0 ? `(${unread}) ${title}` : title
}

/** Readers hear what is added to the log, but not what was there before. */
function quietly(change) {
  logElement.setAttribute('aria-live', 'off')
  change()
  setTimeout(() => logElement.setAttribute('aria-live', 'polite'), 500)
}

function take(entry) {
  const isNew = !log.has(entry.id)
  if (entry.author === 'person') known.set(entry.id, entry)
  if (entry.author === 'bot' && isNew) showTyping(false)
  log.show(entry)
  if (entry.author !== 'bot' || !isNew) return
  scroller.came()
  if (document.hidden) countUnread(1)
}

async function showEarlier() {
  earlier.disabled = true
  try {
    const response = await fetch(`${home}/messages?before=${log.firstPlace()}`, {
      headers: { accept: 'application/json' },
    })
    if (!response.ok) throw new Error('no earlier messages now')
    const { entries, more } = await response.json()
    quietly(() => log.showAll(entries))
    earlier.hidden = !more
    if (!more) logElement.focus({ preventScroll: true })
  } catch {
    notice.say(text('tap-failed'))
  }
  earlier.disabled = false
}

async function arrive() {
  const query = new URLSearchParams(location.search)
  const code = /^[\w-]{1,64}$/.exec(query.get('start') ?? '')?.[0] ?? null
  const isFirst = state.entries.length === 0
  if (code === null && !isFirst) return
  if (isFirst) showTyping(true)
  const told = code === null ? { arrived: null, id: state.arrivalId } : { arrived: code }
  const outcome = await deliverSurely(told, 20)
  if (!outcome.kept) {
    showTyping(false)
    notice.say(outcome.text || text('tap-failed'))
    return
  }
  // A reload must not bring the code a second time.
  query.delete('start')
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname)
}

quietly(() => log.showAll(state.entries))
for (const entry of state.entries) if (entry.author === 'person') known.set(entry.id, entry)
earlier.hidden = !state.more
earlier.addEventListener('click', () => void showEarlier())
scroller.toEnd()
void outbox.resume()

listenForTaps(logElement)
logElement.addEventListener('click', (event) => {
  const button = event.target.closest('[data-again], [data-act]')
  if (!button) return
  const { again, act } = button.dataset
  const { id } = button.closest('.message').dataset
  if (act === 'edit') composer.change(id, wordsOf(id))
  else if (act === 'answer') composer.answer(id, log.find(id).snippet)
  else if (again === 'retry') outbox.retry()
  else takeBack(outbox.find(id))
})
/** What the server refused is given back to be changed; what it changes stands as it stood. */
function takeBack(letter) {
  outbox.takeBack(letter)
  if (letter.edits) {
    log.show(known.get(letter.edits))
    composer.change(letter.edits, letter.text)
    return
  }
  log.remove(messageOf(letter))
  if (letter.text !== '') composer.giveBack(letter.text)
}
createMenu((command) => {
  scroller.toEnd()
  void deliverSurely({ command, rest: '' }, 3).then((outcome) => {
    if (!outcome.kept) notice.say(outcome.text || text('tap-failed'))
  })
})
onLanguage(() => log.redraw())
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) countUnread(0)
})
connect(state.lastSeq, {
  entry: take,
  anew: () => {
    log.clear()
    known.clear()
    earlier.hidden = true
  },
  typing: () => showTyping(true),
  language: ({ language, texts }) => speak(language, texts),
  up: () => {
    notice.up()
    outbox.retry()
  },
  down: () => notice.down(),
  refused: (words) => notice.stay(words),
})
void arrive()
document.documentElement.dataset.ready = 'true'
