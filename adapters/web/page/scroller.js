/** Nearer to the end than this counts as at the end, in pixels. */
const near = 80

/** What is kept free above something new that is read from its beginning, in pixels. */
const margin = 12

/** Keeps what the reader looks at where it is, and follows the end for whom is at the end. */
export function createScroller(element, log, newer) {
  let atEnd = true
  /** What came last begins on the screen already. */
  let begun = false
  /** To the end; or, of something new that is taller than the screen, to its beginning, where reading starts. */
  const toEnd = (fresh = null) => {
    element.scrollTop = element.scrollHeight
    const top = fresh?.getBoundingClientRect().top ?? Infinity
    const hidden = element.getBoundingClientRect().top - top
    if (hidden > 0) element.scrollTop -= hidden + margin
    atEnd = hidden <= 0
    begun = !atEnd
    newer.hidden = true
  }
  const look = () => {
    atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < near
    if (atEnd) newer.hidden = true
  }
  element.addEventListener('scroll', look, { passive: true })
  newer.addEventListener('click', () => {
    toEnd()
    log.focus({ preventScroll: true })
  })
  // a keyboard that opens, a message box that grows
  new ResizeObserver(() => {
    if (atEnd) toEnd()
  }).observe(element)

  return {
    toEnd,
    /** Runs `change`, which makes the log longer or shorter, without moving what is read. */
    keep: (change) => {
      look()
      const follow = atEnd
      const edge = element.getBoundingClientRect().top
      const anchor = follow
        ? null
        : [...log.children].find((child) => child.getBoundingClientRect().bottom > edge)
      const before = anchor?.getBoundingClientRect().top ?? 0
      const last = log.lastElementChild
      change()
      if (follow) toEnd(log.lastElementChild === last ? null : log.lastElementChild)
      else if (anchor?.isConnected) element.scrollTop += anchor.getBoundingClientRect().top - before
    },
    /** Something new came at the end: says so to whom cannot see it. */
    came: () => {
      if (!atEnd && !begun) newer.hidden = false
      begun = false
    },
  }
}
