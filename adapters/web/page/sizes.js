import { spoken } from './state.js'

/** How large a file is, as "240 kB" or "1.4 MB" in the language of the page; empty where nobody knows. */
export function sizeOf(bytes) {
  if (bytes === null) return ''
  const isLarge = bytes >= 950_000
  const [amount, unit] = isLarge ? [bytes / 1_000_000, 'megabyte'] : [Math.ceil(bytes / 1000), 'kilobyte']
  return new Intl.NumberFormat(spoken(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(amount)
}
