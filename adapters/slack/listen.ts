import { createHash } from 'node:crypto'
import type { Audience, Deed, FileRef } from '../../bots/channel.ts'
import { answersIn, formCallback, readFormBehind, readFormValue, type FormBehind } from './form.ts'
import type { Command, Delivery, Payload, Press, Shortcut, StoredFile, Submission } from './payloads.ts'
import { emojiIn, typedWords } from './words.ts'

/** Something that a person did, without who and where. `at` is null where Slack tells no time. */
export type Told = {
  eventId: string
  at: Date | null
  deed: Deed
  said: string | null
  replyTo: string | null
  thread: string | null
}

/** What a payload means. `dm` is the private chat of the app and the person, where the payload tells it. */
export type Heard =
  /** `team` is the person's own workspace, as far as the payload tells it. */
  | { kind: 'deeds'; user: string; team: string | null; dm: string | null; told: Told[] }
  /** Somebody looks at the chat with the app. */
  | { kind: 'opened'; user: string; team: null; dm: string | null; told: Told[] }
  /** Somebody wants to fill in a form; what was `told` is meant where it cannot be opened. */
  | {
      kind: 'form'
      user: string
      team: string | null
      dm: string | null
      told: Told[]
      form: { behind: FormBehind; trigger: string; title: string }
    }
  /** What is known of somebody changed; `closed`: the account is. */
  | { kind: 'changed'; user: string; closed: Told | null }
  /** The workspace removed the app. */
  | { kind: 'removed'; at: Date | null; eventId: string }
  | { kind: 'nothing' }

/** The app that a payload came to, in which workspace. */
export type Listener = { audience: Audience; workspace: string; botUserId: string }

const nothing: Heard = { kind: 'nothing' }

/** Translates a payload. */
export function hear(payload: Payload, self: Listener): Heard {
  switch (payload.kind) {
    case 'event':
      return hearEvent(payload.delivery, self)
    case 'press':
      return hearPress(payload.press, self)
    case 'shortcut':
      return hearShortcut(payload.shortcut, self)
    case 'command':
      return hearCommand(payload.command, self)
    case 'submission':
      return hearSubmission(payload.submission, self)
    case 'challenge':
    case 'options':
    case 'other':
      return nothing
  }
}

function hearEvent(delivery: Delivery, self: Listener): Heard {
  const { event } = delivery
  const eventId = `${self.audience}/${delivery.event_id}`
  const at = delivery.event_time === undefined ? null : new Date(delivery.event_time * 1000)
  const happened = (deed: Deed): Told => ({ eventId, at, deed, said: null, replyTo: null, thread: null })
  const user = typeof event.user === 'string' ? event.user : event.user?.id
  switch (event.type) {
    case 'message':
      return hearMessage(delivery, self, eventId)
    case 'app_home_opened':
      if (user === undefined) return nothing
      return {
        kind: 'opened',
        user,
        team: null,
        dm: dmOf(event.channel),
        told: [happened({ arrived: null })],
      }
    case 'user_change': {
      if (user === undefined) return nothing
      const isClosed = typeof event.user === 'object' && event.user.deleted === true
      return { kind: 'changed', user, closed: isClosed ? happened({ left: true }) : null }
    }
    case 'app_uninstalled':
      return { kind: 'removed', at, eventId }
    case 'tokens_revoked':
      // The lists hold accounts, not tokens; those of people who let the app act for them are none of ours.
      return (event.tokens?.bot?.length ?? 0) > 0 ? { kind: 'removed', at, eventId } : nothing
    default:
      return nothing
  }
}

const kinds = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message'])

function hearMessage({ event }: Delivery, self: Listener, eventId: string): Heard {
  const dm = dmOf(event.channel)
  if (dm === null || (event.channel_type !== undefined && event.channel_type !== 'im')) return nothing
  const team = event.user_team ?? event.source_team ?? event.team ?? null
  if (event.subtype === 'message_changed') {
    const { message: now, previous_message: before } = event
    if (!now?.user || now.user === self.botUserId || now.bot_id !== undefined || now.ts === undefined)
      return nothing
    // Slack tells a preview that came to a link as a change, too.
    if (now.text === undefined || now.text === before?.text) return nothing
    const text = typedWords(now.text, emojiIn(now.blocks))
    const at = event.ts === undefined ? null : moment(event.ts)
    const told = { eventId, at, deed: { edited: now.ts, text }, said: null, replyTo: null, thread: null }
    return { kind: 'deeds', user: now.user, team, dm, told: [told] }
  }
  const { user } = event
  if (
    !kinds.has(event.subtype) ||
    typeof user !== 'string' ||
    user === self.botUserId ||
    event.bot_id !== undefined
  )
    return nothing
  const text = typedWords(event.text ?? '', emojiIn(event.blocks))
  const thread = event.thread_ts !== undefined && event.thread_ts !== event.ts ? event.thread_ts : null
  const at = event.ts === undefined ? null : moment(event.ts)
  const files = (event.files ?? []).filter(({ mode }) => mode !== 'tombstone' && mode !== 'hidden_by_limit')
  // What others wrote and was shared would show who they are.
  const isForwarded = event.attachments?.some((one) => one.is_share === true) === true
  const deeds: Deed[] = isForwarded
    ? [{ unreadable: 'forwarded' }]
    : files.map((file, place) => ({
        file: fileOf(file, self),
        text: place === 0 && text.trim() !== '' ? text : null,
      }))
  if (deeds.length === 0) {
    if (text.trim() === '') return nothing
    deeds.push({ text })
  }
  const told = deeds.map((deed, place): Told => {
    const said = event.ts ?? null
    return { eventId: place === 0 ? eventId : `${eventId}/${place}`, at, deed, said, replyTo: thread, thread }
  })
  return { kind: 'deeds', user, team, dm, told }
}

