import { blank, fileFacts, keepFile } from './methods.ts'
import { newTrigger, readView } from './views.ts'
import { sendEvent, sendOnce, type Delivery, type Try } from './sender.ts'
import {
  chatOf,
  next,
  nextTs,
  type Chat,
  type Field,
  type Human,
  type Installed,
  type KeptFile,
  type Modal,
  type Shown,
  type State,
} from './state.ts'

/** A file that a person picks. */
export type Picked = { name: string; type: string; bytes: Buffer; external?: boolean; mode?: string }

/** Somebody with Slack in hand; every deed names the app that it is done to. */
export type Person = {
  readonly id: string
  readonly team: string
  /** Looks at the chat with the app. */
  open(app: string): void
  /** Types something, as Slack's own app would send it: with signs and links written its way. Returns its `ts`. */
  type(app: string, text: string, thread?: string): string
  /** Sends a message with whatever is in it. */
  say(app: string, event: Record<string, unknown>): string
  edit(app: string, ts: string, text: string): void
  /** Shares a message that somebody else wrote in a channel, with words of one's own above it or none. */
  share(app: string, shared: { author: string; name: string; text: string }, text?: string): string
  /** Slack puts a preview below a message: a change without another text. */
  preview(app: string, ts: string): void
  /** Presses the button of that name on the newest message that has it. A link is only returned. */
  tap(app: string, label: string): Promise<Try> | { url: string }
  /** Chooses from the newest list that has such an option. */
  choose(app: string, option: string): Promise<Try>
  /** What only Slack could say: anything behind a press. */
  press(app: string, about: Record<string, unknown>, action: Record<string, unknown>): Promise<Try>
  /** The form that is open; null for none. */
  form(app: string): Modal | null
  /** Fills in some fields of the form and sends it. Slack itself keeps back what lacks something that is needed. */
  send(app: string, values: Record<string, string | string[]>): Promise<Try | 'kept back'>
  command(app: string, command: string, text?: string): Promise<Try>
  /** Chooses from the menu of the app. */
  shortcut(app: string, name: string): Promise<Try>
  sendFile(app: string, file: Picked, text?: string, ...more: Picked[]): string
  /** The account is closed. */
  leave(app: string): void
  /** Something of the profile changes. */
  change(app: string, about: Partial<Pick<Human, 'firstName' | 'locale' | 'timeZone'>>): void
  /** Deletes a message of the app for good (an owner of the workspace can). */
  delete(app: string, ts: string): void
  sees(app: string): Shown[]
  /** The app's newest message. Throws when there is none. */
  newest(app: string): Shown
}

