/**
 * What the server put into the page, and the words of the page, which can change to another language while it is open.
 */
const begin = JSON.parse(document.getElementById('state').textContent)

/** What the page began with: `entries`, `lastSeq`, `more`, `arrivalId`, `icons`, `longestText`. */
export const state = begin

/** Where this chat lives on the server. */
export const home = `/chat/${begin.audience}`

let { texts, language } = begin
const listeners = []

/** The words called `name`, in the language of the page. */
export function text(name) {
  return texts[name] ?? ''
}

/** All commands of the menu, in order: `[command, label]`. */
export function commands() {
  return Object.entries(texts)
    .filter(([name]) => name.startsWith('command-'))
    .map(([name, label]) => [name.slice('command-'.length), label])
}

/** The language of the page now. */
export function spoken() {
  return language
}

/** Calls `listener` each time the page changes its language. */
export function onLanguage(listener) {
  listeners.push(listener)
}

/** Says the whole page in another language from now on. */
export function speak(next, nextTexts) {
  language = next
  texts = nextTexts
  document.documentElement.lang = next
  document.title = `${text('title')} · ${text('bot')}`
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text)
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label))
  }
  for (const element of document.querySelectorAll('[data-placeholder]')) {
    element.setAttribute('placeholder', text(element.dataset.placeholder))
  }
  for (const listener of listeners) listener()
}
