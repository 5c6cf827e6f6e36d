import type { FormField, FormOption, FormPage } from '../../bots/pages/form.ts'
import type { View } from '../../bots/view.ts'
import { escapeHtml } from './escape.ts'
import { documentPage, viewHtml } from './view-document.ts'

/** A form as a page, with the problems of what was sent above it and beside each field (WCAG 2.2, 3.3.1). */
export function formHtml(form: FormPage, preview: View, styles: readonly string[]): string {
  const body = [
    `<h1>${escapeHtml(form.title)}</h1>`,
    noticeHtml(form),
    `<p>${escapeHtml(form.intro)}</p>`,
    '<form method="post" novalidate>',
    ...form.fields.map(fieldHtml),
    `<p><button type="submit">${escapeHtml(form.submit)}</button></p>`,
    '</form>',
    `<section class="preview">${previewHtml(preview)}</section>`,
  ]
  return documentPage({ title: form.title, language: form.language, styles, body: body.join('\n') })
}

/** What comes of it, a level below the page's own heading, with its links as they can be followed. */
function previewHtml({ blocks }: View): string {
  const parts = blocks.map((block) => {
    if (block.kind === 'title') return `<h2>${escapeHtml(block.text)}</h2>`
    if (block.kind !== 'buttons') return viewHtml({ blocks: [block] })
    return block.buttons.map((button) => ('link' in button ? linkHtml(button) : '')).join('')
  })
  return parts.join('\n')
}

function linkHtml({ label, link }: { label: string; link: string }): string {
  return `<p><a href="${escapeHtml(link)}" target="_blank" rel="noopener noreferrer">${escapeHtml(label)}</a></p>`
}

function noticeHtml({ notice, fields }: FormPage): string {
  if (!notice) return ''
  const wrong = fields.filter(({ problem }) => problem !== null)
  const links = wrong.map(
    ({ name, label, problem }) =>
      `<li><a href="#${name}">${escapeHtml(label)}</a>: ${escapeHtml(problem ?? '')}</li>`,
  )
  const list = links.length > 0 ? `<ul>${links.join('')}</ul>` : ''
  return notice.isGood
    ? `<div class="notice" role="status"><p>${escapeHtml(notice.text)}</p></div>`
    : `<div class="notice wrong" role="alert"><p>${escapeHtml(notice.text)}</p>${list}</div>`
}

function fieldHtml(field: FormField): string {
  const { name } = field
  const about = [
    ...(field.hint === null ? [] : [`<p class="hint" id="${name}-hint">${escapeHtml(field.hint)}</p>`]),
    ...(field.problem === null
      ? []
      : [`<p class="problem" id="${name}-problem">${escapeHtml(field.problem)}</p>`]),
  ].join('')
  const ids = [field.hint === null ? '' : `${name}-hint`, field.problem === null ? '' : `${name}-problem`]
  const described = ids.some(Boolean) ? ` aria-describedby="${ids.filter(Boolean).join(' ')}"` : ''
  const invalid = field.problem === null ? '' : ' aria-invalid="true"'
  if (field.kind === 'several') {
    const boxes = field.options.map((option) => boxHtml(name, option, field.values.includes(option.value)))
    return `<fieldset id="${name}" tabindex="-1"${described}><legend>${escapeHtml(field.label)}</legend>${about}<div class="boxes">${boxes.join('')}</div></fieldset>`
  }
  const label = `<label for="${name}">${escapeHtml(field.label)}</label>`
  if (field.kind === 'one') {
    const options = field.options.map(
      ({ value, label: words }) =>
        `<option value="${escapeHtml(value)}"${value === field.value ? ' selected' : ''}>${escapeHtml(words)}</option>`,
    )
    return `<div class="field">${label}${about}<select id="${name}" name="${name}"${described}${invalid}>${options.join('')}</select></div>`
  }
  const autocomplete = field.autocomplete === null ? 'off' : field.autocomplete
  return `<div class="field">${label}${about}<input id="${name}" name="${name}" value="${escapeHtml(field.value)}" maxlength="${field.most}" autocomplete="${autocomplete}" inputmode="${field.inputMode}" dir="auto"${described}${invalid}></div>`
}

function boxHtml(name: string, { value, label }: FormOption, isChosen: boolean): string {
  const checked = isChosen ? ' checked' : ''
  return `<label class="box"><input type="checkbox" name="${name}" value="${escapeHtml(value)}"${checked}> ${escapeHtml(label)}</label>`
}
