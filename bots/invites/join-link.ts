import { writtenCode } from '../../core/invites/spoken-code.ts'

/** Where a code leads: a page that says what it is for, with the way into the chat. */
export function joinLink(publicUrl: string, code: string): string {
  return `${publicUrl}/join/${writtenCode(code)}`
}