/** Makes a person. */
export function makePerson(
  state: State,
  delivery: Delivery,
  find: (app: string) => Installed,
  human: Human,
): Person {
  const { id, team } = human
  const chatWith = (installed: Installed): Chat => chatOf(state, installed, human)
  const happen = (installed: Installed, event: Record<string, unknown>): void =>
    sendEvent(delivery, installed.app, envelope(state, installed, event))
  const member = { id, username: human.displayName, team_id: team }
  const interact = async (installed: Installed, payload: Record<string, unknown>): Promise<Try> => {
    const { team: home, app } = installed
    const rest = {
      ...{ user: member, api_app_id: app.appId, trigger_id: `${next(state)}.1`, token: 'old' },
      team: app.orgWide ? null : { id: home.id, domain: 'example' },
      enterprise: home.enterprise === null ? null : { id: home.enterprise, name: 'Org' },
      is_enterprise_install: app.orgWide,
    }
    return await sendOnce(delivery, app, 'interaction', { payload: JSON.stringify({ ...rest, ...payload }) })
  }
  const press: Person['press'] = async (app, about, action) => {
    const installed = find(app)
    const chat = chatWith(installed)
    return await interact(installed, {
      type: 'block_actions',
      channel: { id: chat.id, name: 'directmessage' },
      trigger_id: newTrigger(state, chat),
      ...about,
      actions: [{ type: 'button', block_id: 'b', action_ts: nextTs(state), ...action }],
    })
  }
  const on = (message: Shown, chat: Chat): Record<string, unknown> => ({
    container: { type: 'message', message_ts: message.ts, channel_id: chat.id, ...threadOf(message) },
    message: { ts: message.ts, ...threadOf(message) },
  })
  const person: Person = {
    id,
    team,
    open: (app) => {
      const installed = find(app)
      const channel = chatWith(installed).id
      happen(installed, {
        type: 'app_home_opened',
        user: id,
        channel,
        tab: 'messages',
        event_ts: nextTs(state),
      })
    },
    type: (app, text, thread) =>
      person.say(app, { text: encoded(text), ...(thread === undefined ? {} : { thread_ts: thread }) }),
    say: (app, event) => {
      const installed = find(app)
      const chat = chatWith(installed)
      const ts = nextTs(state)
      const text = typeof event.text === 'string' ? event.text : ''
      const thread = typeof event.thread_ts === 'string' ? event.thread_ts : null
      chat.messages.push({ ...blank, ts, from: 'person', notice: { text, entities: [] }, thread })
      const where = { channel: chat.id, channel_type: 'im', team }
      happen(installed, { type: 'message', user: id, ts, event_ts: ts, ...where, ...event })
      return ts
    },
    share: (app, { author, name, text: theirs }, text = '') => {
      const channel = `C${next(state)}`
      const at = nextTs(state)
      const shared = {
        ...{ is_msg_unfurl: true, is_share: true, ts: at, channel_id: channel, channel_team: team },
        ...{ author_id: author, author_name: name, author_subname: name, text: encoded(theirs) },
        ...{ fallback: `[${at}] ${name}: ${encoded(theirs)}`, mrkdwn_in: ['text'] },
        from_url: `https://example.slack.com/archives/${channel}/p${at.replace('.', '')}`,
      }
      return person.say(app, { text: encoded(text), attachments: [shared] })
    },
    edit: (app, ts, text) => changed(app, ts, encoded(text)),
    preview: (app, ts) => changed(app, ts, null),
    tap: (app, label) => {
      const chat = chatWith(find(app))
      for (const message of visible(chat).toReversed()) {
        const button = message.pressable.find((one) => one.kind === 'button' && one.label === label)
        if (button?.kind !== 'button') continue
        const pressed = press(app, on(message, chat), {
          action_id: button.action,
          text: { type: 'plain_text', text: label },
          value: button.value ?? undefined,
        })
        // Slack tells a press on a link as well.
        return button.url === null ? pressed : { url: button.url }
      }
      throw new Error(`no button "${label}"`)
    },
    choose: async (app, label) => {
      const chat = chatWith(find(app))
      for (const message of visible(chat).toReversed()) {
        for (const select of message.pressable) {
          const option = select.kind === 'select' && select.options.find((one) => one.label === label)
          if (!option) continue
          const chosen = { text: { type: 'plain_text', text: label }, value: option.value }
          const action = { type: 'static_select', action_id: select.action, selected_option: chosen }
          return await press(app, on(message, chat), action)
        }
      }
      throw new Error(`no option "${label}"`)
    },
    press,
    form: (app) => chatWith(find(app)).modal,
    send: async (app, values) => {
      const chat = chatWith(find(app))
      const { modal } = chat
      if (!modal) throw new Error('no form is open')
      for (const [name, value] of Object.entries(values)) {
        const field = modal.fields.get(name)
        if (!field) throw new Error(`no field "${name}"`)
        field.values = [value].flat().filter(Boolean)
      }
      if ([...modal.fields.values()].some((field) => !field.optional && field.values.length === 0))
        return 'kept back'
      const entries = [...modal.fields].map(([name, field]) => [name, { [field.action]: answerOf(field) }])
      const { id: viewId, hash, callbackId, metadata } = modal
      const view = { id: viewId, hash, callback_id: callbackId, private_metadata: metadata }
      const sent = {
        type: 'view_submission',
        view: { ...view, state: { values: Object.fromEntries(entries) as Record<string, unknown> } },
      }
      const outcome = await interact(find(app), sent)
      if (outcome.status === 200) chat.modal = answered(modal, outcome.body)
      return outcome
    },
    command: async (name, command, text = '') => {
      const { app, team: home } = find(name)
      return await sendOnce(delivery, app, 'command', {
        ...{ command, text, user_id: id, user_name: human.displayName, team_id: home.id },
        ...{ channel_id: `C${next(state)}`, api_app_id: app.appId, trigger_id: `${next(state)}.1` },
        ...{ is_enterprise_install: String(app.orgWide) },
        ...(home.enterprise === null ? {} : { enterprise_id: home.enterprise }),
      })
    },
    shortcut: async (app, name) =>
      await interact(find(app), { type: 'shortcut', callback_id: name, action_ts: nextTs(state) }),
    sendFile: (app, first, text = '', ...more) => {
      const installed = find(app)
      const files = [first, ...more].map((picked): KeptFile => {
        const file = keepFile(state, installed, picked)
        return Object.assign(file, { external: picked.external ?? false, mode: picked.mode ?? 'hosted' })
      })
      return person.say(app, { subtype: 'file_share', text: encoded(text), files: files.map(fileFacts) })
    },
    leave: (app) => {
      human.deactivated = true
      happen(find(app), { type: 'user_change', user: profile(human), event_ts: nextTs(state) })
    },
    change: (app, about) => {
      Object.assign(human, about)
      happen(find(app), { type: 'user_change', user: profile(human), event_ts: nextTs(state) })
    },
    delete: (app, ts) => {
      const found = chatWith(find(app)).messages.find((one) => one.ts === ts)
      if (found) found.deleted = true
    },
    sees: (app) => visible(chatWith(find(app))),
    newest: (app) => {
      const found = person.sees(app).findLast(({ from }) => from === 'app')
      if (!found) throw new Error('the app has said nothing')
      return found
    },
  }
  const changed = (app: string, ts: string, text: string | null): void => {
    const installed = find(app)
    const chat = chatWith(installed)
    const message = chat.messages.find((one) => one.ts === ts && one.from === 'person')
    if (!message) throw new Error('only own messages are edited')
    const before = { type: 'message', user: id, text: message.notice.text, ts }
    if (text !== null) message.notice = { text, entities: [] }
    const edited = text === null ? {} : { edited: { user: id, ts: nextTs(state) } }
    happen(installed, {
      ...{ type: 'message', subtype: 'message_changed', hidden: true, channel: chat.id, channel_type: 'im' },
      ...{ ts: nextTs(state), previous_message: before },
      message: { ...before, text: message.notice.text, team, ...edited },
    })
  }
  return person
}

