import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Audience, Deed, FileRef, Inbound } from '../../bots/channel.ts'
import { cleanName } from '../../core/people/clean-name.ts'
import { tenantOf, type Incoming, type IncomingAttachment } from './activities.ts'
import { readPress, type Press } from './card-data.ts'
import { sameInstallation, samePress } from './limits.ts'
import { typedWords } from './words.ts'

/** What an activity means. */
export type Heard =
  | {
      kind: 'deeds'
      deeds: Deed[]
      replyTo: string | null
      eventId: string
      /** What was done, in a word and a hash: the same where it is delivered under another number. */
      same: string
      sameFor: number
    }
  /** Somebody lets a file of ours into their own folder, or not. */
  | { kind: 'consent'; context: string; upload: Upload | null }
  | { kind: 'nothing' }

/** Where a file is to be brought to. */
export type Upload = {
  uploadUrl: string
  contentUrl: string
  name: string
  uniqueId: string
  fileType: string
}

const nothing: Heard = { kind: 'nothing' }

/** What follows the code of an invitation (the same letters as in a deep link of other apps). */
const codePattern = /^[A-Za-z0-9_-]{1,64}$/
const commandPattern = /^\/([a-z0-9_-]{1,32})(?:\s+(.*))?$/is

/** Translates an activity; what happens in a group or a team is none of ours. */
export function hear(activity: Incoming, audience: Audience): Heard {
  const { conversation, recipient } = activity
  const isShared =
    conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal'
  if (isShared || activity.from.id === recipient.id) return nothing
  const told = (
    kind: string,
    deeds: Deed[],
    content: unknown,
    sameFor: number,
    replyTo?: string | null,
  ): Heard => ({
    ...{ kind: 'deeds', deeds, replyTo: replyTo ?? null, sameFor },
    eventId: `${audience}/${hashOf(kind, conversation.id, activity.id ?? activity.timestamp ?? content, again)}`,
    same: `${kind}/${hashOf(content)}`,
  })
  // An edit carries the number of the message that is edited, every time.
  const again = activity.type === 'messageUpdate' ? (activity.timestamp ?? activity.text) : null
  const pressed = (press: Press | null): Heard => {
    if (!press || press.deeds.length === 0) return nothing
    return told('press', press.deeds, [press, activity.replyToId], samePress, activity.replyToId)
  }
  const isBot = (one: { id: string }): boolean => one.id === recipient.id
  switch (activity.type) {
    case 'message': {
      if (typeof activity.value === 'object' && activity.value !== null)
        return pressed(readPress(activity.value))
      const { deeds, replyTo } = deedsOf(activity, audience)
      return deeds.length === 0 ? nothing : told('message', deeds, deeds, 0, replyTo)
    }
    case 'messageUpdate': {
      if (activity.channelData?.eventType !== 'editMessage' || activity.id === undefined) return nothing
      const { text } = typedWords(activity.text ?? '', htmlOf(activity))
      return text === '' ? nothing : told('edit', [{ edited: activity.id, text }], [activity.id, text], 0)
    }
    case 'invoke':
      if (activity.name === 'adaptiveCard/action') return pressed(readPress(dataOf(activity.value)))
      return activity.name === 'fileConsent/invoke' ? consentOf(activity.value) : nothing
    case 'installationUpdate':
      if (activity.action === 'add') return told('arrived', [{ arrived: null }], null, sameInstallation)
      return activity.action === 'remove' ? told('left', [{ left: true }], null, sameInstallation) : nothing
    case 'conversationUpdate':
      if (activity.membersAdded?.some(isBot))
        return told('arrived', [{ arrived: null }], null, sameInstallation)
      if (activity.membersRemoved?.some(isBot)) return told('left', [{ left: true }], null, sameInstallation)
      return nothing
    default:
      return nothing
  }
}

/** Who somebody is: the same for every bot, in every chat, and after a change of name (Teams: `aadObjectId`). */
export function accountOf(activity: Incoming): string {
  const { id, aadObjectId } = activity.from
  return `${tenantOf(activity) ?? 'local'}/${aadObjectId ?? hashOf(id)}`.toLowerCase()
}

/** What Teams tells of a person: a default, not a fact. */
export function fromOf(activity: Incoming): Inbound['from'] {
  const client = activity.entities?.find(({ type }) => type === 'clientInfo') as
    Record<string, unknown> | undefined
  const text = (value: unknown): string | null =>
    typeof value === 'string' && value.length <= 100 ? value : null
  return {
    name: cleanName(firstOf(activity.from.name ?? '')),
    locale: activity.locale ?? text(client?.locale),
    timeZone: activity.localTimezone ?? text(client?.timezone),
  }
}

