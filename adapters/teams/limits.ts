/** The version of Adaptive Cards that Teams shows in full (Teams: Cards reference). */
export const cardVersion = '1.5'

/**
 * The most that a message may come to as JSON, in UTF-16 units: Teams takes 100 KB in UTF-16, all of it together
 * (Teams: Format your bot messages; larger ones get 413 `MessageSizeTooBig`), and this leaves a fifth for the envelope.
 */
export const mostOfAll = 40_000

/** The most buttons in one row of a card (Teams: store validation, "up to six actions"). */
export const mostActions = 6

/** A choice of more options than this is a list to open. */
export const mostButtonsOfChoice = 6

/** Longest words on a button or an option, in UTF-16 units: longer ones are cut off by the app. */
export const mostLabel = 100

/** Longest words of a notification, in UTF-16 units. */
export const mostNotice = 500

/** Largest picture that goes inside a message, in bytes: as base64 it must leave room for the words. */
export const mostPicture = 24_000

/** Largest file that is passed on, in bytes: it is held in memory, since its length goes before its content. */
export const mostFile = 50 * 1024 * 1024

/** How long one call may take, in milliseconds. Longer, and nobody knows how it ended. */
export const callTime = 12_000

/** How long a file may take on its way, in milliseconds. */
export const fileTime = 60_000

/** The wait when Teams could not be reached at all, in milliseconds. */
export const unreachableWait = 5_000

/** The first wait when Teams asks to wait and does not say how long (Teams: Optimize your bot with rate limiting). */
export const firstWait = 2_000

/** The wait when the app's password is refused, in milliseconds: only an operator can mend that. */
export const refusedPasswordWait = 60_000

/** How long before its end a token is not used any more, in milliseconds. */
export const tokenMargin = 5 * 60_000

/** A press on the same card within so many milliseconds is the same press: twice with the finger, or sent again. */
export const samePress = 10_000

/** Teams tells of an installation in two ways, which arrive within so many milliseconds of each other. */
export const sameInstallation = 60_000

/** One message a second in one chat (60 in 30 s are allowed), and 20 of the 50 a second of a tenant, for `show`. */
export const pace = { perAddress: 1_000, perBot: 50 }
