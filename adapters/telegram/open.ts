import { Readable } from 'node:stream'
import { AddressGone, ChannelBusy, SendRefused, type FileRef } from '../../bots/channel.ts'
import type { Bot } from './settings.ts'
import { callSeconds, unreachableWait } from './limits.ts'
import { certain } from './send.ts'

/**
 * Opens a file that someone sent to `bot`, of at most 20 MB (Bot API: `getFile`). Rejects with SendRefused where
 * Telegram does not hand it out, and with ChannelBusy where it may later. The address that it is fetched from holds the
 * bot's token: it is in no error and in no log.
 */
export async function open(bot: Bot, apiRoot: string, file: FileRef): Promise<Readable> {
  const { audience, token, api } = bot
  const { file_path: path } = await repeatable(() =>
    certain(() => api.getFile(file.id.slice(audience.length + 1))),
  )
  if (path === undefined) throw new SendRefused('Telegram names no place to fetch the file from')
  const answer = await repeatable(() =>
    fetch(`${apiRoot}/file/bot${token}/${path}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(4 * callSeconds * 1000),
    }),
  )
  if (answer.ok && answer.body) return Readable.fromWeb(answer.body)
  if (answer.status >= 500 || answer.status === 429) throw new ChannelBusy(unreachableWait, 'address')
  throw new SendRefused(`Telegram answered ${answer.status} instead of the file`)
}

/** Reading changes nothing, so what ended unclearly may be done again. */
async function repeatable<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof SendRefused || error instanceof ChannelBusy || error instanceof AddressGone)
      throw error
    throw new ChannelBusy(unreachableWait, 'address')
  }
}