/** Teams gives a whole name; "Peeters, Els (Ghent)" is how some organisations write it. */
function firstOf(name: string): string {
  const plain = name.replace(/[([{].*$/s, '').trim()
  const behind = plain.split(',')[1]?.trim()
  return (behind || plain).split(/\s+/)[0] ?? ''
}

function deedsOf(activity: Incoming, audience: Audience): { deeds: Deed[]; replyTo: string | null } {
  const { text, replyTo } = typedWords(activity.text ?? '', htmlOf(activity))
  // What others wrote and was passed on would show who they are.
  if (activity.attachments?.some(({ contentType }) => contentType === 'forwardedMessageReference') === true)
    return { deeds: [{ unreadable: 'forwarded' }], replyTo }
  const files = (activity.attachments ?? []).flatMap((one) => fileOf(one, audience) ?? [])
  if (files.length > 0) {
    const deeds = files.map((file, place) => ({ file, text: place === 0 && text !== '' ? text : null }))
    return { deeds, replyTo }
  }
  if (text === '') return { deeds: [], replyTo }
  const [, command, rest = ''] = commandPattern.exec(text) ?? []
  const name = command?.toLowerCase()
  if (name === 'start')
    return { deeds: [{ arrived: codePattern.test(rest.trim()) ? rest.trim() : null }], replyTo }
  return { deeds: [name === undefined ? { text } : { command: name, rest: rest.trim() }], replyTo }
}

function htmlOf({ attachments }: Incoming): string | undefined {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content
  return typeof html === 'string' ? html : undefined
}

const download = z.looseObject({ downloadUrl: z.url().max(8000), fileType: z.string().max(20).optional() })
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** The types that a voice or a picture needs to be shown as what it is; the others travel as they are. */
const types: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', pdf: 'application/pdf' },
  ...{ ogg: 'audio/ogg', mp3: 'audio/mpeg', m4a: 'audio/mp4', mp4: 'video/mp4' },
}

/** A file's name is left without what is not seen and what steers a path; its end stays, since it tells the type. */
function fileOf(
  { contentType, contentUrl, content, name }: IncomingAttachment,
  audience: Audience,
): FileRef | null {
  const clean = (name ?? '')
    .replace(invisible, '')
    .replace(/[\\/:*?"<>|;]/g, '_')
    .trim()
    .slice(-100)
  const rest = { channel: 'teams' as const, bytes: null }
  if (contentType === 'application/vnd.microsoft.teams.file.download.info') {
    const read = download.safeParse(content)
    if (!read.success) return null
    const { downloadUrl, fileType } = read.data
    const type =
      types[(fileType ?? clean.split('.').at(-1) ?? '').toLowerCase()] ?? 'application/octet-stream'
    return { ...rest, id: `${audience}/file/${downloadUrl}`, name: clean || 'file', type }
  }
  if (!/^image\/[a-z0-9.+*-]{1,40}$/i.test(contentType) || contentUrl === undefined) return null
  // "image/*" is what Teams says of a picture that was pasted.
  const type = contentType.includes('*') ? 'image/png' : contentType.toLowerCase()
  return { ...rest, id: `${audience}/picture/${contentUrl}`, name: clean || 'picture.png', type }
}

function dataOf(value: unknown): unknown {
  const { action } = (value ?? {}) as { action?: { data?: unknown } | null }
  return typeof action === 'object' ? action?.data : null
}

const upload = z.looseObject({
  uploadUrl: z.url().max(8000),
  contentUrl: z.url().max(8000),
  name: z.string().max(400),
  uniqueId: z.string().max(400),
  fileType: z.string().max(20),
})
const consent = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ file: z.string().max(12_000) }),
  uploadInfo: upload.nullish(),
})

function consentOf(value: unknown): Heard {
  const read = consent.safeParse(value)
  if (!read.success) return nothing
  const { action, context, uploadInfo } = read.data
  if (action === 'accept' && !uploadInfo) return nothing
  return { kind: 'consent', context: context.file, upload: action === 'accept' ? (uploadInfo ?? null) : null }
}

/** The same for the same values, and tells nothing of them. */
export function hashOf(...values: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32)
}
