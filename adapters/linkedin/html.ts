import type { SignInPage } from '../../bots/sign-in/pages.ts'
import { escapeHtml } from '../http/escape.ts'
import { documentPage, viewHtml } from '../http/view-document.ts'

/** A page of signing in: what it says, the code, the button to go on or the way back. */
export function signInHtml(page: SignInPage, href: (file: string) => string): string {
  const [heading, ...others] = page.view.blocks
  const title = heading && 'text' in heading ? heading.text : ''
  const code = page.code === null ? '' : `<output>${spaced(page.code)}</output>`
  const leave =
    page.leave === null
      ? ''
      : `<form method="post"><button type="submit">${escapeHtml(page.leave)}</button></form>`
  const back =
    page.back === null
      ? ''
      : `<p><a class="button" href="${escapeHtml(page.back.address)}">${escapeHtml(page.back.label)}</a></p>`
  const body = [`<h1>${escapeHtml(title)}</h1>`, code, viewHtml({ blocks: others }), leave, back]
  return documentPage({
    title,
    language: page.language,
    styles: ['document.css', 'controls.css', 'sign-in.css'].map(href),
    body: body.filter((part) => part !== '').join('\n'),
  })
}

/** Two groups of three: read and typed more easily. */
function spaced(code: string): string {
  return `<span>${escapeHtml(code.slice(0, 3))}</span> <span>${escapeHtml(code.slice(3))}</span>`
}
