import type { NamedGrid, TableLimits } from '../core/drafting/table/table-grid'
import { AppError } from '../core/shared/app-error'
import type { Archive } from './open-archive'
import { mainPart } from './package-relations'
import { tableCollector, type TableCollector } from './table-collector'
import { prefixed, readXml, type Attributes } from './xml-events'

/** Text that its author deleted or moved away, second versions of shapes, and hidden words of fields. */
const UNREAD: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText'])

/**
 * Reads the tables of a Word document from its main part. Only texts and spans are looked at; links, fields, macros and pictures
 * are never touched. Numbers that Word puts before paragraphs by itself are no text of the file and are not read.
 *
 * @returns null when the archive is no text document
 * @throws AppError FILE_DAMAGED, TABLE_NOT_FOUND, TABLE_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG
 */
export async function readDocxTables(
  archive: Archive,
  fileName: string,
  limits: TableLimits,
): Promise<readonly NamedGrid[] | null> {
  try {
    const main = await mainPart(archive)
    if (main === null) return null
    const tables = tableCollector(limits)
    const events = documentEvents(tables)
    await readXml(archive.read(main), events)
    return events.isDocument() ? tables.finish() : null
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('FILE_DAMAGED', { at: fileName }, { cause })
  }
}

/** What is known of a cell before its text begins. */
interface CellHead {
  columnSpan: number
  continues: boolean
}

function documentEvents(tables: TableCollector) {
  let root: string | null = null
  let unread = 0
  let inText = false
  let head: CellHead | null = null
  const begin = () => {
    if (head !== null) tables.openCell(head.continues ? 'above' : 1, head.columnSpan)
    head = null
  }

  return {
    isDocument: () => root === 'document',
    open(name: string, attributes: Attributes): void {
      root ??= name
      if (UNREAD.has(name)) unread += 1
      if (unread > 0) return
      inText = name === 't'
      if (name === 'tc') head = { columnSpan: 1, continues: false }
      else if (name === 'gridSpan' && head !== null) head.columnSpan = spanOf(attributes)
      else if (name === 'vMerge' && head !== null) head.continues = valueOf(attributes) !== 'restart'
      else if (name === 'gridBefore') tables.openCell(1, spanOf(attributes))
      else startContent(name)
    },
    close(name: string): void {
      if (UNREAD.has(name)) unread -= 1
      if (unread > 0) return
      inText = false
      if (name === 'tc') {
        begin()
        tables.closeCell()
      }
      if (name === 'tbl') tables.closeTable()
    },
    text(text: string): void {
      if (inText && unread === 0) tables.text(text)
    },
  }

  function startContent(name: string): void {
    if (name === 'tbl') {
      begin()
      tables.openTable()
    } else if (name === 'tr') tables.openRow()
    else if (name === 'p' || name === 'br' || name === 'cr') {
      begin()
      tables.breakLine()
    } else if (name === 'tab') tables.text(' ')
    else if (name === 'noBreakHyphen') tables.text('-')
  }
}

const valueOf = (attributes: Attributes): string | undefined => prefixed(attributes, 'val') ?? attributes['val']

function spanOf(attributes: Attributes): number {
  const span = Number.parseInt(valueOf(attributes) ?? '1', 10)
  return span > 0 ? span : 1
}
