import ExcelJS from 'exceljs'
import './whole-pairs'
import type { JoinedCells, SheetPrint, WorkbookCell, WorkbookColumn, WorkbookSheet } from '../core/drafting/exchange/workbook'

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
  if (total !== undefined && print !== undefined) joinLeading(sheet, total, last)
  for (const line of foot) addLine(sheet, line, columns.length)
  columns.forEach(({ choices }, index) => {
    const list = choices?.join(',') ?? ''
    if (choices === undefined || list.length > LONGEST_CHOICES) return
    for (let row = headRow + 1; row <= rows.length + headRow + SPARE_ROWS; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] }
    }
  })
  if (print !== undefined) setHeights(sheet, columns, over, joined)
  if (print !== undefined) shapePaper(sheet, print, { from: over + 1, head: headRow, to: last, columns: columns.length })
}

/** The title over the whole width, and below it the line of those who answer for the list. */
function addHeading(sheet: ExcelJS.Worksheet, { title, line }: { readonly title: string; readonly line: string }, width: number) {
  for (const text of [title, line]) addLine(sheet, text, width)
  const [head, below] = [sheet.getCell(1, 1), sheet.getCell(2, 1)]
  head.font = { bold: true, size: 16 }
  head.alignment = { horizontal: 'center', vertical: 'middle' }
  below.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true }
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

/** The first cell of a total covers the empty ones after it. */
function joinLeading(sheet: ExcelJS.Worksheet, total: readonly WorkbookCell[], row: number): void {
  const next = total.findIndex((cell, column) => column > 0 && cell !== null && cell !== '')
  const span = next === -1 ? total.length : next
  if (span < 2) return
  sheet.mergeCells(row, 1, row, span)
  sheet.getCell(row, 1).alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

/**
 * Rows as high as their texts: no program reckons the height of a row by cells that are joined, some by none at all. What a cell
 * over several rows lacks, the last of them has.
 */
function setHeights(
  sheet: ExcelJS.Worksheet,
  columns: readonly WorkbookColumn[],
  over: number,
  joined: readonly JoinedCells[],
): void {
  const widths = columns.map(({ width }) => width)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const first = over + (columns.some(({ header }) => header !== '') ? 2 : 1)
  const tall = new Set(joined.filter(({ from, to }) => to > from).map(({ column, from }) => `${from + first}/${column + 1}`))
  for (let row = over + 1; row <= sheet.rowCount; row += 1) {
    const lines = widths.map((width, column) => {
      const cell = sheet.getCell(row, column + 1)
      if ((cell.isMerged && cell.master.address !== cell.address) || tall.has(`${row}/${column + 1}`)) return 1
      const isWide = column === 0 && cell.isMerged
      return linesOf(cell.text, isWide ? whole : width)
    })
    sheet.getRow(row).height = heightOf(Math.max(1, ...lines))
  }
  for (const { column, from, to } of joined) {
    const needed = heightOf(linesOf(sheet.getCell(from + first, column + 1).text, widths[column] ?? 1))
    const rows = Array.from({ length: to - from + 1 }, (_, at) => sheet.getRow(from + first + at))
    const found = rows.reduce((sum, row) => sum + row.height, 0)
    const last = rows.at(-1)
    if (last !== undefined && found < needed) last.height = Math.min(HIGHEST, last.height + needed - found)
  }
  if (over > 0) sheet.getRow(2).height = Math.max(20, heightOf(linesOf(sheet.getCell(2, 1).text, whole)))
}

/** Of a line of text in whichever face stands in for the usual one, of the edges of a row, and of the highest row that a workbook knows, points. */
const LINE = 15.5
const EDGES = 4
const HIGHEST = 409
/** Digits that a character of Han takes. */
const HAN = 2.3

const heightOf = (lines: number): number => Math.min(HIGHEST, lines * LINE + (lines > 1 ? EDGES : 0))

/** Lines that a text takes in a cell of `width` digits, of which one is empty space. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, part) => {
    const digits = [...part].reduce((length, character) => length + (character >= '\u2e80' ? HAN : 1), 0)
    return sum + Math.max(1, Math.ceil(digits / Math.max(1, width - 1)))
  }, 0)

function shape(column: ExcelJS.Column, { width, isNumber, format = 'General', alignment }: WorkbookColumn): void {
  column.width = width
  column.numFmt = isNumber === true ? format : '@'
  column.alignment = { vertical: 'top', wrapText: true, ...(alignment === undefined ? {} : { horizontal: alignment }) }
}

/** Sizes of paper by their numbers in Excel. */
const PAPERS = { A4: 9, A3: 8 } as const
/** From the edge of the sheet to what stands in its foot, inches. */
const FOOT_AT = 0.4
const THIN = { style: 'thin' } as const
const FRAME = { top: THIN, bottom: THIN, left: THIN, right: THIN }

interface Frame {
  readonly from: number
  readonly head: number
  readonly to: number
  readonly columns: number
}

/** A frame around every cell of the table, the head centred, one page wide. */
function shapePaper(sheet: ExcelJS.Worksheet, print: SheetPrint, { from, head, to, columns }: Frame): void {
  for (let row = from; row <= to; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const cell = sheet.getCell(row, column)
      cell.border = FRAME
      // As in the other formats, texts stand in the middle of their row.
      cell.alignment =
        row <= head ? { horizontal: 'center', vertical: 'middle', wrapText: true } : { ...cell.alignment, vertical: 'middle' }
    }
  }
  const { paper, isLying, margin, foot } = print
  Object.assign(sheet.pageSetup, {
    ...{ paperSize: PAPERS[paper], orientation: isLying ? 'landscape' : 'portrait', horizontalCentered: true },
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: { ...margin, header: FOOT_AT, footer: FOOT_AT } },
    ...(head > 0 ? { printTitlesRow: `1:${head}` } : {}),
  })
  const pages = footText(foot.right).replace('{page}', '&P').replace('{pages}', '&N')
  sheet.headerFooter.oddFooter = `&L${footText(foot.left)}&R${pages}`
}

/** Excel takes no foot of more than 255 characters. */
const LONGEST_FOOT = 100

/** A text for a foot: there & begins a command, and there is one line. */
const footText = (text: string): string =>
  [...text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')].slice(0, LONGEST_FOOT).join('').replaceAll('&', '&&')

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