/** What stands around every event (Events API). */
export function envelope(
  state: State,
  { app, team, botUserId }: Installed,
  event: Record<string, unknown>,
): Record<string, unknown> {
  const place = { team_id: app.orgWide ? null : team.id, enterprise_id: team.enterprise }
  return {
    ...{ token: 'old', team_id: team.id, api_app_id: app.appId, type: 'event_callback', event },
    ...(team.enterprise === null ? {} : { enterprise_id: team.enterprise }),
    ...{ event_id: `Ev${next(state)}`, event_time: Math.floor(state.clock() / 1000), event_context: '4-abc' },
    authorizations: [{ ...place, user_id: botUserId, is_bot: true, is_enterprise_install: app.orgWide }],
    is_ext_shared_channel: false,
  }
}

/** What stands in a field, as Slack tells it. */
function answerOf({ kind, values }: Field): Record<string, unknown> {
  const chosen = values.map((value) => ({ text: { type: 'plain_text', text: value }, value }))
  if (kind === 'plain_text_input') return { type: kind, value: values[0] ?? null }
  return kind === 'static_select'
    ? { type: kind, selected_option: chosen[0] ?? null }
    : { type: kind, selected_options: chosen }
}

/** What becomes of a form by the answer to it: closed, changed, or open with what is wrong. */
function answered(modal: Modal, body: string): Modal | null {
  if (body === '') return null
  const answer = JSON.parse(body) as {
    response_action: string
    errors?: Record<string, string>
    view?: unknown
  }
  if (answer.response_action === 'clear') return null
  if (answer.response_action === 'update') return { ...modal, ...readView(answer.view), errors: {} }
  const errors = answer.errors ?? {}
  const isOfForm = Object.keys(errors).every((name) => modal.fields.has(name))
  if (answer.response_action !== 'errors' || Object.keys(errors).length === 0 || !isOfForm)
    throw new Error(`Slack does not take ${body}`)
  return { ...modal, errors }
}

const threadOf = ({ thread }: Shown): Record<string, unknown> =>
  thread === null ? {} : { thread_ts: thread }

const visible = ({ messages }: Chat): Shown[] => messages.filter(({ deleted }) => !deleted)

/** What Slack's app makes of typed signs. */
function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function profile({ id, team, deactivated, firstName }: Human): Record<string, unknown> {
  return { id, team_id: team, deleted: deactivated, real_name: firstName, profile: { first_name: firstName } }
}
