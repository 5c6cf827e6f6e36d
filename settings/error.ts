/** The environment cannot work as it is; the message names the variable and what it should be. */
export class SettingsError extends Error {}
