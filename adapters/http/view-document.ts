import type { Block, View } from '../../bots/view.ts'
import { escapeHtml } from './escape.ts'

/** A view as a page to read: headings, facts as a list of terms, people's own words as quotes. Buttons are left out. */
export function viewDocument(view: View, language: string, style: string): string {
  const first = view.blocks.find((block) => block.kind === 'title')
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(first?.text ?? '')}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<main>
${view.blocks.map((block) => blockHtml(block, block === first)).join('\n')}
</main>
</body>
</html>
`
}

function blockHtml(block: Block, first: boolean): string {
  switch (block.kind) {
    case 'title':
      return first ? `<h1>${escapeHtml(block.text)}</h1>` : `<h2>${escapeHtml(block.text)}</h2>`
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'quote':
      return `<blockquote dir="auto">${escapeHtml(block.text)}</blockquote>`
    case 'facts':
      return block.facts.length === 0 ? '' : `<dl>${block.facts.map(factHtml).join('')}</dl>`
    case 'file':
    case 'buttons':
    case 'choice':
      return ''
  }
}

function factHtml({ label, value }: { label: string; value: string }): string {
  return `<div><dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value)}</dd></div>`
}
