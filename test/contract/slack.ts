import { slackChannel } from '../../adapters/slack/channel.ts'
import { pace } from '../../adapters/slack/limits.ts'
import { audiences, type Audience } from '../../bots/channel.ts'
import { createInstallations } from '../../bots/engine/installations.ts'
import { systemRandom } from '../../core/random.ts'
import type { Part } from '../platforms/slack/blocks.ts'
import { startSlack, type Person, type Slack, type Workspace } from '../platforms/slack/slack.ts'
import type { App, AppKind, AppPerson, AppSettings } from './app.ts'

/** How many milliseconds Slack's minute lasts. */
const minute = 20

/** The real adapter and the real Bolt against the double of the Web API, in one workspace. */
export const slack: AppKind = {
  name: 'Slack',
  can: [
    ...(['asks to wait', 'sends files', 'forwards', 'replies'] as const),
    ...(['changes words', 'changes words beside files'] as const),
  ],
  make,
}

async function make({ server, log, clock, origin, database, openFile }: AppSettings): Promise<App> {
  const secretOf = (audience: Audience): string => `${audience}-signing-secret`
  const made = audiences.map((name) => {
    return {
      name,
      signingSecret: secretOf(name),
      clientId: `${name}-id`,
      clientSecret: `${name}-client-secret`,
    }
  })
  const double = await startSlack(made, minute, () => clock().getTime())
  const workspace = double.workspace()
  const apps = audiences.map((audience) => {
    double.app(audience).url = `${origin}/slack/${audience}/events`
    return { audience, signingSecret: secretOf(audience), access: { botToken: workspace.install(audience) } }
  })
  const channel = slackChannel({
    ...{ server, log, clock, apps, publicUrl: origin, apiUrl: double.apiUrl, random: systemRandom },
    ...createInstallations(database, null),
    openFile,
    formAt: async () => await Promise.resolve(null),
  })
  return {
    channel,
    pace,
    person: async (audience, firstName) =>
      await Promise.resolve(makePerson(double, workspace, audience, firstName)),
    delivered: async () => await double.settled(),
    stop: async () => await double.stop(),
  }
}

let people = 7000

/** What a message says, line by line: of two fields the first is what the second is about. */
function wordsOf(parts: Part[]): string {
  const fields = parts.filter(({ kind }) => kind === 'field')
  const isLabel = (part: Part): boolean => part.kind === 'field' && fields.indexOf(part) % 2 === 0
  return parts
    .map((part) => part.text + (isLabel(part) ? ': ' : '\n'))
    .join('')
    .trimEnd()
}

function makePerson(double: Slack, workspace: Workspace, app: Audience, firstName: string): AppPerson {
  const displayName = `display-name-${(people += 1)}`
  const human = workspace.person({ firstName, displayName, locale: 'en-GB' })
  // What is kept back is answered only once it is let go: `delivered` waits for that.
  const press = async (message: string, data: string): Promise<void> => {
    const on = { container: { type: 'message', message_ts: message }, message: { ts: message } }
    void human.press(app, on, { action_id: 'pressed', value: data })
    await Promise.resolve()
  }
  return {
    account: `slack:${workspace.id}/${human.id}`,
    opens: async (code) => await opens(human, app, code),
    types: async (text) => {
      // Slack keeps a line that begins with a stroke for itself.
      if (text.startsWith('/')) void human.command(app, '/mentor', text.slice(1))
      else human.type(app, text)
      await Promise.resolve()
    },
    replies: async (message, text) => {
      // Who answers a message that stands in a thread writes in that thread.
      const found = human.sees(app).find(({ ts }) => ts === message)
      human.type(app, text, found?.thread ?? message)
      await Promise.resolve()
    },
    changes: async (before, text) => {
      const own = human
        .sees(app)
        .findLast(({ from, notice }) => from === 'person' && notice.text.includes(before))
      if (!own) throw new Error(`${firstName} said nothing like "${before}"`)
      human.edit(app, own.ts, text)
      await Promise.resolve()
    },
    forwards: async ({ firstName: first, lastName: last, handle }, text) => {
      human.share(app, { author: handle, name: `${first} ${last}`, text })
      await Promise.resolve()
    },
    sendsFile: async ({ name, type, bytes, text }) => {
      human.sendFile(app, { name, type, bytes }, text)
      return await Promise.resolve(null)
    },
    files: async () =>
      await Promise.resolve(
        human.sees(app).flatMap(({ from, file }) => (from === 'app' && file ? [file] : [])),
      ),
    gets: async () => {
      const { token } = workspace.installed(app)
      const own = double.received.filter((one) => one.token === token || one.token === null)
      return await Promise.resolve(Buffer.concat(own.map(({ bytes }) => bytes)))
    },
    secrets: { own: [human.id, displayName], place: [workspace.id] },
    presses: async ({ message, data }) => await press(message, data),
    pressesForgotten: async (data) => await press('1.000001', data),
    sendsTooMuch: async () => {
      const bytes = Buffer.alloc(51 * 1024 * 1024)
      human.sendFile(
        app,
        { name: 'all-my-photos.zip', type: 'application/zip', bytes },
        'this is not passed on',
      )
      return await Promise.resolve(null)
    },
    sees: async () =>
      await Promise.resolve(
        human
          .sees(app)
          .filter(({ from }) => from === 'app')
          .map(({ ts, parts, notice, pressable }) => ({
            id: ts,
            text: parts.length > 0 ? wordsOf(parts) : notice.text,
            buttons: pressable.flatMap((one) =>
              one.kind === 'button'
                ? [{ label: one.label, data: one.url === null ? one.value : null, link: one.url }]
                : one.options.map(({ label, value }) => ({ label, data: value, link: null })),
            ),
          })),
      ),
    deletes: async (message) => {
      human.delete(app, message)
      await Promise.resolve()
    },
    shutsOut: async () => await Promise.reject(new Error('nobody shuts an app out in Slack')),
    letsIn: async () => await Promise.reject(new Error('nobody shuts an app out in Slack')),
    suffers: (fault) => {
      const { token } = workspace.installed(app)
      switch (fault.kind) {
        case 'busy':
          double.fail('chat.postMessage', { busy: fault.seconds }, 1, token)
          return
        case 'lost':
          double.fail('chat.postMessage', { lost: true }, 1, token)
          return
        case 'edit lost':
          double.fail('chat.update', { lost: true }, 1, token)
          return
        case 'failed':
          double.fail('chat.postMessage', { cut: true }, 1, token)
      }
    },
    repeatsItself: () => double.repeat(Number.MAX_SAFE_INTEGER),
    holds: () => double.hold(),
    releases: async () => {
      double.release('mixed')
      await Promise.resolve()
    },
    tries: () => {
      const { token, chats } = workspace.installed(app)
      const channel = chats.get(human.id)?.id
      return double.calls.filter(
        (call) =>
          call.token === token &&
          ['chat.postMessage', 'chat.update'].includes(call.method) &&
          call.values.channel === channel,
      ).length
    },
  }
}

/** Slack tells that somebody looks at the chat; with a code they type what stands in the invitation. */
async function opens(human: Person, app: Audience, code: string | undefined): Promise<void> {
  if (code === undefined) human.open(app)
  else await human.command(app, '/mentor', `start ${code}`)
}
