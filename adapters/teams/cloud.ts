/** Where the parts of the Bot Framework are: another for each of Microsoft's clouds. */
export type Cloud = {
  /** Who signs what is delivered. */
  issuer: string
  /** Where its keys are named. */
  metadataUrl: string
  /** Where apps get their tokens, without a slash at the end. */
  loginUrl: string
  /** What a token is asked for. */
  scope: string
  /** Where messages are sent to. A token goes nowhere else. */
  serviceOrigins: readonly string[]
  /** The ends of the host names from which people's files are fetched, and to which files for them are brought. */
  fileHosts: readonly string[]
}

/** The public one (Bot Connector authentication; Teams: Send and receive files). */
export const publicCloud: Cloud = {
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  loginUrl: 'https://login.microsoftonline.com',
  scope: 'https://api.botframework.com/.default',
  serviceOrigins: ['https://smba.trafficmanager.net', 'https://smba.infra.gcc.teams.microsoft.com'],
  fileHosts: ['.sharepoint.com'],
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

function read(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return url.username === '' && url.password === '' ? url : null
}

/** Whether messages may be sent there with the app's token. */
export function isService(cloud: Cloud, address: string): boolean {
  const url = read(address)
  return url !== null && cloud.serviceOrigins.includes(url.origin)
}

/** Whether an address is on this machine, where a local bot tester runs. */
export function isLoopback(address: string): boolean {
  const url = read(address)
  return url !== null && /^https?:$/.test(url.protocol) && loopback.has(url.hostname)
}

/** Whether files may be fetched from there, or brought there. No token goes with them. */
export function isFilePlace(cloud: Cloud, address: string): boolean {
  const url = read(address)
  if (url === null) return false
  const isKnown = cloud.fileHosts.some((end) => url.hostname.endsWith(end))
  return (url.protocol === 'https:' && url.port === '' && isKnown) || isService(cloud, address)
}
