import { Readable } from 'node:stream'
import type { webApi } from '@slack/bolt'
import { AddressGone, ChannelBusy, SendRefused, type FileRef } from '../../bots/channel.ts'
import { certain, repeatable } from './errors.ts'
import { fileTime, mostFile, unreachableWait } from './limits.ts'
import type { OpenFile } from './settings.ts'
import type { Workspace } from './workspaces.ts'

type WebClient = webApi.WebClient

/** Brings a file to Slack, where nobody sees it yet; returns its identifier. Whatever goes wrong, nothing was sent. */
export async function upload(client: WebClient, openFile: OpenFile, file: FileRef): Promise<string> {
  const bytes = await readAll(openFile, file)
  const place = await repeatable(() =>
    client.files.getUploadURLExternal({ filename: file.name, length: bytes.length }),
  )
  const { upload_url: url, file_id: id } = place
  if (url === undefined || id === undefined) throw new SendRefused('Slack names no place for the file')
  const answer = await reach(url, { method: 'POST', body: new Uint8Array(bytes) })
  await answer.body?.cancel()
  if (answer.ok) return id
  throw refusalOf(answer.status)
}

/** Shows an uploaded file in a chat, or in a thread of it. */
export async function share(
  client: WebClient,
  { channel, thread }: { channel: string; thread: string | undefined },
  file: string,
): Promise<void> {
  const place = { channel_id: channel, ...(thread === undefined ? {} : { thread_ts: thread }) }
  await certain(() => client.files.completeUploadExternal({ ...place, files: [{ id: file }] }))
}

/**
 * Opens a file that someone sent. Rejects with SendRefused where Slack does not hand it out, and with ChannelBusy where
 * it may later. The app's token goes to Slack's own hosts only.
 */
export async function download(workspace: Workspace, apiUrl: string, file: FileRef): Promise<Readable> {
  const { client, token } = workspace
  const id = file.id.split('/').at(-1) ?? ''
  const { file: stored } = await ofSender(repeatable(() => client.files.info({ file: id })))
  const address = stored?.url_private_download ?? stored?.url_private
  if (!stored || stored.is_external === true || address === undefined)
    throw new SendRefused('Slack does not hold this file')
  if (!isOfSlack(address, apiUrl)) throw new SendRefused('the file is not at an address of Slack')
  const answer = await reach(address, { headers: { Authorization: `Bearer ${token}` } })
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel()
    throw refusalOf(answer.status)
  }
  // Who may not have a file gets a page to sign in, with 200 (Slack: Working with files).
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
  if (isPage && stored.mimetype !== 'text/html') {
    await answer.body.cancel()
    throw new SendRefused('Slack answered with a page instead of the file: is `files:read` granted?')
  }
  return Readable.fromWeb(answer.body)
}

function isOfSlack(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const { origin, protocol, hostname } = new URL(address)
  return (protocol === 'https:' && hostname.endsWith('.slack.com')) || origin === new URL(apiUrl).origin
}

async function readAll(openFile: OpenFile, file: FileRef): Promise<Buffer> {
  const tooLarge = new SendRefused(`files of more than ${mostFile} bytes are not passed on`)
  if ((file.bytes ?? 0) > mostFile) throw tooLarge
  const stream = await ofSender(openFile(file))
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > mostFile) throw tooLarge
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
async function ofSender<Result>(opening: Promise<Result>): Promise<Result> {
  try {
    return await opening
  } catch (error) {
    throw error instanceof AddressGone ? new SendRefused('the file is where its sender was') : error
  }
}

/** Nothing of it is seen by anybody, so what ended unclearly may be done again. */
async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, redirect: 'manual', signal: AbortSignal.timeout(fileTime) })
  } catch {
    throw new ChannelBusy(unreachableWait, 'address')
  }
}

function refusalOf(status: number): Error {
  if (status >= 500 || status === 429 || status === 408) return new ChannelBusy(unreachableWait, 'address')
  return new SendRefused(`Slack answered ${status} to a file`)
}
