import { plainWords } from './words.ts'

/** A part of a card (Adaptive Cards 1.5). */
export type Element = { type: string; [property: string]: unknown }

/** How words look. */
export type Style = {
  size?: 'Small' | 'Medium'
  weight?: 'Bolder'
  color?: 'Attention'
  isSubtle?: boolean
}

/** Words in which nothing has a meaning (Adaptive Cards: TextRun). */
export const run = (text: string, style: Style): Element => ({ type: 'TextRun', text, ...style })

/** Words on one line. */
export const oneLine = (text: string): string => plainWords(text).replace(/\n+/g, ' ')

/** A line is a block of its own: within a run an app may leave the end of a line out. */
export function lines(text: string, style: Style): Element[] {
  const paragraphs = plainWords(text).split(/\n(?:[^\S\n]*\n)+/)
  return paragraphs.flatMap((paragraph, place) =>
    paragraph.split('\n').flatMap((line, within) => {
      if (line.trim() === '') return []
      const spacing = within > 0 ? { spacing: 'None' } : place > 0 ? { spacing: 'Medium' } : {}
      return [{ type: 'RichTextBlock', ...spacing, inlines: [run(line, style)] }]
    }),
  )
}
