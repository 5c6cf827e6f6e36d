import { deliver } from './deliver.js'
import { bytesOf, dropBytes, keepBytes } from './file-shelf.js'
import { newId } from './make.js'
import { text } from './state.js'
import { upload } from './upload.js'

/** Own messages are called after their letters. */
const own = 'person:'

/**
 * Something that a person says: `text`; `file` as `kindOf` tells of it, with its `size`; the own message that it
 * `edits`; the one that it `answers`. All but the bytes can be kept as JSON.
 */
export function newLetter({ text: words, file = null, edits = null, answers = null }) {
  const letter = { id: newId(), text: words, edits, answers, file: null, at: Date.now() }
  if (file === null) return letter
  void keepBytes(letter.id, file.file)
  return { ...letter, file: { ...file.kind, size: file.file.size } }
}

/** The message that a letter makes, or makes new. */
export function messageOf({ id, edits }) {
  return edits ?? own + id
}

/** How a letter looks in the log; `before` is the message that it changes, as it stood. */
export function entryOf(letter, before) {
  const words = letter.text === '' ? [] : [{ kind: 'text', text: letter.text }]
  if (before) return { ...before, content: { ...before.content, blocks: words, changed: true } }
  const { file, answers } = letter
  const blocks = file
    ? [{ kind: 'file', shows: file.shows, name: file.ending, alternative: '', bytes: file.size }, ...words]
    : words
  const content = answers ? { blocks, answers } : { blocks }
  return { id: messageOf(letter), author: 'person', at: letter.at, content }
}

/** Hands a letter over, its bytes first; the outcome is that of `deliver`. */
export async function handOver({ id, text: words, edits, answers, file }, onShare) {
  if (edits) return await deliver({ id, edited: edits, text: words })
  if (!file) return await deliver({ id, text: words, reply: answers })
  const bytes = await bytesOf(id)
  if (!bytes) return { kept: false, again: false, text: text('file-lost') }
  const uploaded = await upload(id, file, bytes, onShare)
  if (!uploaded.kept) return uploaded
  return await deliver({ id, file: true, text: words, reply: answers })
}

/** A letter is kept, or taken back: its bytes are not waited for any more. */
export function letGo({ id, file }) {
  if (file) void dropBytes(id)
}
