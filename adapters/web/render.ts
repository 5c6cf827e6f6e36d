import { SendRefused, type FileRef } from '../../bots/channel.ts'
import { shownAs } from '../../bots/talk/passable-file.ts'
import { pictureAddress } from '../pictures.ts'
import { withoutForms, type Button, type PlainBlock, type View } from '../../bots/view.ts'

/** A view as the page draws it: text and structure only, so that nothing in it can ever become HTML. */
export type Content = {
  blocks: ContentBlock[]
  /** Of a person's own message: the one that it answers, and whether it was changed. */
  answers?: string
  changed?: true
}

/** A part of it. */
export type ContentBlock =
  | Exclude<PlainBlock, { kind: 'file' }>
  | { kind: 'file'; name: string; alternative: string; picture: string }
  | PersonFile

/** A file of a person's. Where its bytes are, and what it was called there, no page is told: it asks by the message. */
export type PersonFile = {
  kind: 'file'
  name: string
  alternative: string
  shows: 'photo' | 'voice' | 'document'
  bytes: number | null
}

/** Turns a view into what the page draws. Throws `SendRefused` for a link that a page must not open. */
export function render(view: View): Content {
  return { blocks: withoutForms(view).blocks.map(renderBlock) }
}

/** What a person said themselves, as the page draws it: their file, their words, what they answer. */
export function renderOwn(file: FileRef | null, text: string | null, answers: string | null): Content {
  const blocks: ContentBlock[] = [
    ...(file ? [renderFile(file, '')] : []),
    ...(text === null ? [] : [{ kind: 'text' as const, text }]),
  ]
  return { blocks, ...(answers === null ? {} : { answers }) }
}

function renderBlock(block: PlainBlock): ContentBlock {
  switch (block.kind) {
    case 'file':
      return renderFile(block.file, block.alternative)
    case 'buttons':
      return { kind: 'buttons', buttons: block.buttons.map(checkLink) }
    default:
      return block
  }
}

function renderFile(file: FileRef, alternative: string): ContentBlock {
  if (file.channel === 'made') {
    return { kind: 'file', name: file.name, alternative, picture: pictureAddress(file.id) }
  }
  const shown = shownAs(file)
  if (!shown) throw new SendRefused('a file of a kind that does not pass')
  return { kind: 'file', name: shown.name, alternative, shows: shown.kind, bytes: file.bytes }
}

/** A page opens web addresses and pages of its own server, and nothing that runs. */
function checkLink(button: Button): Button {
  if (!('link' in button)) return button
  const { link } = button
  if (/^\/(?![/\\])/.test(link)) return button
  if (URL.canParse(link) && ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(link).protocol))
    return button
  throw new SendRefused('a button with a link that a page must not open')
}
