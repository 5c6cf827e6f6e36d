import { SendRefused } from '../../bots/channel.ts'
import { pictureAddress } from '../pictures.ts'
import { withoutForms, type Button, type PlainBlock, type View } from '../../bots/view.ts'

/** A view as the page draws it: text and structure only, so that nothing in it can ever become HTML. */
export type Content = { blocks: ContentBlock[] }

/** A part of it. */
export type ContentBlock =
  | Exclude<PlainBlock, { kind: 'file' }>
  | { kind: 'file'; name: string; alternative: string; picture: string | null }

/** Turns a view into what the page draws. Throws `SendRefused` for a link that a page must not open. */
export function render(view: View): Content {
  return { blocks: withoutForms(view).blocks.map(renderBlock) }
}

/** What a person wrote, as the page draws it. */
export function renderText(text: string): Content {
  return { blocks: [{ kind: 'text', text }] }
}

function renderBlock(block: PlainBlock): ContentBlock {
  switch (block.kind) {
    case 'file':
      return {
        kind: 'file',
        name: block.file.name,
        alternative: block.alternative,
        picture: block.file.channel === 'made' ? pictureAddress(block.file.id) : null,
      }
    case 'buttons':
      return { kind: 'buttons', buttons: block.buttons.map(checkLink) }
    default:
      return block
  }
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
