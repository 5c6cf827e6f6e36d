import { drawMessage, frameMessage } from './message.js'
import { dayName, dayOf } from './times.js'

/** Messages of one speaker within this time stand together, in milliseconds. */
const together = 5 * 60 * 1000

/** How long a message that changed is marked, in milliseconds. */
const marked = 1_800

/** So many of the newest own messages can be changed, and of the others be answered: more would be in the way. */
const actable = { edit: 3, answer: 6 }

/** So much of a message is said where it is answered, in characters. */
const snippetLength = 80

/** The messages on the page, in the order of their places; those that have none yet come last. */
export function createLog(element, scroller, letterOf) {
  const items = new Map()

  const insert = (item) => {
    const place = item.entry.place ?? Infinity
    let before = null
    for (let other = element.lastElementChild; other; other = other.previousElementSibling) {
      if ((items.get(other.dataset.id).entry.place ?? Infinity) <= place) break
      before = other
    }
    if (item.frame.isConnected && item.frame.nextElementSibling === before) return
    element.insertBefore(item.frame, before)
  }

  const draw = (item) => {
    const kept = remember(item.frame)
    drawMessage(item.frame, item.entry, letterOf(item.entry.id), snippetOf(item.entry.content.answers))
    restore(item.frame, kept)
  }

  /** How a message begins, to tell which one it is; null for one that is not on the page. */
  const snippetOf = (id) => {
    const blocks = items.get(id)?.entry.content.blocks
    if (!blocks) return null
    const words = blocks.map(({ text, alternative }) => text ?? alternative).filter(Boolean)
    const [line] = words.join(': ').replace(/\s+/g, ' ').split('\n')
    return line.length > snippetLength ? `${line.slice(0, snippetLength)}…` : line
  }

  /** Offers to change or answer the newest messages only. */
  const offerActs = () => {
    const left = { ...actable }
    for (const button of [...element.querySelectorAll('.act')].reverse()) {
      const { act } = button.dataset
      const isWaiting = letterOf(button.closest('.message').dataset.id) !== undefined
      button.hidden = isWaiting || left[act] <= 0
      if (!isWaiting) left[act] -= 1
    }
  }

  /** Groups what belongs together, and names the day where a new one begins. */
  const arrange = () => {
    let last = null
    for (const frame of element.children) {
      const { entry } = items.get(frame.dataset.id)
      const newDay = !last || dayOf(last.entry.at) !== dayOf(entry.at)
      const starts = newDay || last.entry.author !== entry.author || entry.at - last.entry.at > together
      frame.classList.toggle('new-day', newDay)
      frame.classList.toggle('starts', starts)
      last?.frame.classList.toggle('ends', starts)
      last = { entry, frame }
    }
    last?.frame.classList.add('ends')
    offerActs()
  }

  const show = (entry, live) => {
    const item = items.get(entry.id)
    if (!item) {
      const fresh = { entry, frame: frameMessage(entry) }
      items.set(entry.id, fresh)
      draw(fresh)
      insert(fresh)
      if (live) fresh.frame.classList.add('fresh')
      return
    }
    const changed = JSON.stringify(item.entry.content) !== JSON.stringify(entry.content)
    item.entry = entry
    draw(item)
    insert(item)
    if (!live || !changed) return
    item.frame.classList.add('changed')
    clearTimeout(item.timer)
    item.timer = setTimeout(() => item.frame.classList.remove('changed'), marked)
  }

  return {
    /** Shows an entry that came or changed just now. */
    show: (entry) =>
      scroller.keep(() => {
        show(entry, true)
        arrange()
      }),
    /** Shows entries of before. */
    showAll: (entries) =>
      scroller.keep(() => {
        for (const entry of entries) show(entry, false)
        arrange()
      }),
    has: (id) => items.has(id),
    /** The first place that is shown, from where earlier messages are asked for. */
    firstPlace: () => items.get(element.firstElementChild?.dataset.id)?.entry.place ?? null,
    remove: (id) => {
      items.get(id)?.frame.remove()
      items.delete(id)
      arrange()
    },
    clear: () => {
      items.clear()
      element.replaceChildren()
    },
    /** The entry called `id`, and how it begins. */
    find: (id) => ({ entry: items.get(id)?.entry, snippet: snippetOf(id) }),
    /** Shows how much of a file is on its way. */
    progress: (id, share) => {
      const bar = items.get(id)?.frame.querySelector('progress')
      if (bar) bar.value = share
    },
    /** Draws everything again, in another language. */
    redraw: () =>
      scroller.keep(() => {
        for (const item of items.values()) {
          item.frame.querySelector('.day span').textContent = dayName(item.entry.at)
          draw(item)
        }
        offerActs()
      }),
  }
}

/** Where the reader was inside a message: what had the focus, what was searched, how far a list was scrolled. */
function remember(frame) {
  const active = frame.contains(document.activeElement) ? document.activeElement : null
  return {
    active,
    tap: active?.dataset.tap,
    keep: active?.dataset.keep,
    filter: frame.querySelector('.filter')?.value ?? '',
    scrolled: frame.querySelector('.options')?.scrollTop ?? 0,
  }
}

function restore(frame, kept) {
  const filter = frame.querySelector('.filter')
  if (filter && kept.filter) {
    filter.value = kept.filter
    filter.dispatchEvent(new Event('input'))
  }
  const list = frame.querySelector('.options')
  if (list) list.scrollTop = kept.scrolled
  if (!kept.active) return
  const same = [...frame.querySelectorAll('[data-tap], [data-keep]')].find(
    ({ dataset }) => dataset.tap === kept.tap && dataset.keep === kept.keep,
  )
  const target = same ?? frame.querySelector('.bubble')
  target.focus({ preventScroll: true })
}
