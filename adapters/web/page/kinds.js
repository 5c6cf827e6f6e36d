import { state } from './state.js'

const photo = /^image\/|^(?:jpe?g|png|webp)$/
const voice = /^audio\/(?:ogg|webm)|^og[ga]$/

/**
 * What a chosen file is: `{ shows, type, ending }`, or `{ trouble }` with the name of what is wrong with it. What it is
 * called stays here: only the end of its name goes on, where the browser knows no type.
 */
export function kindOf({ type, name, size }) {
  const told = type.split(';')[0].toLowerCase()
  const [, ending = ''] = /\.(\w{1,8})$/.exec(name.toLowerCase()) ?? []
  if (told.startsWith('video/')) return { trouble: 'file-video' }
  const isTold = state.files.types.includes(told)
  if (!isTold && !state.files.endings.includes(ending)) return { trouble: 'file-kind' }
  if (size === 0) return { trouble: 'file-empty' }
  if (size > state.files.mostBytes) return { trouble: 'file-too-large' }
  const sign = isTold ? told : ending
  const shows = photo.test(sign) ? 'photo' : voice.test(sign) ? 'voice' : 'document'
  return { shows, type: isTold ? told : 'application/octet-stream', ending }
}
