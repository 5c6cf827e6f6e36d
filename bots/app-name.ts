import type { ChannelName } from './channel.ts'
import { say, type Words } from './words.ts'

const names: Record<ChannelName, Words> = {
  web: say('common-app-web'),
  telegram: 'Telegram',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  sandbox: say('sandbox-app-name'),
}

/** What people call an app. */
export function appName(channel: ChannelName): Words {
  return names[channel]
}

/** What people call the app of an account, as `accountKey` writes it, or of an address, as `addressKey` does. */
export function appOf(account: string): Words {
  const [channel = ''] = account.split(':', 1)
  return Object.hasOwn(names, channel) ? names[channel as ChannelName] : channel
}
