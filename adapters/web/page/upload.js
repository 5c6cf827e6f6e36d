import { home, spoken } from './state.js'

/** A connection over which nothing more goes for so long is broken, in milliseconds. */
const patience = 30_000

/**
 * Sends the bytes of a letter; the outcome is as that of `deliver`. Any number of times under one `id`: they count once.
 * `onShare` is told how much of them is on its way, from 0 to 1: `fetch` could not tell that.
 */
export function upload(id, { type, ending }, bytes, onShare) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let watchdog = 0
    const alive = () => {
      clearTimeout(watchdog)
      watchdog = setTimeout(() => request.abort(), patience)
    }
    const end = (outcome) => {
      clearTimeout(watchdog)
      resolve(outcome)
    }
    const lost = () => end({ kept: false, again: true, text: '' })
    request.upload.onprogress = ({ loaded, total }) => {
      alive()
      onShare(loaded / total)
    }
    request.onload = () => {
      const { status } = request
      if (status === 201) end({ kept: true })
      else end({ kept: false, again: status >= 500, text: words(request.responseText) })
    }
    request.onerror = lost
    request.onabort = lost
    request.open('PUT', `${home}/files/${id}?${new URLSearchParams({ ending })}`)
    request.setRequestHeader('content-type', type)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', spoken())
    alive()
    request.send(bytes)
  })
}

function words(answer) {
  try {
    return JSON.parse(answer).text ?? ''
  } catch {
    return ''
  }
}
