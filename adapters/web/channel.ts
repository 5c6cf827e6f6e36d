import type { Channel } from '../../bots/channel.ts'
import { listenWeb, type Listener } from './listen.ts'
import { sender } from './send.ts'
import type { WebChannelSettings } from './settings.ts'

export type { WebChannelSettings } from './settings.ts'

/** The web as a chat app: a page for each audience on the server of the service itself. */
export function webChannel(settings: WebChannelSettings): Channel {
  let listener: Listener | null = null
  return {
    name: 'web',
    ...sender(settings),
    start: async (accept) => {
      if (listener) throw new Error('the web channel was started before')
      listener = listenWeb(settings, accept)
      await Promise.resolve()
    },
    open: async (file) => await settings.files.open(file),
    stop: async () => await listener?.stop(),
  }
}
