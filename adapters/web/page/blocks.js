import { drawChoice } from './choice.js'
import { drawFile } from './files.js'
import { icon, make, unseen } from './make.js'
import { text } from './state.js'

/** Draws the parts of a message; `about` is `{ message, isKept }`, for its files. What this page does not know it leaves out. */
export function drawBlocks(blocks, about) {
  return blocks.map((block) => drawBlock(block, about)).filter((element) => element !== null)
}

/** Whether a message is more than words: then it is drawn as a card. */
export function isCard(blocks) {
  return blocks.some(({ kind, shows }) => kind !== 'text' && kind !== 'quote' && !shows)
}

function drawBlock(block, about) {
  switch (block.kind) {
    case 'title':
      return make('h2', { class: 'title', dir: 'auto' }, block.text)
    case 'text':
      return make('p', { class: 'words', dir: 'auto' }, block.text)
    case 'quote':
      return make('blockquote', { class: 'quote', dir: 'auto' }, block.text)
    case 'facts':
      return make('dl', { class: 'facts' }, ...block.facts.map(drawFact))
    case 'file':
      if (block.shows) return drawFile(block, about)
      if (block.picture) {
        return make('img', {
          class: 'picture',
          src: block.picture,
          alt: block.alternative,
          width: '240',
          height: '240',
        })
      }
      return make(
        'p',
        { class: 'file' },
        icon('file'),
        make('span', { dir: 'auto' }, block.alternative || block.name),
      )
    case 'buttons':
      return make('div', { class: 'buttons' }, ...block.buttons.map(drawButton))
    case 'choice':
      return drawChoice(block)
    default:
      return null
  }
}

function drawFact({ label, value }) {
  return make('div', {}, make('dt', { dir: 'auto' }, label), make('dd', { dir: 'auto' }, value))
}

function drawButton(button) {
  const label = make('span', { dir: 'auto' }, button.label)
  if (button.link !== undefined) {
    return make(
      'a',
      { class: 'button link', href: button.link, target: '_blank', rel: 'noopener noreferrer' },
      label,
      unseen(` (${text('new-window')})`),
      icon('out'),
    )
  }
  return make('button', { type: 'button', class: `button ${button.tone}`, 'data-tap': button.tap }, label)
}
