import { AppError } from '../core/shared/app-error'
import type { WorkbookCell, WorkbookSheet } from '../core/drafting/exchange/workbook'
import type { PaperDocument } from '../reports/model/document'
import { documentSheets } from '../reports/workbook/document-sheets'
import { readWorkbook } from '../workbook/read-workbook'
import { workbookBytes } from '../workbook/workbook-bytes'
import { withEntriesDated } from './archive'

/** A workbook with a sheet for each table of a document, the same bytes for the same document. */
export async function workbookFile(document: PaperDocument): Promise<Uint8Array> {
  const { printedAt } = document.marks
  const bytes = await workbookBytes(documentSheets(document), new Date(`${printedAt.replace(' ', 'T')}Z`))
  return withEntriesDated(bytes, printedAt)
}

/** Reads a workbook back: every text and figure is where it was put. @throws AppError REPORT_TEXT_LOST with the place of the first that is not */
export async function expectWorkbookFile(written: Uint8Array, document: PaperDocument): Promise<void> {
  const read = await readWorkbook(written)
  documentSheets(document).forEach((sheet, index) => {
    linesOf(sheet).forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const found = read[index]?.rows[row]?.[column] ?? null
        if ((found === '' ? null : found) !== cell) throw new AppError('REPORT_TEXT_LOST', { at: `${sheet.name}!${row + 1}` })
      }),
    )
  })
}

/** The rows of a sheet as they are written; an empty text is an empty cell. */
function linesOf({ heading, columns, rows, total, foot = [] }: WorkbookSheet): readonly (readonly WorkbookCell[])[] {
  const head = columns.map(({ header }) => header)
  const all: readonly (readonly WorkbookCell[])[] = [
    ...(heading === undefined ? [] : [[heading.title], [heading.line]]),
    ...(head.some((text) => text !== '') ? [head] : []),
    ...rows,
    ...(total === undefined ? [] : [total]),
    ...foot.map((line) => [line]),
  ]
  return all.map((cells) => cells.map((cell) => (cell === '' ? null : cell)))
}
