/** The kinds of update that are listened to; all others are never sent (Bot API: `Update`, `setWebhook`). */
export const updateKinds = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** Longest text, in UTF-16 units after entity parsing (Bot API: `sendMessage`). */
export const mostText = 4096

/** Longest caption of a file, in UTF-16 units after entity parsing (Bot API: `sendPhoto`). */
export const mostCaption = 1024

/** The most buttons below a message; more of them get "reply markup is too long". */
export const mostButtons = 100

/** Largest picture that can be sent as one, in bytes; a larger one goes as a document (Bot API: `sendPhoto`). */
export const mostPhoto = 10 * 1024 * 1024

/** Largest file that can be sent, in bytes (Bot API: `sendDocument`). */
export const mostUpload = 50 * 1024 * 1024

/** How long one call may take, in seconds. Longer, and nobody knows how it ended. */
export const callSeconds = 15

/** How long Telegram keeps an empty poll open, in seconds (at most 50): less than a call may take. */
export const pollSeconds = 10

/** The wait after a failed poll, in milliseconds: 1 s, doubled each time, at most a minute. */
export const waitAfter = (failures: number): number => Math.min(60_000, 1_000 * 2 ** (failures - 1))

/** The wait when Telegram could not be reached at all, in milliseconds. */
export const unreachableWait = 5_000

/** The wait when a bot's token is refused, in milliseconds: only an operator can mend that. */
export const refusedTokenWait = 60_000

/** What a webhook's secret may be made of (Bot API: `setWebhook`, `secret_token`). */
export const secretPattern = /^[A-Za-z0-9_-]{1,256}$/

/** What a deep link can carry (Bot Features: Deep Linking). */
export const codePattern = /^[A-Za-z0-9_-]{1,64}$/

/** A command, as a person types it, also addressed to one bot of several: "/help@some_bot please" (Bot API: `BotCommand`). */
export const commandPattern = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?$/is

/** About one message a second in one chat, and 25 of the 30 a second that a bot may send (Telegram, Bots FAQ). */
export const pace = { perAddress: 1_000, perBot: 40 }
