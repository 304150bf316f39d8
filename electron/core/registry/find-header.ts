import { matchHeaders, type HeaderCell } from './match-header'
import { normaliseText, squeeze } from './normalise-text'
import type { RawCell, RawRow, RawSheet } from './raw-table'
import { TABLE_KINDS, type ColumnKey, type ColumnSpec, type TableKind } from './table-kinds'

/** How far down a header is looked for: titles and explanations above it are a few rows at most. */
const DEPTH = 40

export interface FoundHeader {
  /** One row number, or two. */
  readonly rows: readonly number[]
  /** Recognised columns from left to right. */
  readonly columns: readonly { readonly key: string; readonly header: string; readonly index: number }[]
  /** Header text of every column of the sheet, "" where there is none. */
  readonly headers: readonly string[]
  /** Upper and lower word of every column, to know a repeated header by. */
  readonly words: readonly HeaderCell[]
}

export type HeaderSearch<K extends TableKind> =
  | { readonly found: FoundHeader }
  /** Required columns that the likeliest header row lacks; null: no row names any column. */
  | { readonly missing: readonly ColumnKey<K>[]; readonly nearest: FoundHeader | null }

/**
 * Finds the header of a kind: the first row, or pair of rows, that names every required column and as many others as
 * possible. Two rows are taken only when they name more columns than one of them alone.
 */
export function findHeader<K extends TableKind>(kind: K, sheet: RawSheet): HeaderSearch<K> {
  const required = requiredColumns(kind)
  const rows = sheet.rows.filter((row) => texts(row).some((text) => text !== '')).slice(0, DEPTH)
  let best: FoundHeader | null = null
  let nearest: { missing: readonly ColumnKey<K>[]; header: FoundHeader | null } = { missing: required, header: null }
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1]
    const pair = next !== undefined && next.number === row.number + 1 && isGroupRow(row) ? [row, next] : null
    for (const candidate of [[row], ...(pair === null ? [] : [pair])]) {
      const header = readHeader(kind, candidate)
      const missing = required.filter((key) => !header.columns.some((column) => column.key === key))
      const isNearer =
        missing.length < nearest.missing.length ||
        (missing.length === nearest.missing.length && header.columns.length > (nearest.header?.columns.length ?? 0))
      if (isNearer) nearest = { missing, header }
      if (missing.length === 0 && header.columns.length > (best?.columns.length ?? 0)) best = header
    }
  }
  return best === null ? { missing: nearest.missing, nearest: nearest.header } : { found: best }
}

/** The header that stands in these rows of the sheet, whatever it names. */
export const headerAt = <K extends TableKind>(kind: K, sheet: RawSheet, rows: readonly number[]): FoundHeader =>
  readHeader(
    kind,
    sheet.rows.filter(({ number }) => rows.includes(number)),
  )

/** Columns without which no row of the kind is accepted. */
export function requiredColumns<K extends TableKind>(kind: K): ColumnKey<K>[] {
  const columns = Object.entries(TABLE_KINDS[kind]) as [ColumnKey<K>, ColumnSpec][]
  return columns.filter(([, spec]) => spec.required === true).map(([key]) => key)
}

/** Whether the row repeats the header further down, as printed lists do on every page. */
export function repeatsHeader(row: RawRow, header: FoundHeader): boolean {
  const cells = texts(row)
  const same = header.columns.filter(({ index }) => {
    const text = squeeze(cells[index] ?? '')
    const words = header.words[index]
    return text !== '' && (text === squeeze(words?.upper ?? '') || text === squeeze(words?.lower ?? ''))
  })
  return same.length >= 2 && same.length * 2 >= header.columns.length
}

/** Cells as text; everything but text and numbers is no header. */
const texts = (row: RawRow): string[] => row.cells.map(cellText)

function cellText(cell: RawCell): string {
  return cell.type === 'text' || cell.type === 'number' ? normaliseText(cell.text) : ''
}

function readHeader<K extends TableKind>(kind: K, rows: readonly RawRow[]): FoundHeader {
  const words = headerWords(rows)
  const matched = matchHeaders(kind, words)
  const headers = words.map(({ upper, lower }) =>
    upper === '' || upper === lower ? lower : lower === '' ? upper : `${upper}/${lower}`,
  )
  const columns = [...matched]
    .map(([key, index]) => ({ key, index, header: headers[index] ?? '' }))
    .sort((a, b) => a.index - b.index)
  return { rows: rows.map((row) => row.number), columns, headers, words }
}

/** White space is no part of a header; everything else stays as the file has it, since refusals quote it. */
const written = (cell: RawCell | undefined): string =>
  cell?.type === 'text' || cell?.type === 'number' ? cell.text.replace(/\s+/g, '') : ''

function headerWords(rows: readonly RawRow[]): HeaderCell[] {
  const [first, second] = rows
  if (first === undefined || second === undefined)
    return (first?.cells ?? []).map((cell) => ({ upper: '', lower: written(cell) }))
  let group = ''
  return Array.from({ length: Math.max(first.cells.length, second.cells.length) }, (_, i) => {
    const upper = written(first.cells[i])
    const lower = written(second.cells[i])
    if (lower === '') {
      group = ''
      return { upper: '', lower: upper }
    }
    // A merged upper cell arrives in each of its columns; where a file lost its merges only the first one is filled.
    group = upper === '' ? group : upper === lower ? '' : upper
    return { upper: group, lower }
  })
}

/** Whether a row can be the upper one of two: several short words, no title over the whole table, no "填报单位：…". */
function isGroupRow(row: RawRow): boolean {
  const filled = texts(row)
    .map((text, index) => ({ text, index }))
    .filter(({ text }) => text !== '')
  const words = new Set(filled.map(({ text }) => text))
  if ([...words].some((word) => word.length > 24 || /^(?!其中).*:./.test(word))) return false
  return words.size > 1 || (filled[0]?.index ?? 0) > 0
}
