import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { Readable } from 'node:stream'
import { AddressGone, ChannelBusy, SendRefused, type FileRef } from '../../bots/channel.ts'
import type { Random } from '../../core/random.ts'
import type { Bot } from './bot.ts'
import { isFilePlace, isService, type Cloud } from './cloud.ts'
import { fileTime, mostFile, unreachableWait } from './limits.ts'
import type { OpenFile } from './settings.ts'

/** Throws where a file has more bytes than are passed on. */
export function refuseTooLarge(size: number): void {
  if (size > mostFile) throw new SendRefused(`files of more than ${mostFile} bytes are not passed on`)
}

/** Reads a whole file. Whatever goes wrong, nothing was sent. */
export async function readAll(openFile: OpenFile, file: FileRef): Promise<Buffer> {
  refuseTooLarge(file.bytes ?? 0)
  const stream = await ofSender(openFile(file))
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      refuseTooLarge(size)
      chunks.push(Buffer.from(chunk))
    }
  } catch (error) {
    throw error instanceof SendRefused ? error : new ChannelBusy(unreachableWait, 'address')
  } finally {
    stream.destroy()
  }
  return Buffer.concat(chunks)
}

/** That whoever sent a file is gone does not mean that whoever receives it is. */
async function ofSender(opening: Promise<Readable>): Promise<Readable> {
  try {
    return await opening
  } catch (error) {
    throw error instanceof AddressGone ? new SendRefused('the file is where its sender was') : error
  }
}

/**
 * Opens a file that someone sent. Rejects with SendRefused where it is not handed out (its address is good for some
 * minutes), and with ChannelBusy where it may later. A token goes only to where messages go, with a picture.
 */
export async function download(bot: Bot, cloud: Cloud, file: FileRef): Promise<Readable> {
  const [, kind = '', ...rest] = file.id.split('/')
  const address = rest.join('/')
  const isPicture = kind === 'picture'
  if (isPicture ? !isService(cloud, address) : !isFilePlace(cloud, address))
    throw new SendRefused('the file is not where Teams keeps files')
  const headers: Record<string, string> = isPicture ? { Authorization: `Bearer ${await bot.token()}` } : {}
  const answer = await reach(address, { headers })
  if (answer.ok && answer.body) return Readable.fromWeb(answer.body)
  await answer.body?.cancel()
  if (answer.status >= 500 || answer.status === 429) throw new ChannelBusy(unreachableWait, 'address')
  throw new SendRefused(`Teams answered ${answer.status} instead of the file`)
}

/** Brings a file to the folder of the person who let it in. Rejects where it did not arrive; it may be tried again. */
export async function upload(cloud: Cloud, address: string, bytes: Buffer): Promise<void> {
  if (!isFilePlace(cloud, address)) throw new SendRefused('the place for the file is none of Teams')
  const range = `bytes 0-${Math.max(0, bytes.length - 1)}/${bytes.length}`
  const headers = { 'Content-Range': range, 'Content-Type': 'application/octet-stream' }
  const answer = await reach(address, { method: 'PUT', headers, body: new Uint8Array(bytes) })
  await answer.body?.cancel()
  if (!answer.ok) throw new ChannelBusy(unreachableWait, 'address')
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, redirect: 'error', signal: AbortSignal.timeout(fileTime) })
  } catch {
    throw new ChannelBusy(unreachableWait, 'address')
  }
}

/** Seals which file a person is asked to let in: it travels through their app, and can neither be read nor changed. */
export type Seals = {
  seal(file: FileRef, account: string): string
  open(text: string, account: string): FileRef | null
}

/** Makes them from the app's password, so that every process opens what another one sealed (RFC 5869; SP 800-38D). */
export function makeSeals(password: string, random: Random): Seals {
  const secret = password === '' ? random.bytes(32) : password
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'files that wait for consent', 32))
  return {
    seal: (file, account) => {
      const number = random.bytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, number).setAAD(Buffer.from(account))
      const sealed = Buffer.concat([cipher.update(JSON.stringify(file), 'utf8'), cipher.final()])
      return Buffer.concat([number, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (text, account) => {
      const bytes = Buffer.from(text, 'base64url')
      try {
        const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
        opener.setAAD(Buffer.from(account)).setAuthTag(bytes.subarray(12, 28))
        const opened = Buffer.concat([opener.update(bytes.subarray(28)), opener.final()])
        return JSON.parse(opened.toString('utf8')) as FileRef
      } catch {
        return null
      }
    },
  }
}
