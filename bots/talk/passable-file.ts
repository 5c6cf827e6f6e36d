import type { PassedFile } from '../../core/mentorships/message.ts'
import type { FileRef } from '../file-ref.ts'
import { say, type Words } from '../words.ts'

/** The largest file that passes, in bytes: Telegram takes photos up to 10 MB (Bot API: `sendPhoto`). */
export const mostFileBytes = 10_000_000

/** Why a file does not pass. */
export type FileRefusal = 'video' | 'kind' | 'too-large'

type Kind = { kind: PassedFile['kind']; name: string }

/**
 * What passes, by type, and under which name: that of the sender may hold a name of theirs. Sound that is no voice
 * message carries what a player shows about its maker, so it counts as a document.
 */
const kinds: Readonly<Record<string, Kind>> = {
  'image/jpeg': { kind: 'photo', name: 'photo.jpg' },
  'image/png': { kind: 'photo', name: 'photo.png' },
  'image/webp': { kind: 'photo', name: 'photo.webp' },
  'audio/ogg': { kind: 'voice', name: 'voice.ogg' },
  'audio/webm': { kind: 'voice', name: 'voice.webm' },
  'audio/mpeg': { kind: 'document', name: 'sound.mp3' },
  'audio/mp4': { kind: 'document', name: 'sound.m4a' },
  'application/pdf': { kind: 'document', name: 'document.pdf' },
  'application/msword': { kind: 'document', name: 'document.doc' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    kind: 'document',
    name: 'document.docx',
  },
  'application/vnd.oasis.opendocument.text': { kind: 'document', name: 'document.odt' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    kind: 'document',
    name: 'document.pptx',
  },
  'application/rtf': { kind: 'document', name: 'document.rtf' },
  'text/plain': { kind: 'document', name: 'document.txt' },
}

/** The types by the end of a name, for apps that tell no type. */
const byEnding: Readonly<Record<string, string>> = {
  ...{ jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' },
  ...{ ogg: 'audio/ogg', oga: 'audio/ogg', mp3: 'audio/mpeg', m4a: 'audio/mp4' },
  ...{ pdf: 'application/pdf', doc: 'application/msword', rtf: 'application/rtf', txt: 'text/plain' },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** The types that pass, and the ends of names by which they are known where no type is told. */
export const passing = { types: Object.keys(kinds), endings: Object.keys(byEnding) }

/** A file as it is passed on: under a name that says nothing of its sender. */
export function passableFile(file: FileRef): { file: PassedFile } | FileRefusal {
  const shown = shownAs(file)
  if (!shown) return typeOf(file).startsWith('video/') ? 'video' : 'kind'
  if ((file.bytes ?? 0) > mostFileBytes) return 'too-large'
  const ref: FileRef = { ...file, type: shown.type, name: shown.name }
  return { file: { kind: shown.kind, ref: JSON.stringify(ref) } }
}

/** As what a file is shown, under which type of the closed list and which neutral name; null for what does not pass. */
export function shownAs(file: Pick<FileRef, 'type' | 'name'>): (Kind & { type: string }) | null {
  const type = typeOf(file)
  const known = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  return known ? { ...known, type } : null
}

/** What is said about a file that does not pass. */
export function fileProblem(refusal: FileRefusal): Words {
  return say(`common-file-${refusal}`, { megabytes: Math.floor(mostFileBytes / 1_000_000) })
}

/** Reads back where a passed file's bytes are. */
export function fileRefOf({ ref }: PassedFile): FileRef {
  return JSON.parse(ref) as FileRef
}

function typeOf({ type, name }: Pick<FileRef, 'type' | 'name'>): string {
  const told = (type.split(';')[0] ?? '').trim().toLowerCase()
  if (told !== '' && told !== 'application/octet-stream') return told
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return Object.hasOwn(byEnding, ending) ? (byEnding[ending] ?? told) : told
}
