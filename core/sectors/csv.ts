/** One row of a file, and the line it begins at; a quoted cell may hold line breaks, so rows and lines differ. */
export type CsvRow = { line: number; cells: string[] }

/** A file that cannot be read as rows: a quote that is never closed, or text right after a closing quote. */
export type CsvProblem = { line: number; problem: 'quote-not-closed' | 'text-after-quote' }

/**
 * Reads separated text (RFC 4180): cells may be quoted, a quote inside is doubled, lines end in LF, CRLF or CR. The first
 * line tells what separates: a tab if it holds one, a semicolon if it holds more of them than commas (spreadsheets in
 * much of Europe write so), else a comma. Empty lines are left out. A byte order mark is ignored.
 */
export function readCsv(content: string): CsvRow[] | CsvProblem {
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"'
    const cell = quoted ? quotedCell(text, at) : plainCell(text, at, separator)
    if (!cell) return { line, problem: 'quote-not-closed' }
    cells.push(cell.value)
    if (quoted) line += lineBreaks(text, at, cell.end)
    at = cell.end
    if (text[at] === separator) {
      at += 1
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue
      cells.push('')
    } else if (at < text.length && text[at] !== '\n' && text[at] !== '\r') {
      return { line, problem: 'text-after-quote' }
    }
    if (cells.some((value) => value !== '')) rows.push({ line: begun, cells })
    cells = []
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line += 1
    }
    begun = line
  }
  return rows
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1)
  if (first.includes('\t')) return '\t'
  return first.split(';').length > first.split(',').length ? ';' : ','
}

type Cell = { value: string; end: number }

function plainCell(text: string, from: number, separator: string): Cell {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(from, end), end }
}

function quotedCell(text: string, from: number): Cell | undefined {
  let value = ''
  let start = from + 1
  for (;;) {
    const quote = text.indexOf('"', start)
    if (quote < 0) return undefined
    value += text.slice(start, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    start = quote + 2
  }
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1
  }
  return count
}
