import ExcelJS from 'exceljs'
import './whole-pairs'
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from '../core/drafting/exchange/workbook'

/** Longest list of words that Excel offers in a cell. */
const LONGEST_CHOICES = 255
/** Title and line. */
const HEADING_ROWS = 2
/** So many rows below the last one offer the words of their column as well. */
const SPARE_ROWS = 50

/**
 * A workbook to be worked on by hand. Texts are formatted as text, so that "=1+1" and "02017" stay what they are; numbers are
 * numbers, so that they can be added up.
 * @param written When it was written, as its properties say; now unless given
 */
export async function workbookBytes(sheets: readonly WorkbookSheet[], written = new Date()): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = written
  workbook.modified = written
  for (const sheet of sheets) addSheet(workbook, sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function addSheet(
  workbook: ExcelJS.Workbook,
  { name, heading, columns, rows, joined = [], total, foot = [], print }: WorkbookSheet,
): void {
  const over = heading === undefined ? 0 : HEADING_ROWS
  const headRow = columns.some(({ header }) => header !== '') ? over + 1 : over
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: headRow }] })
  columns.forEach((column, index) => shape(sheet.getColumn(index + 1), column))
  if (heading !== undefined) addHeading(sheet, heading, columns.length)
  if (headRow > over) sheet.addRow(columns.map(({ header }) => escaped(header))).font = { bold: true }
  for (const row of rows) sheet.addRow(row.map(escaped))
  for (const { column, from, to } of joined) {
    sheet.mergeCells(headRow + from + 1, column + 1, headRow + to + 1, column + 1)
    const { alignment = 'left' } = columns[column] ?? {}
    sheet.getCell(headRow + from + 1, column + 1).alignment = { horizontal: alignment, vertical: 'middle', wrapText: true }
  }
  if (total !== undefined) sheet.addRow(total.map(escaped)).font = { bold: true }
  const last = sheet.rowCount
  for (const line of foot) addLine(sheet, line, columns.length)
  columns.forEach(({ choices }, index) => {
    const list = choices?.join(',') ?? ''
    if (choices === undefined || list.length > LONGEST_CHOICES) return
    for (let row = headRow + 1; row <= rows.length + headRow + SPARE_ROWS; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] }
    }
  })
  if (print !== undefined) shapePaper(sheet, print, { from: over + 1, head: headRow, to: last, columns: columns.length })
}

/** The title over the whole width, and below it the line of those who answer for the list. */
function addHeading(sheet: ExcelJS.Worksheet, { title, line }: { readonly title: string; readonly line: string }, width: number) {
  for (const text of [title, line]) addLine(sheet, text, width)
  const [head, below] = [sheet.getCell(1, 1), sheet.getCell(2, 1)]
  head.font = { bold: true, size: 16 }
  head.alignment = { horizontal: 'center', vertical: 'middle' }
  below.alignment = { horizontal: 'left', vertical: 'middle' }
  sheet.getRow(1).height = 30
  sheet.getRow(2).height = 20
}

/** One text over the whole width. */
function addLine(sheet: ExcelJS.Worksheet, text: string, width: number): void {
  const row = sheet.addRow([escaped(text)])
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width)
  row.getCell(1).numFmt = '@'
  row.getCell(1).alignment = { horizontal: 'left', vertical: 'middle', wrapText: true }
}

function shape(column: ExcelJS.Column, { width, isNumber, format = 'General', alignment }: WorkbookColumn): void {
  column.width = width
  column.numFmt = isNumber === true ? format : '@'
  column.alignment = { vertical: 'top', wrapText: true, ...(alignment === undefined ? {} : { horizontal: alignment }) }
}

const A4 = 9
const THIN = { style: 'thin' } as const
const FRAME = { top: THIN, bottom: THIN, left: THIN, right: THIN }

interface Frame {
  readonly from: number
  readonly head: number
  readonly to: number
  readonly columns: number
}

/** A frame around every cell of the table, the head centred, one page wide. */
function shapePaper(sheet: ExcelJS.Worksheet, orientation: 'portrait' | 'landscape', { from, head, to, columns }: Frame): void {
  for (let row = from; row <= to; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const cell = sheet.getCell(row, column)
      cell.border = FRAME
      if (row <= head) cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    }
  }
  const titles = head > 0 ? { printTitlesRow: `1:${head}` } : {}
  Object.assign(sheet.pageSetup, { paperSize: A4, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, ...titles })
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
