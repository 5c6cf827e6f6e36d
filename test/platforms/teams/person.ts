import { inputsOf, type Pressable } from './card.ts'
import { sendActivity, type Delivery, type Sent, type Try } from './sender.ts'
import {
  chatOf,
  next,
  serviceUrlOf,
  type BotState,
  type Chat,
  type Human,
  type Shown,
  type State,
} from './state.ts'

/** A file that a person picks. */
export type Picked = { name: string; type: string; bytes: Buffer }

/** Somebody with Teams in hand; every deed names the bot that it is done to, and resolves with what became of it. */
export type Person = {
  readonly id: string
  readonly tenant: string
  readonly human: Human
  /** Installs the app: Teams tells it in two ways. */
  install(bot: string): Promise<Try>
  uninstall(bot: string): Promise<Try>
  type(bot: string, text: string): Promise<Try>
  /** Answers a message with its words quoted above one's own. */
  reply(bot: string, to: string, text: string): Promise<Try>
  edit(bot: string, message: string, text: string): Promise<Try>
  /** Passes on what somebody else wrote. */
  forward(bot: string, author: string, text: string): Promise<Try>
  /** Presses the newest button of that name. A link is only returned. */
  tap(bot: string, label: string): Promise<Try>
  /** The same, as `Action.Execute` would send it. */
  execute(bot: string, label: string): Promise<Try>
  /** Chooses from the newest list that has these options, all of which are chosen then, and presses OK. */
  choose(bot: string, ...options: string[]): Promise<Try>
  /**
   * Opens the newest form, changes these of its answers and sends it. What is not named stays as it was filled in.
   * By `Action.Execute` where `how` says so.
   */
  fill(
    bot: string,
    answers: Readonly<Record<string, string | readonly string[]>>,
    how?: 'submit' | 'execute',
  ): Promise<Try>
  /** What only Teams could say: anything behind a press. */
  press(bot: string, message: string | null, value: unknown): Promise<Try>
  /** The same, as `Action.Execute` sends it. */
  invoke(bot: string, message: string, data: unknown): Promise<Try>
  /** Sends any activity. */
  say(bot: string, activity: Record<string, unknown>): Promise<Try>
  sendFile(bot: string, file: Picked, text?: string): Promise<Try>
  paste(bot: string, picture: Picked): Promise<Try>
  /** Answers the newest question about a file. */
  letIn(bot: string, yes: boolean): Promise<Try>
  /** The message is not there any more. */
  delete(bot: string, message: string): void
  sees(bot: string): Shown[]
  /** The bot's newest message. Throws when there is none. */
  newest(bot: string): Shown
  chat(bot: string): Chat
}

