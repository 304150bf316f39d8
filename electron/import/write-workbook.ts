import ExcelJS from 'exceljs'
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from '../core/drafting/exchange/workbook'
import { storeFile } from './store-file'

/** Longest list of words that Excel offers in a cell. */
const LONGEST_CHOICES = 255
/** Title and line. */
const HEADING_ROWS = 2
/** So many rows below the last one offer the words of their column as well. */
const SPARE_ROWS = 50

/**
 * Writes a workbook to be edited by hand, whole or not at all. Texts are formatted as text, so that "=1+1" and "02017" stay what
 * they are; numbers are numbers, so that they can be added up.
 *
 * @returns Size of the file in bytes
 * @throws AppError FILE_NOT_WRITABLE
 */
export async function writeWorkbook(path: string, sheets: readonly WorkbookSheet[]): Promise<number> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, heading, columns, rows } of sheets) {
    const headRow = heading === undefined ? 1 : HEADING_ROWS + 1
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: headRow }] })
    columns.forEach((column, index) => shape(sheet.getColumn(index + 1), column))
    if (heading !== undefined) addHeading(sheet, heading, columns.length)
    sheet.addRow(columns.map(({ header }) => escaped(header))).font = { bold: true }
    for (const row of rows) sheet.addRow(row.map(escaped))
    columns.forEach(({ choices }, index) => {
      const list = choices?.join(',') ?? ''
      if (choices === undefined || list.length > LONGEST_CHOICES) return
      for (let row = headRow + 1; row <= rows.length + headRow + SPARE_ROWS; row += 1) {
        sheet.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] }
      }
    })
  }
  return storeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()))
}

/** The title over the whole width, and below it the line of those who answer for the list. */
function addHeading(sheet: ExcelJS.Worksheet, { title, line }: { readonly title: string; readonly line: string }, width: number) {
  for (const text of [title, line]) {
    const row = sheet.addRow([escaped(text)])
    if (width > 1) sheet.mergeCells(row.number, 1, row.number, width)
  }
  const [head, below] = [sheet.getCell(1, 1), sheet.getCell(2, 1)]
  head.font = { bold: true, size: 16 }
  head.alignment = { horizontal: 'center', vertical: 'middle' }
  below.alignment = { horizontal: 'left', vertical: 'middle' }
  sheet.getRow(1).height = 30
  sheet.getRow(2).height = 20
}

function shape(column: ExcelJS.Column, { width, isNumber }: WorkbookColumn): void {
  column.width = width
  column.numFmt = isNumber === true ? 'General' : '@'
  column.alignment = { vertical: 'top', wrapText: true }
}

/**
 * XML cannot hold every character and turns a carriage return into a line feed: those are written "_x000D_", as Excel does, and
 * so is the underscore of a text that already looks like that.
 */
const escaped = (cell: WorkbookCell): WorkbookCell =>
  typeof cell === 'string'
    ? cell
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(
          /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu,
          (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
        )
    : cell
