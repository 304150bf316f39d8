import type { RawCell, RawSheet } from '../../registry/raw-table'
import { AppError } from '../../shared/app-error'
import { wordsOf, type CellCodec } from './cells'
import { quoted, type Faults } from './faults'
import type { WorkbookCell, WorkbookColumn } from './workbook'

/** A column of a sheet that holds one field of a part. */
export interface FieldColumn {
  readonly header: string
  readonly field: string
  readonly codec: CellCodec & { readonly choices?: readonly string[] }
  readonly width: number
  readonly isNumber?: boolean
  /** What an empty cell says: nothing (the field is absent), this value, or that something is missing. */
  readonly blank?: { readonly is: unknown } | 'required'
}

/** One row as it was read: its fields, and where each stood. */
export interface FieldRow {
  readonly fields: Readonly<Record<string, unknown>>
  /** "项目!D5" */
  readonly placeOf: (field: string) => string
}

export const columnOf = ({ header, width, isNumber, codec }: FieldColumn): WorkbookColumn => ({
  header,
  width,
  ...(isNumber === true && { isNumber }),
  ...(codec.choices !== undefined && { choices: codec.choices }),
})

export const cellsOf = (columns: readonly FieldColumn[], fields: Readonly<Record<string, unknown>>): readonly WorkbookCell[] =>
  columns.map(({ field, codec }) => (Object.hasOwn(fields, field) ? codec.write(fields[field]) : null))

/**
 * Reads the rows of the sheet with this name; columns are found by their headers. Every fault is named by its cell, and a row
 * with a fault is left out.
 */
export function readFieldRows(
  sheets: readonly RawSheet[],
  name: string,
  columns: readonly FieldColumn[],
  faults: Faults,
): readonly FieldRow[] {
  const sheet = sheets.find((one) => one.name?.trim() === name)
  if (sheet === undefined) {
    faults.add('WORKBOOK_SHEET_MISSING', name)
    return []
  }
  const [head, ...rows] = sheet.rows
  const places = findColumns(name, columns, head?.cells ?? [], head?.number ?? 1, faults)
  if (places === null) return []
  return rows.flatMap(({ cells, number }) => {
    if (places.every((place) => isBlank(cells[place]))) return []
    const placeOf = (index: number): string => `${name}!${columnName(places[index] ?? 0)}${number}`
    const fields = faults.soundly(() => readRow(columns, places, cells, placeOf, faults))
    if (fields === null) return []
    return [{ fields, placeOf: (field: string) => placeOf(columns.findIndex((column) => column.field === field)) }]
  })
}

const isBlank = (cell: RawCell | undefined): boolean =>
  cell === undefined || cell.type === 'empty' || (cell.type === 'text' && cell.text === '')

/** Where each column stands; null when one is missing. */
function findColumns(
  name: string,
  columns: readonly FieldColumn[],
  head: readonly RawCell[],
  row: number,
  faults: Faults,
): readonly number[] | null {
  const headers = head.map((cell) => (cell.type === 'error' ? '' : wordsOf(cell).trim()))
  headers.forEach((header, index) => {
    if (header === '' || columns.some((column) => column.header === header)) return
    faults.add('WORKBOOK_COLUMN_UNKNOWN', `${name}!${columnName(index)}${row}`, { value: quoted(header) })
  })
  const missing = columns.filter(({ header }) => !headers.includes(header))
  for (const { header } of missing) faults.add('WORKBOOK_COLUMN_MISSING', name, { column: header })
  return missing.length > 0 ? null : columns.map(({ header }) => headers.indexOf(header))
}

function readRow(
  columns: readonly FieldColumn[],
  places: readonly number[],
  cells: readonly RawCell[],
  placeOf: (index: number) => string,
  faults: Faults,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const cell = cells[places[index] ?? 0]
      return faults.at(placeOf(index), () => fieldOf(column, isBlank(cell) ? undefined : cell)) ?? []
    }),
  )
}

/** The field that a cell gives, none when it is empty and may be so. @throws AppError WORKBOOK_CELL_EMPTY, and as the codec */
export function fieldOf(
  { field, codec, blank }: Pick<FieldColumn, 'field' | 'codec' | 'blank'>,
  cell: RawCell | undefined,
): readonly (readonly [string, unknown])[] {
  if (cell !== undefined) return [[field, codec.read(cell)]]
  if (blank === 'required') throw new AppError('WORKBOOK_CELL_EMPTY')
  return blank === undefined ? [] : [[field, blank.is]]
}

/** 0 → "A", 27 → "AB". */
export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