function hearPress(press: Press, self: Listener): Heard {
  const { user, team, actions, channel, container, trigger_id: trigger } = press
  const told = actions.flatMap(
    ({ action_id: action, action_ts: ts, value, selected_option: chosen }): Told[] => {
      const tap = readFormValue(value) ?? chosen?.value ?? value
      if (tap === undefined || tap === '') return []
      const eventId = idOf(self, team?.id ?? '', user.id, ts, action)
      const thread = container?.thread_ts ?? null
      const on = container?.message_ts ?? null
      return [{ eventId, at: moment(ts), deed: { tap }, said: null, replyTo: on, thread }]
    },
  )
  const heard = { user: user.id, team: user.team_id ?? null, dm: dmOf(channel?.id), told }
  const { value, text } = actions[0] ?? {}
  const [form, message] = [readFormValue(value), container?.message_ts]
  if (form === null || message === undefined || trigger === undefined) return { kind: 'deeds', ...heard }
  return { kind: 'form', ...heard, form: { behind: { form, message }, trigger, title: text?.text ?? '' } }
}

/** A form that is none of ours is closed, and nothing else. */
function hearSubmission({ user, team, view }: Submission, self: Listener): Heard {
  const behind = readFormBehind(view.private_metadata)
  if (view.callback_id !== formCallback || !behind) return nothing
  const eventId = idOf(self, team?.id ?? '', user.id, view.id ?? '', view.hash ?? '')
  const deed = { form: behind.form, filled: answersIn(view.state.values) }
  const told = { eventId, at: null, deed, said: null, replyTo: behind.message, thread: null }
  return { kind: 'deeds', user: user.id, team: user.team_id ?? null, dm: null, told: [told] }
}

function hearShortcut(shortcut: Shortcut, self: Listener): Heard {
  const { user, team, channel, callback_id: command, action_ts: ts, message } = shortcut
  const eventId = idOf(self, team?.id ?? '', user.id, ts, command)
  const told = {
    eventId,
    at: moment(ts),
    deed: { command, rest: '' },
    said: null,
    replyTo: message?.ts ?? null,
    thread: null,
  }
  return { kind: 'deeds', user: user.id, team: user.team_id ?? null, dm: dmOf(channel?.id), told: [told] }
}

/** What follows the code of an invitation (the same letters as in a deep link of other apps). */
const codePattern = /^[A-Za-z0-9_-]{1,64}$/

/** All commands are words behind the one that Slack knows: "/name pause" is "pause", and "/name" alone is "name". */
function hearCommand(
  { command, text, user_id: user, team_id: team, ...more }: Command,
  self: Listener,
): Heard {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(typedWords(text ?? '').trim()) ?? []
  const name = (word.replace(/^\//, '') || command.slice(1)).toLowerCase()
  const deed: Deed =
    name === 'start' ? { arrived: codePattern.test(rest) ? rest : null } : { command: name, rest }
  const eventId = idOf(self, team, user, more.trigger_id, command)
  const told = { eventId, at: null, deed, said: null, replyTo: null, thread: null }
  return { kind: 'deeds', user, team, dm: null, told: [told] }
}

/** Slack tells what is pressed once and gives it no number: these together are never the same twice. */
function idOf({ audience }: Listener, ...parts: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${audience}/${hash.slice(0, 32)}`
}

function dmOf(channel: string | undefined): string | null {
  return channel !== undefined && /^D[A-Z0-9]{1,40}$/.test(channel) ? channel : null
}

const moment = (ts: string): Date => new Date(Math.floor(Number(ts) * 1000))

const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** A file's name is left without what is not seen and what steers a path; its end stays, since it tells the type. */
function fileOf({ id, name, mimetype, size }: StoredFile, { audience, workspace }: Listener): FileRef {
  const clean = (name ?? '')
    .replace(invisible, '')
    .replace(/[\\/:*?"<>|;]/g, '_')
    .trim()
  return {
    channel: 'slack',
    id: `${audience}/${workspace}/${id}`,
    name: clean.slice(-100) || 'file',
    type: mimetype ?? 'application/octet-stream',
    bytes: size ?? null,
  }
}
