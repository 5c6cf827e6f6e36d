/** The chat apps that the service can live in; on `sandbox` live the invented people of a try-out. */
export type ChannelName = 'web' | 'telegram' | 'slack' | 'teams' | 'sandbox'
