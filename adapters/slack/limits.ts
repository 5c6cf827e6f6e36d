/** The most blocks of a message (Block Kit: Blocks). */
export const mostBlocks = 50

/** Longest text of a section, in UTF-16 units (Block Kit: Section). */
export const mostSection = 3000

/** Longest text of a header (Block Kit: Header). */
export const mostHeader = 150

/** Longest text of a field of a section, and the most fields of one (Block Kit: Section). */
export const mostField = 2000
export const mostFields = 10

/** Longest words on a button or an option (Block Kit: Button, Option object). */
export const mostLabel = 75

/** The most buttons side by side (Block Kit: Actions), and the most options of a list (Block Kit: Select menu). */
export const mostActions = 25
export const mostOptions = 100

/** A choice of more options than this is a list to open, where one answer is wanted. */
export const mostButtonsOfChoice = 5

/** Longest words in the head of a form and on its button (Views: title, submit). */
export const mostFormLabel = 24

/** Longest text beside a field, and the most boxes to tick (Block Kit: Input, Checkboxes). */
export const mostFieldLabel = 2000
export const mostBoxes = 10

/** How long what is in a form is waited for before it is opened without, in milliseconds: Slack waits 3 s in all. */
export const formTime = 500

/**
 * The most that all blocks may come to as JSON, in UTF-16 units. Slack tells no number; it was seen to refuse about
 * 13,200 with `msg_blocks_too_long` (slackapi/bolt-js#2509), and less where there are many blocks (#2867).
 */
export const mostOfAll = 12_000

/** Longest words for a notification and a screen reader; Slack advises 4000 (`chat.postMessage`: text). */
export const mostNotice = 3000

/** Largest file that is passed on, in bytes: it is held in memory, since Slack wants its length before its content. */
export const mostFile = 50 * 1024 * 1024

/** How long one call may take, in milliseconds. Longer, and nobody knows how it ended. */
export const callTime = 10_000

/** How long asking who somebody is may take, in milliseconds: Slack waits 3 s for its answer (Events API). */
export const lookUpTime = 1_500

/** How long a file may take on its way, in milliseconds. */
export const fileTime = 60_000

/** How old, or how far ahead of our clock, a request may be, in seconds (Verifying requests from Slack). */
export const window = 5 * 60

/** How long what is known of a person is believed, in milliseconds, and of how many at a time. */
export const profileTime = 60 * 60_000
export const mostProfiles = 10_000

/** How long an installation may take from the first page to the last, in milliseconds. */
export const installTime = 10 * 60_000

/** The wait when Slack could not be reached at all, in milliseconds. */
export const unreachableWait = 5_000

/** The wait when a workspace may not be written to for now, in milliseconds. */
export const suspendedWait = 60_000

/** How many messages are read back at once, and how many times, to learn whether one was sent. */
export const pageOfHistory = 200
export const mostPages = 5

/** How far a moment of ours and one of Slack's may lie apart, in milliseconds. */
export const clockSlack = 5 * 60_000

/** About one message a second in one chat, and some hundreds a minute in a workspace (Slack: Rate limits), for `show`. */
export const pace = { perAddress: 1_000, perBot: 200 }
