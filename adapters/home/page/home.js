/** On a narrow screen one side is shown at a time: tabs, as the ARIA Authoring Practices describe them. */
const narrow = matchMedia('(max-width: 63.99rem)')
const bar = document.querySelector('.tabs')
const tabs = [...bar.querySelectorAll('.tab')]
const sides = [...document.querySelectorAll('.side')]
const remembered = 'home-side'

const sideOf = (name) => sides.find(({ dataset }) => dataset.side === name)
let shown = recall() ?? tabs[0].dataset.side

function recall() {
  try {
    const name = sessionStorage.getItem(remembered)
    return sideOf(name) ? name : null
  } catch {
    return null
  }
}

function show(name) {
  shown = name
  try {
    sessionStorage.setItem(remembered, name)
  } catch {
    // a browser without storage begins with the first side again
  }
  draw()
}

function draw() {
  bar.hidden = !narrow.matches
  if (narrow.matches) bar.setAttribute('role', 'tablist')
  for (const tab of tabs) {
    const side = sideOf(tab.dataset.side)
    const isShown = tab.dataset.side === shown
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', side.id)
    tab.setAttribute('aria-selected', String(isShown))
    tab.tabIndex = isShown ? 0 : -1
    side.classList.toggle('shown', isShown)
    if (narrow.matches) {
      side.setAttribute('role', 'tabpanel')
      side.setAttribute('aria-labelledby', tab.id)
    } else {
      side.removeAttribute('role')
      side.setAttribute('aria-labelledby', `name-${tab.dataset.side}`)
    }
    if (isShown || !narrow.matches) tab.querySelector('.new').hidden = true
  }
}

/** A dot on the tab of a chat in which something came while another one was shown. */
function watch(side) {
  const frame = side.querySelector('iframe')
  const look = () => {
    const log = frame.contentDocument?.querySelector('.log')
    if (!log) return
    const tab = tabs.find(({ dataset }) => dataset.side === side.dataset.side)
    // The first words of a chat are no news, however late they come.
    let settled = false
    let settling = 0
    const settle = () => (settling ||= setTimeout(() => (settled = true), 2_000))
    if (log.childElementCount > 0) settle()
    new frame.contentWindow.MutationObserver((changes) => {
      const came = changes.some(({ addedNodes }) => addedNodes.length > 0)
      if (came) settle()
      if (came && settled && narrow.matches && shown !== side.dataset.side)
        tab.querySelector('.new').hidden = false
    }).observe(log, { childList: true, subtree: true })
  }
  frame.addEventListener('load', look)
  if (frame.contentDocument?.readyState === 'complete') look()
}

bar.addEventListener('click', ({ target }) => {
  const tab = target.closest('.tab')
  if (tab) show(tab.dataset.side)
})
bar.addEventListener('keydown', (event) => {
  const steps = { ArrowRight: 1, ArrowLeft: -1 }
  const at = tabs.findIndex(({ dataset }) => dataset.side === shown)
  const next =
    event.key === 'Home'
      ? tabs[0]
      : event.key === 'End'
        ? tabs.at(-1)
        : event.key in steps
          ? tabs[(at + steps[event.key] + tabs.length) % tabs.length]
          : null
  if (!next) return
  event.preventDefault()
  show(next.dataset.side)
  next.focus()
})
// Whoever turns to a chat has read what to try; on a narrow screen the chat needs the room. Not at once, since what is
// being pressed must not move.
addEventListener('blur', () => {
  const { activeElement } = document
  if (!narrow.matches || activeElement?.tagName !== 'IFRAME') return
  setTimeout(() => activeElement.closest('.side').querySelector('.try').removeAttribute('open'), 600)
})
narrow.addEventListener('change', draw)
for (const side of sides) watch(side)
draw()
document.documentElement.dataset.ready = 'true'
