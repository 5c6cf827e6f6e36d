import type { Assets } from '../http/assets.ts'
import { embedJson, escapeHtml } from '../http/escape.ts'
import { longestText } from '../../bots/pages/problem-page.ts'
import { mostFileBytes, passing } from '../../bots/talk/passable-file.ts'
import type { ToldEntry } from './stream.ts'

/** What a chat page begins with. */
export type PageState = {
  audience: string
  language: string
  texts: Record<string, string>
  entries: ToldEntry[]
  /** From where to follow changes. */
  lastSeq: number
  /** Whether there are earlier messages. */
  more: boolean
  /** Under which identifier the page tells that someone arrived: the same until something is said. */
  arrivalId: string
}

/** What a browser offers to choose from. */
const accepted = [...passing.types, ...passing.endings.map((ending) => `.${ending}`)].join(',')

/** What of files a page can know before it sends one. */
const files = { types: passing.types, endings: passing.endings, mostBytes: mostFileBytes }

/** The page's styles, each with one job, in the order in which they build on each other. */
const styles = [
  'colours.css',
  'page.css',
  'messages.css',
  'files.css',
  'choices.css',
  'foot.css',
  'attach.css',
]

/** The chat page: its frame and its first content; scripts of its own server draw the messages. */
export function chatPage(assets: Assets, state: PageState): string {
  const href = (file: string): string => escapeHtml(assets.href(file))
  const says = (name: string): string => escapeHtml(state.texts[name] ?? '')
  // What is said here is marked with its name, so that the page can say it again in another language.
  const text = (name: string): string => `data-text="${name}">${says(name)}`
  const label = (name: string): string => `aria-label="${says(name)}" data-label="${name}"`
  const icon = (name: string): string =>
    `<svg class="icon" aria-hidden="true" focusable="false"><use href="${href('icons.svg')}#${name}"></use></svg>`
  const preloads = assets
    .files('.js')
    .map((file) => `<link rel="modulepreload" href="${href(file)}">`)
    .join('\n')
  const embedded = embedJson({ ...state, icons: assets.href('icons.svg'), longestText, files })
  return `<!doctype html>
<html lang="${escapeHtml(state.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#172126" media="(prefers-color-scheme: dark)">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${says('title')} · ${says('bot')}</title>
<link rel="icon" type="image/svg+xml" href="${href('mark.svg')}">
${styles.map((file) => `<link rel="stylesheet" href="${href(file)}">`).join('\n')}
${preloads}
</head>
<body>
<a class="skip" href="#text" ${text('skip')}</a>
<aside class="side">
  <p class="brand"><img class="mark" src="${href('mark.svg')}" alt="" width="44" height="44"> <b>${says('bot')}</b></p>
  <p class="about" ${text('about')}</p>
  <nav ${label('menu-title')}>
    <h2 class="side-title" ${text('menu-title')}</h2>
    <ul class="commands"></ul>
  </nav>
  <p class="careful">${icon('shield')}<span ${text('careful')}</span></p>
</aside>
<div class="chat">
  <header class="top">
    <img class="mark" src="${href('mark.svg')}" alt="" width="40" height="40">
    <div class="names">
      <h1 ${text('title')}</h1>
      <p><span ${text('bot-kind')}</span></p>
    </div>
    <button class="round menu-button" type="button" aria-haspopup="dialog" ${label('menu')}>${icon('menu')}</button>
  </header>
  <main class="talk">
  <div class="scroller">
    <button class="earlier" type="button" hidden ${text('earlier')}</button>
    <div class="log" role="log" aria-live="off" tabindex="0" ${label('log')}></div>
    <div class="typing" hidden aria-hidden="true"><span class="avatar"></span><span class="dots"><i></i><i></i><i></i></span></div>
    <noscript><p class="noscript">${says('noscript')}</p></noscript>
  </div>
  <div class="foot">
    <button class="newer" type="button" hidden>${icon('down')}<span ${text('newer')}</span></button>
    <p class="notice" role="status"></p>
    <form class="composer">
      <div class="about-strip" hidden>
        <p class="about-words"></p>
        <button class="round strip-cancel" type="button" ${label('cancel')}>${icon('close')}</button>
      </div>
      <ul class="tray" hidden ${label('attached')}></ul>
      <input class="unseen" id="file" type="file" multiple tabindex="-1" ${label('attach')} accept="${escapeHtml(accepted)}">
      <button class="round attach" type="button" ${label('attach')}>${icon('attach')}</button>
      <label class="unseen" for="text" ${text('write')}</label>
      <textarea id="text" rows="1" dir="auto" autocomplete="off" autocapitalize="sentences" enterkeyhint="send" aria-describedby="trouble" placeholder="${says('placeholder')}" data-placeholder="placeholder"></textarea>
      <button class="round send" type="submit" ${label('send')}>${icon('send')}</button>
      <p class="count" aria-hidden="true" hidden></p>
      <p class="trouble" id="trouble" role="alert"></p>
    </form>
  </div>
  <p class="drop-here" aria-hidden="true" hidden><span ${text('attach-drop')}</span></p>
  </main>
</div>
<dialog class="menu" aria-labelledby="menu-title">
  <div class="menu-top">
    <h2 id="menu-title" ${text('menu-title')}</h2>
    <button class="round close" type="button" ${label('close')}>${icon('close')}</button>
  </div>
  <ul class="commands"></ul>
  <p class="careful">${icon('shield')}<span ${text('careful')}</span></p>
</dialog>
<script type="application/json" id="state">${embedded}</script>
<script type="module" src="${href('page.js')}"></script>
</body>
</html>
`
}
