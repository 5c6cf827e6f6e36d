/**
 * The address that opens the chat with a bot in Teams, with `text` ready to be sent (Microsoft Learn: Deep link to a Teams
 * chat; a bot's identifier there is `28:` and its application id). Teams has no link that sends anything by itself.
 */
export function chatLink(appId: string, text: string): string {
  const address = new URL('https://teams.microsoft.com/l/chat/0/0')
  address.search = new URLSearchParams({ users: `28:${appId}`, message: text }).toString()
  return address.href
}
