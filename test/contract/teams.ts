import { randomUUID } from 'node:crypto'
import { teamsChannel } from '../../adapters/teams/channel.ts'
import { pace } from '../../adapters/teams/limits.ts'
import { audiences, type Audience } from '../../bots/channel.ts'
import { createDeliveries } from '../../bots/engine/deliveries.ts'
import { systemRandom } from '../../core/random.ts'
import type { Pressable as OnCard } from '../platforms/teams/card.ts'
import { startTeams, type Fault as TeamsFault, type Teams } from '../platforms/teams/teams.ts'
import { until } from '../support/until.ts'
import type { App, AppKind, AppPerson, AppSettings, Fault, Shown } from './app.ts'

/** The real adapter and the real SDK against the double of the connector and the token issuer. */
export const teams: AppKind = {
  name: 'Teams',
  can: [
    ...(['asks to wait', 'shuts out', 'sends files', 'forwards', 'replies'] as const),
    ...(['changes words', 'changes words beside files'] as const),
  ],
  make,
}

async function make({ server, log, database, clock, origin, openFile }: AppSettings): Promise<App> {
  const tenant = randomUUID()
  const apps = audiences.map((audience) => ({
    ...{ audience, appId: randomUUID(), password: `${audience}-password`, tenantId: tenant },
  }))
  const double = await startTeams(
    apps.map(({ audience, appId, password }) => ({ name: audience, appId, password, tenant })),
    undefined,
    clock,
  )
  for (const audience of audiences) double.bot(audience).url = `${origin}/teams/${audience}/messages`
  const channel = teamsChannel({
    ...{ server, log, apps, clock, cloud: double.cloud, tenants: [tenant], allowAnonymous: false },
    ...{ deliveries: createDeliveries(database, clock), random: systemRandom },
    openFile,
  })
  return {
    channel,
    pace,
    person: async (audience, firstName) => await Promise.resolve(makePerson(double, audience, firstName)),
    delivered: async () => await double.settled(),
    stop: async () => await double.stop(),
  }
}

let people = 7000

