import { createComposer } from './composer.js'
import { connect } from './connection.js'
import { deliverSurely } from './deliver.js'
import { createLog } from './log.js'
import { createMenu } from './menu.js'
import { createNotice } from './notice.js'
import { createOutbox } from './outbox.js'
import { createScroller } from './scroller.js'
import { home, onLanguage, speak, state, text } from './state.js'
import { listenForTaps } from './taps.js'

/** How long the dots stay when nothing comes, in milliseconds. */
const typingFor = 8_000

/** Own messages are called after their letters. */
const own = 'person:'

const find = (selector) => document.querySelector(selector)
const logElement = find('.log')
const earlier = find('.earlier')
const dots = find('.typing')

const scroller = createScroller(find('.scroller'), logElement, find('.newer'))
const notice = createNotice(find('.notice'))
const log = createLog(logElement, scroller, (id) => outbox.find(id.slice(own.length)))
const composer = createComposer(find('.composer'), (words) => {
  outbox.add(words)
  scroller.toEnd()
})

// What was written stands in the log at once; the server's own telling of it then gives it its place.
const known = new Map()
const outbox = createOutbox((letter) => {
  const id = own + letter.id
  const entry = known.get(id) ?? {
    id,
    author: 'person',
    at: letter.at,
    content: { blocks: [{ kind: 'text', text: letter.text }] },
  }
  log.show(entry)
})

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
outbox.resume()

listenForTaps(logElement)
logElement.addEventListener('click', (event) => {
  const button = event.target.closest('[data-again]')
  if (!button) return
  if (button.dataset.again === 'retry') {
    outbox.retry()
    return
  }
  const { id } = button.closest('.message').dataset
  composer.giveBack(outbox.takeBack(id.slice(own.length)))
  log.remove(id)
})
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
