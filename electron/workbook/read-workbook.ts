import ExcelJS from 'exceljs'
import type { WorkbookCell } from '../core/drafting/exchange/workbook'

/** A sheet as it was read back: rows from the first one on, cells from the first column on; joined cells are empty but for the first. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
}

/** Reads back a workbook that `workbookBytes` made; it knows texts and numbers alone. @throws Error for anything else in it */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => cellOf(sheet.getCell(row + 1, column + 1))),
    ),
  }))
}

function cellOf(cell: ExcelJS.Cell): WorkbookCell {
  if (cell.isMerged && cell.master.address !== cell.address) return null
  const { value } = cell
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value // with the signs that XML cannot hold put back
  if (typeof value === 'number') return value
  throw new Error(`a cell that is neither text nor number at ${cell.address}`)
}
