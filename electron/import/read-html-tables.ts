import { Parser } from 'htmlparser2'
import type { NamedGrid, TableLimits } from '../core/drafting/table/table-grid'
import { AppError } from '../core/shared/app-error'
import { tableCollector, type TableCollector } from './table-collector'

/** Elements whose content is not read: it is no text, or text that its author deleted. */
const UNREAD: ReadonlySet<string> = new Set(
  'head style script template noscript object svg math select textarea iframe del'.split(' '),
)
/** Elements that begin and end a line. */
const LINES: ReadonlySet<string> = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre section article header footer caption hr'.split(' '),
)
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i
/** Open elements; documents of people stay far below, and a parser's work grows with them. */
const DEEPEST = 2_000

/**
 * Reads the tables of HTML as Word, WPS, Excel and browsers put it on the clipboard. Nothing in it is run, fetched or
 * followed; broken markup is read as a browser would.
 *
 * @throws AppError TABLE_NOT_FOUND, TABLE_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG
 */
export function readHtmlTables(html: string, limits: TableLimits): readonly NamedGrid[] {
  if (html.length > limits.sourceSize) throw new AppError('TABLE_TOO_LARGE', { limit: limits.sourceSize })
  const tables = tableCollector(limits)
  let depth = 0
  let unreadFrom = 0 // depth of the element whose content is not read; 0: none

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (depth > DEEPEST) throw new AppError('TABLE_TOO_LARGE', { limit: DEEPEST })
      if (unreadFrom > 0) return
      if (UNREAD.has(name) || HIDDEN.test(attributes['style'] ?? '')) unreadFrom = depth
      else open(tables, name, attributes)
    },
    onclosetag(name) {
      if (unreadFrom === 0) close(tables, name)
      if (unreadFrom === depth) unreadFrom = 0
      depth -= 1
    },
    ontext(text) {
      if (unreadFrom === 0) tables.text(joinLines(text))
    },
  })
  parser.write(html)
  parser.end()
  return tables.finish()
}

function open(tables: TableCollector, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'table') tables.openTable()
  else if (name === 'tr') tables.openRow()
  else if (name === 'td' || name === 'th') tables.openCell(spanOf(attributes['rowspan'], true), spanOf(attributes['colspan']))
  else if (name === 'br' || LINES.has(name)) tables.breakLine()
}

function close(tables: TableCollector, name: string): void {
  if (name === 'table') tables.closeTable()
  else if (name === 'td' || name === 'th') tables.closeCell()
  else if (LINES.has(name)) tables.breakLine()
}

/** @param mayReachEnd A row span of 0 reaches to the end of the table. */
function spanOf(text: string | undefined, mayReachEnd = false): number {
  const span = Number.parseInt(text ?? '1', 10)
  if (span === 0 && mayReachEnd) return Number.POSITIVE_INFINITY
  return span > 0 ? span : 1
}

/**
 * Lines of the source are no lines of the text; Chinese text is broken between any two characters. Without the flag `u`: with it a
 * run of a few million blanks is more than the matcher's stack.
 */
const joinLines = (text: string): string => text.replace(BROKEN_LINE, '').replace(/\s+/g, ' ')
const BROKEN_LINE = /(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g
