import type { Audience } from '../../bots/channel.ts'
import type { HomeTexts } from '../../bots/pages/home-page.ts'
import type { Language } from '../../core/programme/programme.ts'
import type { Assets } from '../http/assets.ts'
import { escapeHtml } from '../http/escape.ts'

/** What both home pages are made of. */
export type HomeFrame = {
  assets: Assets
  language: Language
  texts: HomeTexts
  /** The languages to switch to, each by its own name. */
  languages: readonly { code: Language; name: string }[]
}

/** The page of a sandbox: the chats of `sides` beside each other, each at its address. */
export function sandboxPage(
  frame: HomeFrame,
  sides: readonly { audience: Audience; address: string }[],
): string {
  const { texts } = frame
  const tabs = sides.map(
    ({ audience }) =>
      `<button type="button" class="tab" id="tab-${audience}" data-side="${audience}">${escapeHtml(texts.of[audience].name)}<span class="new" hidden><span class="unseen">${escapeHtml(texts.new)}</span></span></button>`,
  )
  return page(
    frame,
    'sandbox',
    `<header class="top">
  <h1>${mark(frame)} ${escapeHtml(texts.programme)}</h1>
  <p class="banner"><strong class="badge">${escapeHtml(texts.sandbox)}</strong> <span>${escapeHtml(texts.invented)}</span></p>
  ${languageSwitch(frame)}
</header>
<main>
<div class="tabs" hidden aria-label="${escapeHtml(texts.sides)}">
${tabs.join('\n')}
</div>
<div class="sides">
${sides.map(({ audience, address }, index) => side(frame, audience, address, index + 1)).join('\n')}
</div>
</main>
<script type="module" src="${escapeHtml(frame.assets.href('home.js'))}"></script>`,
  )
}

function side({ texts }: HomeFrame, audience: Audience, address: string, number: number): string {
  const { name, role, frame, steps } = texts.of[audience]
  const list = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')
  return `<section class="side" id="side-${audience}" data-side="${audience}" aria-labelledby="name-${audience}">
  <div class="side-top">
    <span class="number" aria-hidden="true">${number}</span>
    <h2 id="name-${audience}">${escapeHtml(name)}</h2>
    <p class="role">${escapeHtml(role)}</p>
  </div>
  <details class="try" open>
    <summary>${escapeHtml(texts.try)}</summary>
    <ol>${list}</ol>
  </details>
  <iframe title="${escapeHtml(frame)}" src="${escapeHtml(address)}"></iframe>
</section>`
}

/** The page of a service at work: what it is, and the way to the chat at `address`. */
export function plainPage(frame: HomeFrame, address: string): string {
  const { texts } = frame
  return page(
    frame,
    'plain',
    `<main class="card">
  <h1>${mark(frame)} ${escapeHtml(texts.programme)}</h1>
  <p class="what">${escapeHtml(texts.plain)}</p>
  <p><a class="start" href="${escapeHtml(address)}">${escapeHtml(texts.start)}</a></p>
  ${languageSwitch(frame)}
</main>`,
  )
}

function page({ assets, language, texts }: HomeFrame, kind: string, body: string): string {
  const href = (file: string): string => escapeHtml(assets.href(file))
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#172126" media="(prefers-color-scheme: dark)">
<title>${escapeHtml(texts.programme)}</title>
<link rel="icon" type="image/svg+xml" href="${href('mark.svg')}">
<link rel="stylesheet" href="${href('colours.css')}">
<link rel="stylesheet" href="${href('home.css')}">
</head>
<body class="${kind}">
${body}
</body>
</html>
`
}

function mark({ assets }: HomeFrame): string {
  return `<img src="${escapeHtml(assets.href('mark.svg'))}" alt="" width="40" height="40">`
}

function languageSwitch({ texts, language, languages }: HomeFrame): string {
  const links = languages.map(({ code, name }) => {
    const current = code === language ? ' aria-current="true"' : ''
    // The short form is for narrow screens; the name stays for those who listen.
    return `<li><a href="?lang=${code}" lang="${code}" hreflang="${code}"${current}><span class="long">${escapeHtml(name)}</span><span class="short" aria-hidden="true">${code}</span></a></li>`
  })
  return `<nav class="languages" aria-label="${escapeHtml(texts.languages)}"><ul>${links.join('')}</ul></nav>`
}
