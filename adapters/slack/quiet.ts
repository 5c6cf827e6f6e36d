import { LogLevel, type Logger } from '@slack/bolt'

const nothing = (): void => undefined

/** A log that keeps nothing: the SDK would write what people say, and to the console. What matters is in its errors. */
export const quiet: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.INFO,
}
