import { spoken } from './state.js'

// "en" alone writes dates as in America.
const spelled = { en: 'en-GB' }

function locale() {
  return spelled[spoken()] ?? spoken()
}

/** The time of a moment, as 14:05. */
export function timeOf(at) {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  )
}

/** The day of a moment, to compare with another's. */
export function dayOf(at) {
  return new Date(at).toDateString()
}

/** The name of the day of a moment: "Today", "Yesterday", "Monday 2 March". */
export function dayName(at, now = Date.now()) {
  const day = 24 * 60 * 60 * 1000
  const ago = [0, 1].find((days) => dayOf(now - days * day) === dayOf(at))
  const name =
    ago === undefined
      ? new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' }).format(at)
      : new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-ago, 'day')
  return name.charAt(0).toLocaleUpperCase(locale()) + name.slice(1)
}
