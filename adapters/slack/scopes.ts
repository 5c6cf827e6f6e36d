/** What an app may do in a workspace, and why it has to (Slack: Scopes). Nothing that is not used is asked for. */
export const scopes: readonly { scope: string; why: string }[] = [
  { scope: 'chat:write', why: 'to answer people, and to change a card in place' },
  { scope: 'im:write', why: 'to open the private chat with somebody who used the command elsewhere' },
  {
    scope: 'im:history',
    why: 'to hear what people write to the app in that chat, and to look there whether a message was sent after all',
  },
  { scope: 'commands', why: 'for the slash command and the menu button' },
  {
    scope: 'users:read',
    why: 'for the first name, language and time zone, and to hear that an account is closed',
  },
  { scope: 'files:read', why: 'to pass on a file that somebody sends' },
  { scope: 'files:write', why: 'to hand over a file that somebody else sent' },
]

/** The events that an app listens to, and why (Slack: Events API). */
export const events: readonly { event: string; why: string }[] = [
  { event: 'message.im', why: 'what people write to the app' },
  { event: 'app_home_opened', why: 'somebody opens the app: the greeting, the first time' },
  { event: 'user_change', why: 'an account is closed; a name, language or time zone changes' },
  { event: 'app_uninstalled', why: 'the workspace removed the app' },
  { event: 'tokens_revoked', why: 'the workspace took the app’s rights away' },
]
