import { tapsOf } from './memory-channel.ts'
import { until } from './until.ts'
import type { View } from '../../bots/view.ts'
import type { ToldEntry } from '../../adapters/web/stream.ts'
import { visit } from './web.ts'

/** Somebody who uses a chat page as its script does: over HTTP, without a browser. */
export type OnTheWeb = {
  cookie: string
  sees: (words: string) => Promise<void>
  /** Taps the newest button of that label, once it is there. */
  taps: (label: string) => Promise<void>
  types: (text: string) => Promise<void>
  /** Where the buttons of the chat lead that are links. */
  links: () => Promise<string[]>
}

/** Opens a chat, as its page does: with the code of the link, if any. */
export async function chatAs(
  origin: string,
  audience: string,
  code: string | null = null,
): Promise<OnTheWeb> {
  const path = `/chat/${audience}?lang=en${code === null ? '' : `&start=${code}`}`
  const visitor = await visit({ origin }, path)
  const english = { 'accept-language': 'en' }
  const tell = async (deed: object): Promise<void> => {
    const { status, body } = await visitor.tell(deed, english)
    if (status !== 202) throw new Error(`not heard: ${status} ${JSON.stringify(body)}`)
  }
  const entries = async (): Promise<ToldEntry[]> =>
    (await visit({ origin }, path, { cookie: visitor.cookie })).state.entries.toReversed()
  await tell({ arrived: code })
  return {
    cookie: visitor.cookie,
    sees: async (words) =>
      await until(async () =>
        (await entries()).some((entry) => JSON.stringify(entry.content).includes(words)),
      ),
    taps: async (label) =>
      await until(async () => {
        for (const entry of await entries()) {
          const found = tapsOf(entry.content as View).find((one) => one.label === label)
          if (!found) continue
          await tell({ tap: found.tap, message: entry.id })
          return true
        }
        return false
      }),
    types: async (text) => await tell({ text }),
    links: async () =>
      (await entries()).flatMap((entry) => JSON.stringify(entry.content).match(/(?<="link":")[^"]+/g) ?? []),
  }
}
