import { AppError } from '../shared/app-error'
import { classifyRow } from './classify-row'
import { findHeader, type FoundHeader, type HeaderSearch } from './find-header'
import { HEADER_WORDS } from './header-words'
import { isBlank } from './normalise-cell'
import type { RawRow, RawSheet, RawTable } from './raw-table'
import { rowReader, type RowOutcome } from './read-row'
import type { RowValues, TableKind } from './table-kinds'
import type { SkippedRows, SkipReason, TableContext, TableReading } from './table-reading'

/**
 * Reads a foreign table by the rules of its kind: finds the header of every visible sheet, tells data from titles,
 * blank rows, subtotals and notes, normalises each cell, refuses or accepts each row. Nothing is written anywhere.
 *
 * @throws AppError SHEET_MISSING when no visible sheet holds anything
 * @throws AppError HEADER_NOT_FOUND when no visible sheet names all required columns; `missing` says which it lacks
 */
export function readTable<K extends TableKind>(kind: K, table: RawTable, context: TableContext): TableReading<K> {
  const visible = table.sheets.filter((sheet) => sheet.state === 'visible')
  if (!visible.some((sheet) => sheet.rows.length > 0)) throw new AppError('SHEET_MISSING', { at: table.fileName })
  const searches = visible.map((sheet) => ({ sheet, search: findHeader(kind, sheet) }))
  const readable = searches.flatMap(({ sheet, search }) => ('found' in search ? [{ sheet, header: search.found }] : []))
  if (readable.length === 0) throw headerNotFound(kind, table, searches)

  const reader = rowReader(kind, context)
  const skipped: SkippedRows[] = []
  const outcomes: RowOutcome[] = []
  for (const { sheet, header } of readable) {
    const { data, skips } = dataRows(sheet, header)
    for (const row of data) outcomes.push(reader.read(row, sheet.name, header))
    skipped.push(...skips)
  }
  return {
    kind,
    fileName: table.fileName,
    encoding: table.encoding,
    sheets: readable.map(({ sheet, header }) => ({
      sheet: sheet.name,
      headerRows: header.rows,
      columns: header.columns,
      headers: header.headers,
    })),
    ignoredSheets: table.sheets.flatMap(({ name, state }) => (state === 'visible' ? [] : [{ sheet: name ?? '', state }])),
    otherSheets: searches.flatMap(({ sheet, search }) => ('found' in search ? [] : [sheet.name ?? ''])),
    records: outcomes.flatMap(({ record }) => (record === null ? [] : [{ ...record, values: record.values as RowValues<K> }])),
    refused: outcomes.flatMap(({ refused }) => refused),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
    skipped,
    normalised: outcomes.flatMap(({ normalised }) => normalised),
  }
}

/** Tells the data rows of a sheet from all others; rows that the file leaves out are blank. */
export function dataRows(sheet: RawSheet, header: FoundHeader): { data: RawRow[]; skips: SkippedRows[] } {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  const top = Math.min(...header.rows)
  const data: RawRow[] = []
  const skips: { sheet: string | null; from: number; to: number; reason: SkipReason }[] = []
  let previous: SkipReason | 'data' = 'title'
  for (let number = 1; number <= sheet.lastRow; number += 1) {
    const row = rows.get(number)
    if (number < top) previous = row === undefined || row.cells.every(isBlank) ? 'blank' : 'title'
    else if (header.rows.includes(number)) previous = 'header'
    else previous = row === undefined ? 'blank' : classifyRow(row, header, previous)
    if (previous === 'data') {
      if (row !== undefined) data.push(row)
      continue
    }
    const last = skips.at(-1)
    if (last !== undefined && last.to === number - 1 && last.reason === previous) last.to = number
    else skips.push({ sheet: sheet.name, from: number, to: number, reason: previous })
  }
  return { data, skips }
}

/** Names the required columns that the nearest miss lacks, by their proper names. */
export function headerNotFound<K extends TableKind>(
  kind: K,
  table: Pick<RawTable, 'fileName'>,
  searches: readonly { readonly search: HeaderSearch<K> }[],
): AppError {
  const lacks = searches.flatMap(({ search }) => ('missing' in search ? [search.missing] : []))
  const nearest = lacks.reduce((best, one) => (one.length < best.length ? one : best))
  return new AppError('HEADER_NOT_FOUND', {
    at: table.fileName,
    missing: nearest.map((key) => HEADER_WORDS[kind][key].words[0]).join('、'),
  })
}
