import type { Block, View } from '../../bots/view.ts'
import { pictureAddress } from '../pictures.ts'
import { escapeHtml } from './escape.ts'

/**
 * A view as a page to read: headings, facts as a list of terms, people's own words as quotes, made pictures, links.
 * Buttons that send something back are left out.
 */
export function viewDocument(view: View, language: string, style: string): string {
  return documentPage({ title: titleOf(view), language, styles: [style], body: viewHtml(view) })
}

/** A page in the style of documents, found by no search engine. `body` is HTML; nothing else is. */
export function documentPage(page: {
  title: string
  language: string
  styles: readonly string[]
  body: string
}): string {
  const styles = page.styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`)
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)}</title>
${styles.join('\n')}
</head>
<body>
<main>
${page.body}
</main>
</body>
</html>
`
}

/** The blocks of a view as HTML, the first title as the heading of the page. */
export function viewHtml(view: View): string {
  const first = view.blocks.find((block) => block.kind === 'title')
  return view.blocks.map((block) => blockHtml(block, block === first)).join('\n')
}

function titleOf(view: View): string {
  return view.blocks.find((block) => block.kind === 'title')?.text ?? ''
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
    case 'file': {
      const { file, alternative } = block
      if (file.channel !== 'made') return ''
      const [source, words] = [escapeHtml(pictureAddress(file.id)), escapeHtml(alternative)]
      return `<p><img class="picture" src="${source}" alt="${words}" width="240" height="240"></p>`
    }
    case 'buttons': {
      const links = block.buttons.flatMap((button) => ('link' in button ? [button] : []))
      if (links.length === 0) return ''
      return `<p class="links">${links.map(linkHtml).join(' ')}</p>`
    }
    case 'choice':
    case 'form':
      return ''
  }
}

function linkHtml({ label, link }: { label: string; link: string }): string {
  return `<a class="link" href="${escapeHtml(link)}">${escapeHtml(label)}</a>`
}

function factHtml({ label, value }: { label: string; value: string }): string {
  return `<div><dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value)}</dd></div>`
}
