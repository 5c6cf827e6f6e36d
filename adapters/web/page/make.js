import { state } from './state.js'

/**
 * Makes an element. Text goes in as text only, never as HTML; attributes that are `null` or `false` are left out.
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child !== null))
  return element
}

/** An icon that says nothing to those who do not see it. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg'
  const element = document.createElementNS(space, 'svg')
  element.setAttribute('class', 'icon')
  element.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(space, 'use')
  use.setAttribute('href', `${state.icons}#${name}`)
  element.append(use)
  return element
}

/** Words that are heard, not seen. */
export function unseen(words) {
  return make('span', { class: 'unseen' }, words)
}

/** A random identifier (RFC 9562, version 4), also on pages without https, where `crypto.randomUUID` is missing. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
