import { envelope, makePerson, type Person } from './person.ts'
import { sendEvent, type Delivery } from './sender.ts'
import {
  next,
  nextTs,
  type AppState,
  type Chat,
  type Human,
  type Installed,
  type KeptFile,
  type State,
  type Team,
} from './state.ts'

/** A workspace of Slack, as its owner sees it. */
export type Workspace = {
  readonly id: string
  /** Installs an app at once; returns its token. Every scope is granted unless told otherwise. */
  install(app: string, scopes?: readonly string[]): string
  /** Removes an app. Slack tells it twice, in either order. */
  uninstall(app: string, order?: 'removed first' | 'revoked first'): void
  /** A person takes back what they let the app do for them, which is nothing. */
  revokeOwn(app: string, person: Person): void
  /** The token stops to work, and nobody is told yet. */
  breakToken(app: string, why: string): void
  person(about?: Partial<Omit<Human, 'id' | 'team'>>): Person
  /** Somebody of `home`, in a conversation that is shared with this workspace. */
  guest(home: Workspace, about?: Partial<Omit<Human, 'id' | 'team'>>): Person
  /** Sends any event of this workspace. */
  tell(app: string, event: Record<string, unknown>): void
  /** The app as it is installed here. */
  installed(app: string): Installed
}

/** Scopes that every app of the tests has unless told otherwise. */
export const allScopes = [
  ...['chat:write', 'im:write', 'im:history', 'commands', 'users:read', 'files:read', 'files:write'],
]

/** Puts an app in a workspace. */
export function installApp(state: State, app: AppState, team: Team, scopes: readonly string[]): Installed {
  const before = state.installed.find((one) => one.app === app && one.team === team)
  const number = next(state)
  const installed: Installed = {
    app,
    team,
    token: `xoxb-${number}-secret-of-${team.id}`,
    scopes: new Set(scopes),
    botUserId: before?.botUserId ?? `U${number}BOT`,
    live: true,
    why: '',
    chats: before?.chats ?? new Map<string, Chat>(),
    files: before?.files ?? new Map<string, KeptFile>(),
  }
  state.installed.push(installed)
  return installed
}

/** Makes a workspace. */
export function makeWorkspace(state: State, delivery: Delivery, enterprise: string | null): Workspace {
  const team: Team = { id: `T${next(state)}`, enterprise, humans: new Map(), count: 0 }
  state.teams.push(team)
  const appBy = (name: string): AppState => {
    const app = state.apps.find((one) => one.name === name)
    if (!app) throw new Error(`no app ${name}`)
    return app
  }
  const installedBy = (name: string): Installed => {
    const found = state.installed.findLast((one) => one.team === team && one.app.name === name)
    if (!found) throw new Error(`${name} is not installed`)
    return found
  }
  const tell = (name: string, event: Record<string, unknown>): void => {
    const installed = installedBy(name)
    sendEvent(delivery, installed.app, envelope(state, installed, { event_ts: nextTs(state), ...event }))
  }
  const make = (home: string, about: Partial<Human>): Person => {
    const human: Human = {
      ...{ id: `U${next(state)}`, team: home, firstName: 'Els', displayName: 'els', locale: 'nl-BE' },
      ...{ timeZone: 'Europe/Brussels', deactivated: false, isBot: false, isStranger: false, ...about },
    }
    team.humans.set(human.id, human)
    return makePerson(state, delivery, installedBy, human)
  }
  return {
    id: team.id,
    install: (name, scopes = allScopes) => installApp(state, appBy(name), team, scopes).token,
    uninstall: (name, order = 'removed first') => {
      const installed = installedBy(name)
      Object.assign(installed, { live: false, why: 'account_inactive' })
      const events: Record<string, unknown>[] = [
        { type: 'app_uninstalled' },
        { type: 'tokens_revoked', tokens: { oauth: [], bot: [installed.botUserId] } },
      ]
      for (const event of order === 'removed first' ? events : events.toReversed()) tell(name, event)
    },
    revokeOwn: (name, { id }) => tell(name, { type: 'tokens_revoked', tokens: { oauth: [id], bot: [] } }),
    breakToken: (name, why) => {
      Object.assign(installedBy(name), { live: false, why })
    },
    person: (about = {}) => make(team.id, about),
    guest: (home, about = {}) => make(home.id, { isStranger: true, ...about }),
    tell,
    installed: installedBy,
  }
}
