/** Nearer to the end than this counts as at the end, in pixels. */
const near = 80

/** Keeps what the reader looks at where it is, and follows the end for whom is at the end. */
export function createScroller(element, log, newer) {
  let atEnd = true
  const toEnd = () => {
    element.scrollTop = element.scrollHeight
    atEnd = true
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
      change()
      if (follow) toEnd()
      else if (anchor?.isConnected) element.scrollTop += anchor.getBoundingClientRect().top - before
    },
    /** Something new came at the end: says so to whom cannot see it. */
    came: () => {
      if (!atEnd) newer.hidden = false
    },
  }
}
