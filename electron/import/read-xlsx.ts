import type { ImportLimits } from '../core/registry/import-job'
import { dateOfSerial } from '../core/registry/normalise-date'
import type { RawCell, RawSheet, RawTable } from '../core/registry/raw-table'
import { AppError } from '../core/shared/app-error'
import { openArchive, type Archive } from './open-archive'
import { sheetGrid, type MergedRange } from './sheet-grid'
import { decodeEscapes, readWorkbook, textCollector, type Workbook } from './xlsx-workbook'
import { readXml, type Attributes } from './xml-events'

const EMPTY: RawCell = { type: 'empty' }
/** Serials of 1900-03-01 to 9999-12-31; before that Excel counts a day that never was. */
const FIRST_DAY = 61
const LAST_DAY = 2_958_465

/**
 * Reads every sheet of a workbook as a stream, so that a file beyond the limits costs no more than the limits. Only
 * cells, styles and strings are looked at; links, macros, drawings and formulas are never touched.
 *
 * @throws AppError FILE_DAMAGED, FILE_FORMAT_UNKNOWN, FILE_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS
 */
export async function readXlsx(bytes: Buffer, fileName: string, limits: ImportLimits): Promise<RawTable> {
  const sheets = await readSheets(bytes, fileName, limits)
  return { fileName, encoding: null, sheets: sheets.map(({ sheet }) => sheet) }
}

/** The sheets of a workbook beside the ranges that are merged in them; throws as `readXlsx` does. */
export async function readSheets(
  bytes: Buffer,
  fileName: string,
  limits: ImportLimits,
): Promise<readonly { readonly sheet: RawSheet; readonly merges: readonly MergedRange[] }[]> {
  const archive = await openArchive(bytes, fileName, limits)
  try {
    const workbook = await readWorkbook(archive)
    if (workbook === null) throw new AppError('FILE_FORMAT_UNKNOWN', { at: fileName, found: 'ZIP' })
    const sheets: { sheet: RawSheet; merges: readonly MergedRange[] }[] = []
    let cells = 0
    for (const { name, state, part } of workbook.sheets) {
      const read = await readSheet(archive, part, workbook, { ...limits, cells: limits.cells - cells }, fileName)
      cells += read.cells
      sheets.push({ sheet: { name, state, rows: read.rows, lastRow: read.lastRow }, merges: read.merges })
    }
    return sheets
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('FILE_DAMAGED', { at: fileName }, { cause })
  }
}

/** What is known of a cell while its element is open. */
interface OpenCell {
  readonly column: number
  readonly type: string
  readonly isDate: boolean
}

async function readSheet(archive: Archive, part: string, workbook: Workbook, limits: ImportLimits, fileName: string) {
  const grid = sheetGrid(limits, fileName)
  const inline = textCollector()
  let open: OpenCell | null = null
  let value = ''
  let inValue = false
  await readXml(archive.read(part), {
    open(name, attributes) {
      if (name === 'row') grid.startRow(attributes['r'])
      if (name === 'c') {
        open = openCell(attributes, grid.nextColumn(attributes['r']), workbook)
        value = ''
        inline.clear()
      }
      inValue = name === 'v'
      inline.open(name)
      if (name === 'mergeCell') grid.merge(attributes['ref'] ?? '')
    },
    text(text) {
      if (inValue) value += text
      else inline.text(text)
    },
    close(name) {
      inValue = false
      inline.close(name)
      if (name === 'c' && open !== null) {
        grid.put(open.column, toCell(open, open.type === 'inlineStr' ? inline.take() : value, workbook))
        open = null
      }
    },
  })
  return grid.finish()
}

function openCell(attributes: Attributes, column: number, workbook: Workbook): OpenCell {
  return { column, type: attributes['t'] ?? 'n', isDate: workbook.dateStyles[Number(attributes['s'] ?? 0)] === true }
}

function toCell({ type, isDate }: OpenCell, value: string, workbook: Workbook): RawCell {
  if (value === '') return EMPTY
  switch (type) {
    case 's': {
      const text = workbook.strings[Number(value)]
      if (text === undefined) throw new Error(`no shared string ${value}`)
      return text === '' ? EMPTY : { type: 'text', text }
    }
    case 'str':
      return { type: 'text', text: decodeEscapes(value) }
    case 'inlineStr':
      return { type: 'text', text: value }
    case 'b':
      return { type: 'boolean', value: value === '1' || value === 'true' }
    case 'e':
      return { type: 'error', text: value }
    case 'd':
      return { type: 'date', date: value.slice(0, 10) }
    default:
      return toNumber(value, isDate, workbook.dayOffset)
  }
}

function toNumber(text: string, isDate: boolean, dayOffset: number): RawCell {
  const stored = Number(text)
  if (!Number.isFinite(stored)) throw new Error(`no number: ${text}`)
  const day = Math.floor(stored) + dayOffset
  if (isDate && day >= FIRST_DAY && day <= LAST_DAY) return { type: 'date', date: dateOfSerial(day) }
  const value = Number(stored.toPrecision(15)) // the digits that Excel shows; the rest is noise of binary fractions
  return { type: 'number', value, text: String(value) }
}
