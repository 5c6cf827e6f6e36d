import { home, spoken } from './state.js'

/** The server gives a sign of life every 20 s; after this long without one the connection is dead. Milliseconds. */
const patience = 50_000

/** How long a page that nobody looks at holds its connection: browsers allow six to a server. Milliseconds. */
const unseenFor = 5_000

/** How often such a page asks for news. Milliseconds. */
const glance = 20_000

/**
 * Follows the conversation after `after`: each change once and in order, through any number of broken connections.
 * `on` holds what to call: `entry(entry)`, `anew()`, `typing()`, `language({ language, texts })`, `up()`, `down()`,
 * `refused(text)` when the server will not have this page any more.
 */
export function connect(after, on) {
  let lastSeq = after
  let source = null
  let tries = 0
  let timer = 0
  let watchdog = 0

  const close = () => {
    clearTimeout(timer)
    clearTimeout(watchdog)
    source?.close()
    source = null
  }
  const alive = () => {
    clearTimeout(watchdog)
    watchdog = setTimeout(broken, patience)
  }
  const broken = () => {
    close()
    on.down()
    if (tries > 0) void ask()
    const pause = Math.min(500 * 2 ** tries, 10_000) * (0.75 + Math.random() / 2)
    tries += 1
    timer = setTimeout(open, pause)
  }
  const take = (entry) => {
    if (entry.seq <= lastSeq) return
    lastSeq = entry.seq
    on.entry(entry)
  }
  const anew = () => {
    lastSeq = 0
    on.anew()
  }
  const open = () => {
    close()
    const query = new URLSearchParams({ after: lastSeq, lang: spoken() })
    const opened = new EventSource(`${home}/events?${query}`)
    source = opened
    const listen = (name, listener) =>
      opened.addEventListener(name, (event) => {
        if (source !== opened) return
        alive()
        listener(JSON.parse(event.data))
      })
    opened.onopen = () => {
      if (source !== opened) return
      tries = 0
      alive()
      on.up()
    }
    opened.onerror = () => {
      if (source === opened) broken()
    }
    listen('entry', take)
    listen('anew', anew)
    listen('typing', on.typing)
    listen('language', on.language)
    listen('beat', () => undefined)
    alive()
  }

  /** A short question instead of a connection: a broken one does not tell why it broke. */
  const ask = async () => {
    try {
      const response = await fetch(`${home}/messages?after=${lastSeq}`, {
        headers: { accept: 'application/json', 'accept-language': spoken() },
      })
      const news = await response.json()
      if (response.ok && !source) {
        if (news.anew) anew()
        news.entries.forEach(take)
      } else if (response.status >= 400 && response.status < 500) {
        close()
        on.refused(news.text)
      }
    } catch {
      // no answer is no news
    }
  }
  const look = async () => {
    await ask()
    if (document.hidden && !source) timer = setTimeout(look, glance)
  }
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    if (!document.hidden) {
      if (!source) open()
      return
    }
    timer = setTimeout(() => {
      close()
      void look()
    }, unseenFor)
  })
  addEventListener('online', () => {
    if (!document.hidden) open()
  })
  addEventListener('pagehide', close)
  addEventListener('pageshow', (event) => {
    if (event.persisted) open()
  })
  open()
}