/** Makes a person. */
export function makePerson(state: State, delivery: Delivery, human: Human): Person {
  const botOf = (name: string): BotState => {
    const found = state.bots.find((bot) => bot.name === name)
    if (!found) throw new Error(`no bot ${name}`)
    return found
  }
  const chat = (bot: string): Chat => chatOf(state, botOf(bot), human)
  const say = async (name: string, activity: Record<string, unknown>): Promise<Try> => {
    const bot = botOf(name)
    return await sendActivity(state, delivery, bot, human.aadObjectId, {
      ...envelope(state, bot, human),
      ...activity,
    })
  }
  const message = async (bot: string, about: Record<string, unknown>): Promise<Try> => {
    const id = String(1_700_000_000_000 + next(state))
    const text = typeof about.text === 'string' ? about.text : ''
    chat(bot).messages.push({ ...blank, id, from: 'person', parts: [{ ...plain, text }] })
    return await say(bot, { type: 'message', id, textFormat: 'plain', ...about })
  }
  const find = (bot: string, label: string): { shown: Shown; button: Pressable } => {
    for (const shown of person.sees(bot).toReversed()) {
      const button = shown.pressable.find(
        (one) => (one.kind === 'button' || one.kind === 'link') && one.label === label,
      )
      if (button) return { shown, button }
    }
    throw new Error(`no button "${label}"`)
  }
  const both = async (bot: string, kinds: Record<string, unknown>[]): Promise<Try> => {
    const tries = await Promise.all(kinds.map(async (kind) => await say(bot, kind)))
    return tries[0] as Try
  }
  const person: Person = {
    id: human.aadObjectId,
    tenant: human.tenant,
    human,
    chat,
    say,
    install: async (bot) => {
      chat(bot).open = true
      return await both(bot, [
        { type: 'installationUpdate', action: 'add' },
        {
          type: 'conversationUpdate',
          membersAdded: [accountOf(botOf(bot)), { id: `29:${human.aadObjectId}` }],
        },
      ])
    },
    uninstall: async (bot) => {
      chat(bot).open = false
      return await both(bot, [
        { type: 'installationUpdate', action: 'remove' },
        { type: 'conversationUpdate', membersRemoved: [accountOf(botOf(bot))] },
      ])
    },
    type: async (bot, text) => await message(bot, { text }),
    reply: async (bot, to, text) => {
      const quoted =
        chat(bot)
          .messages.find(({ id }) => id === to)
          ?.parts.map((part) => part.text)
          .join(' ') ?? ''
      const html =
        `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${to}"><strong>Bot</strong>` +
        `<p itemprop="preview">${escape(quoted)}</p></blockquote><p>${escape(text)}</p>`
      return await message(bot, {
        text: `${quoted}\n${text}`,
        attachments: [{ contentType: 'text/html', content: html }],
      })
    },
    edit: async (bot, id, text) => {
      const found = chat(bot).messages.find((one) => one.id === id && one.from === 'person')
      if (!found) throw new Error('only own messages are edited')
      found.parts = [{ ...plain, text }]
      const channelData = { tenant: { id: human.tenant }, eventType: 'editMessage' }
      return await say(bot, { type: 'messageUpdate', id, text, channelData })
    },
    forward: async (bot, author, text) => {
      const content = {
        ...{ originalMessageId: String(1_700_000_000_000 + next(state)), originalMessageContent: text },
        originalMessageSender: { user: { displayName: author } },
      }
      return await message(bot, {
        text,
        attachments: [{ contentType: 'forwardedMessageReference', content }],
      })
    },
    tap: async (bot, label) => {
      const { shown, button } = find(bot, label)
      if (button.kind !== 'button') throw new Error('a link leads away')
      return await person.press(bot, shown.id, button.data)
    },
    execute: async (bot, label) => {
      const { shown, button } = find(bot, label)
      if (button.kind !== 'button') throw new Error('a link leads away')
      return await person.invoke(bot, shown.id, button.data)
    },
    choose: async (bot, ...labels) => {
      for (const shown of person.sees(bot).toReversed()) {
        for (const one of shown.pressable) {
          if (one.kind !== 'list') continue
          const chosen = one.options.filter(({ label }) => labels.includes(label))
          if (chosen.length < labels.length) continue
          if (!one.several && labels.length > 1) throw new Error('one answer only')
          const done = shown.pressable.find((other) => other.kind === 'button' && other.data.pick === one.id)
          if (done?.kind !== 'button') throw new Error('a list without a button')
          return await person.press(bot, shown.id, {
            ...done.data,
            [one.id]: chosen.map(({ value }) => value).join(','),
          })
        }
      }
      throw new Error(`no list with "${labels.join(', ')}"`)
    },
    fill: async (bot, answers, how = 'submit') => {
      for (const shown of person.sees(bot).toReversed()) {
        const open = shown.pressable.flatMap((one) => (one.kind === 'more' ? [one.card] : []))
        for (const card of [...open, shown]) {
          const send = card.pressable.find((one) => one.kind === 'button' && 'form' in one.data)
          if (send?.kind !== 'button') continue
          const filled = inputsOf(card).map((input): [string, string] => {
            const given = answers[input.label]
            if (input.kind === 'input') return [input.id, given === undefined ? input.value : String(given)]
            const wanted = given === undefined ? null : [given].flat()
            const chosen = input.options.filter(({ label, chosen: is }) => wanted?.includes(label) ?? is)
            return [input.id, chosen.map(({ value }) => value).join(',')]
          })
          const data = { ...send.data, ...Object.fromEntries(filled) }
          return how === 'submit'
            ? await person.press(bot, shown.id, data)
            : await person.invoke(bot, shown.id, data)
        }
      }
      throw new Error('no form')
    },
    invoke: async (bot, on, data) =>
      await say(bot, {
        ...{ type: 'invoke', name: 'adaptiveCard/action', replyToId: on },
        value: { action: { type: 'Action.Execute', id: '', verb: 'press', data }, trigger: 'manual' },
      }),
    press: async (bot, on, value) =>
      await say(bot, { type: 'message', value, ...(on === null ? {} : { replyToId: on }) }),
    sendFile: async (bot, { name, type, bytes }, text = '') => {
      const end = String(next(state))
      state.files.set(end, { bytes, type, needsToken: false })
      const content = {
        ...{ downloadUrl: `${state.origin}/files/${end}?tempauth=secret`, uniqueId: end },
        fileType: name.split('.').at(-1) ?? '',
      }
      const contentType = 'application/vnd.microsoft.teams.file.download.info'
      return await message(bot, {
        text,
        attachments: [{ contentType, contentUrl: `${state.origin}/x`, name, content }],
      })
    },
    paste: async (bot, { type, bytes }) => {
      const end = String(next(state))
      state.files.set(end, { bytes, type, needsToken: true })
      return await message(bot, {
        attachments: [{ contentType: 'image/*', contentUrl: `${state.origin}/files/${end}` }],
      })
    },
    letIn: async (bot, yes) => {
      const shown = person.sees(bot).findLast(({ file }) => file?.state === 'asked')
      if (!shown?.file) throw new Error('no question about a file')
      const uniqueId = String(next(state))
      state.places.set(uniqueId, { human, name: shown.file.name, uniqueId })
      const uploadInfo = {
        ...{ name: shown.file.name, uniqueId, fileType: shown.file.name.split('.').at(-1) ?? '' },
        ...{
          uploadUrl: `${state.origin}/places/${uniqueId}`,
          contentUrl: `${state.origin}/shown/${uniqueId}`,
        },
      }
      return await say(bot, {
        ...{ type: 'invoke', name: 'fileConsent/invoke', replyToId: shown.id },
        value: {
          ...{ type: 'fileUpload', action: yes ? 'accept' : 'decline', context: shown.file.context },
          ...(yes ? { uploadInfo } : {}),
        },
      })
    },
    delete: (bot, id) => {
      const found = chat(bot).messages.find((one) => one.id === id)
      if (found) found.deleted = true
    },
    sees: (bot) => chat(bot).messages.filter(({ deleted }) => !deleted),
    newest: (bot) => {
      const found = person.sees(bot).findLast(({ from }) => from === 'bot')
      if (!found) throw new Error('the bot has said nothing')
      return found
    },
  }
  return person
}

const plain = { text: '', bold: false, quoted: false, links: [], styles: [] }

/** A message of which nothing is known. */
export const blank: Omit<Shown, 'id' | 'from'> = {
  ...{ notice: '', parts: [], pressable: [], pictures: [], file: null, edits: 0, deleted: false },
}

const accountOf = ({ appId, name }: BotState): { id: string; name: string } => ({ id: `28:${appId}`, name })

/** What stands around everything that a person does (Bot Framework: Activity). */
export function envelope(state: State, bot: BotState, human: Human): Sent {
  const id = `f:${next(state)}`
  const { locale, timeZone, tenant, region } = human
  return {
    ...{ type: 'message', id, timestamp: state.clock().toISOString(), channelId: 'msteams' },
    ...{ serviceUrl: serviceUrlOf(state, region), locale, localTimezone: timeZone },
    from: { id: `29:${human.aadObjectId}`, name: human.name, aadObjectId: human.aadObjectId },
    recipient: accountOf(bot),
    conversation: { id: chatOf(state, bot, human).id, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    entities: [{ type: 'clientInfo', locale, country: 'BE', platform: 'Web', timezone: timeZone }],
  }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
