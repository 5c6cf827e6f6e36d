import { lastWrittenBefore, type Message } from '../../core/mentorships/message.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, quote, text, title } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Block, Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { fileRefOf } from './passable-file.ts'

/** Under which key a message stands in its reader's chat. */
export function messageKey(messageId: string): string {
  return `message:${messageId}`
}

/** A message as its reader sees it: who says it, and nothing else of them. */
export async function messageView(work: Work, message: Message): Promise<Draft> {
  if (message.text === null && message.file === null) {
    return draft(title({ person: message.fromId }), text(say('common-message-erased')))
  }
  // An app may deliver what was written first after what was written later.
  const before = await lastWrittenBefore(work, message)
  const isLate = before !== null && before > message.writtenAt
  const writtenAt = { moment: message.writtenAt, as: 'time' as const }
  return draft(
    title(message.editedAt === null ? { person: message.fromId } : edited(message)),
    isLate ? text(say('common-written-at', { at: writtenAt })) : null,
    fileBlock(message),
    message.text === null ? null : quote(message.text),
    buttons(button(say('common-button-report'), tap('report', message.mentorshipId, message.id))),
  )
}

function edited({ fromId }: Message): Words {
  return { dotted: [{ person: fromId }, say('common-edited')] }
}

/** The file of a message; null where it has none. */
export function fileBlock({ file, fromId }: Pick<Message, 'file' | 'fromId'>): Block<Words> | null {
  if (file === null) return null
  const alternative = say(`common-file-${file.kind}`, { person: { person: fromId } })
  return { kind: 'file', file: fileRefOf(file), alternative }
}
