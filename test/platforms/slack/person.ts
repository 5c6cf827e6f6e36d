import { blank, fileFacts, keepFile } from './methods.ts'
import { sendEvent, sendOnce, type Delivery, type Try } from './sender.ts'
import {
  chatOf,
  next,
  nextTs,
  type Chat,
  type Human,
  type Installed,
  type KeptFile,
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
  /** Slack puts a preview below a message: a change without another text. */
  preview(app: string, ts: string): void
  /** Presses the button of that name on the newest message that has it. A link is only returned. */
  tap(app: string, label: string): Promise<Try> | { url: string }
  /** Chooses from the newest list that has such an option. */
  choose(app: string, option: string): Promise<Try>
  /** What only Slack could say: anything behind a press. */
  press(app: string, about: Record<string, unknown>, action: Record<string, unknown>): Promise<Try>
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
    edit: (app, ts, text) => changed(app, ts, encoded(text)),
    preview: (app, ts) => changed(app, ts, null),
    tap: (app, label) => {
      const chat = chatWith(find(app))
      for (const message of visible(chat).toReversed()) {
        const button = message.pressable.find((one) => one.kind === 'button' && one.label === label)
        if (button?.kind !== 'button') continue
        const pressed = press(app, on(message, chat), {
          action_id: button.action,
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