function makePerson(double: Teams, bot: Audience, firstName: string): AppPerson {
  const surname = `Peeters${(people += 1)}`
  const human = double.person({ name: `${firstName} ${surname}`, locale: 'en-GB' })
  const sees = (): Shown[] =>
    human
      .sees(bot)
      .filter(({ from }) => from === 'bot')
      .map(({ id, parts, pressable }) => ({
        id,
        text: parts.map(({ text }) => text).join('\n'),
        buttons: pressable.flatMap(buttonsOf),
      }))
  return {
    account: `teams:${human.tenant}/${human.id}`,
    opens: async (code) => {
      // Teams lets nobody write before the app is there; a code is typed (Teams has no link that carries one).
      if (!human.chat(bot).open && code === undefined) void human.install(bot)
      else {
        human.chat(bot).open = true
        void human.type(bot, code === undefined ? '/start' : `/start ${code}`)
      }
      await Promise.resolve()
    },
    types: async (text) => {
      void human.type(bot, text)
      await Promise.resolve()
    },
    replies: async (message, text) => {
      void human.reply(bot, message, text)
      await Promise.resolve()
    },
    changes: async (before, text) => {
      const own = human
        .sees(bot)
        .findLast(({ from, parts }) => from === 'person' && parts.some((part) => part.text.includes(before)))
      if (!own) throw new Error(`${firstName} said nothing like "${before}"`)
      void human.edit(bot, own.id, text)
      await Promise.resolve()
    },
    forwards: async ({ firstName: first, lastName: last }, text) => {
      void human.forward(bot, `${first} ${last}`, text)
      await Promise.resolve()
    },
    sendsFile: async ({ name, type, bytes, text }) => {
      void human.sendFile(bot, { name, type, bytes }, text)
      return await Promise.resolve(null)
    },
    files: async () => {
      const questions = (): number => human.sees(bot).filter(({ file }) => file?.state === 'asked').length
      for (let left = questions(); left > 0; left -= 1) {
        await human.letIn(bot, true)
        await until(() => questions() < left)
      }
      return human.sees(bot).flatMap(({ pictures, file }) => {
        const brought = human.human.folder.get(file?.uniqueId ?? '')
        return brought ? [...pictures, brought] : pictures
      })
    },
    gets: async () => {
      const isOwn = ({ operation, to }: (typeof double.received)[number]): boolean =>
        to === human.id || operation === 'places'
      return await Promise.resolve(Buffer.concat(double.received.filter(isOwn).map(({ bytes }) => bytes)))
    },
    secrets: { own: [human.id, surname], place: [human.tenant] },
    presses: async ({ message, data }) => {
      const card = human.chat(bot).messages.find(({ id }) => id === message)
      void human.press(bot, message, valueOf(card?.pressable ?? [], data))
      await Promise.resolve()
    },
    pressesForgotten: async (data) => {
      void human.press(bot, '1', valueOf([], data))
      await Promise.resolve()
    },
    sendsTooMuch: async () => {
      const content = { downloadUrl: 'https://evil.example/x', fileType: 'zip' }
      const contentType = 'application/vnd.microsoft.teams.file.download.info'
      void human.say(bot, {
        ...{ type: 'message', text: 'this is not passed on' },
        attachments: [{ contentType, name: 'all-my-photos.zip', content }],
      })
      return await Promise.resolve(null)
    },
    sees: async () => await Promise.resolve(sees()),
    deletes: async (message) => {
      human.delete(bot, message)
      await Promise.resolve()
    },
    shutsOut: async () => {
      void human.uninstall(bot)
      await Promise.resolve()
    },
    letsIn: async () => {
      void human.install(bot)
      await Promise.resolve()
    },
    suffers: (fault) => {
      const [operation, happens] = faultOf(fault)
      double.fail(operation, happens, 1, human)
    },
    repeatsItself: () => double.repeat(Number.MAX_SAFE_INTEGER, 'new number', human),
    holds: () => double.hold(human),
    releases: async () => {
      double.release('mixed')
      await Promise.resolve()
    },
    tries: () =>
      double.calls.filter(
        ({ operation, to }) => to === human.id && (operation === 'send' || operation === 'update'),
      ).length,
  }
}

/** What a press means is what it is known by here, on every app; what Teams sends for it stands on the card. */
function buttonsOf(one: OnCard): Shown['buttons'] {
  switch (one.kind) {
    case 'link':
      return [{ label: one.label, data: null, link: one.url }]
    case 'button':
      return typeof one.data.tap === 'string' ? [{ label: one.label, data: one.data.tap, link: null }] : []
    case 'input':
      return []
    case 'more':
      return [{ label: one.label, data: null, link: null }]
    case 'list':
      return one.options.map(({ label, value }) => ({ label, data: value, link: null }))
  }
}

/**
 * What Teams sends for a press on a card: what stands behind the button, or a line of a list chosen and its own button
 * touched. For what is not on the card (any more): what somebody could invent.
 */
function valueOf(all: readonly OnCard[], tap: string): unknown {
  for (const one of all) {
    if (one.kind === 'button' && one.data.tap === tap) return one.data
    if (one.kind !== 'list' || !one.options.some(({ value }) => value === tap)) continue
    const done = all.find((other) => other.kind === 'button' && other.data.pick === one.id)
    const chosen = one.options.filter(({ chosen: is }) => is).map(({ value }) => value)
    const others = chosen.filter((value) => value !== tap)
    const then = chosen.includes(tap) ? others : one.several ? [...others, tap] : [tap]
    return { ...(done?.kind === 'button' ? done.data : {}), [one.id]: then.join(',') }
  }
  return { tap, card: 'invented' }
}

function faultOf(fault: Fault): ['send' | 'update', TeamsFault] {
  switch (fault.kind) {
    case 'busy':
      return ['send', { busy: fault.seconds }]
    case 'lost':
      return ['send', { lost: true }]
    case 'edit lost':
      return ['update', { lost: true }]
    case 'failed':
      return ['send', { broken: 502 }]
  }
}
