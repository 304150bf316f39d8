import { headerAt } from '../../../core/registry/find-header'
import { textOf } from '../../../core/registry/normalise-cell'
import { normaliseText } from '../../../core/registry/normalise-text'
import type { RawSheet } from '../../../core/registry/raw-table'
import type { CellIssue } from '../../../core/registry/table-issue'
import { missingColumns, type TablePart } from '../../../core/registry/table-parts'
import type { Outputs } from '../../words'
import type { HeldImport } from './held-imports'
import { countStates, type ImportedRow, type PartRun } from './import-run'

type Preview = Outputs['import']['preview']
type Part = Preview['parts'][number]

/** At most so many rows of a sheet cross the port to be looked at. */
const SHOWN_ROWS = 200
/** Rows that are offered as a header, and how much of their text is shown. */
const HEADS = 20
const HEAD_LENGTH = 60
const SAMPLES = 3

/** What a dry run came to, in the words of the contract. */
export function previewOf(importId: string, { source, run }: HeldImport, isRemembered: (part: TablePart) => boolean): Preview {
  const { added, updated, unchanged, refused } = countStates(run.parts)
  const headers = new Map<string, string>()
  for (const { columns } of run.parts)
    for (const { column, header } of columns) if (!headers.has(column)) headers.set(column, header)
  return {
    importId,
    fileName: source.fileName,
    columns: [...headers].map(([column, header]) => ({ header, column })),
    accepted: added + updated + unchanged,
    added,
    updated,
    unchanged,
    refusedRows: refused,
    refused: run.parts.flatMap((part) => part.refused.map(placeOf)),
    warnings: run.parts.flatMap((part) => part.warnings.map(placeOf)),
    skipped: run.parts.flatMap((part) => part.skipped.map((rows) => ({ ...rows }))),
    parts:
      'table' in source
        ? source.parts.map((part) => {
            const sheet = source.table.sheets.find(({ name }) => name === part.sheet)
            const mine = run.parts.find((one) => one.sheet === part.sheet)
            return { ...sheetOf(part, sheet), ...resultOf(mine), isRemembered: isRemembered(part) }
          })
        : run.parts.map((part) => ({ ...plainPart(part), ...resultOf(part), isRemembered: false })),
  }
}

const placeOf = ({ sheet, row, column, code, value, otherRow }: CellIssue<string>): Preview['refused'][number] => ({
  sheet,
  row,
  column,
  code,
  value: value === null ? null : String(value),
  otherRow: otherRow ?? null,
})

type Result = Pick<Part, 'added' | 'updated' | 'unchanged' | 'refusedRows' | 'rows'>

function resultOf(run: PartRun | undefined): Result {
  if (run === undefined) return { added: 0, updated: 0, unchanged: 0, refusedRows: 0, rows: [] }
  const { refused, ...counts } = countStates([run])
  return { ...counts, refusedRows: refused, rows: shownRows(run.rows) }
}

/** All refused rows first of all, then those at the top of the sheet; in the order of the sheet. */
function shownRows(rows: readonly ImportedRow[]): Part['rows'] {
  const ranked = rows.map((row, index) => ({ row, index }))
  const shown = [...ranked.filter(({ row }) => row.state === 'refused'), ...ranked.filter(({ row }) => row.state !== 'refused')]
    .slice(0, SHOWN_ROWS)
    .sort((a, b) => a.index - b.index)
  return shown.map(({ row: { row, state, cells } }) => ({ row, state, cells: [...cells] }))
}

type Layout = Pick<Part, 'sheet' | 'kind' | 'headerRows' | 'heads' | 'columns' | 'missing'>

/** A table of divisions has its columns by its format. */
const plainPart = ({ sheet, columns }: PartRun): Layout => ({
  sheet,
  kind: 'division',
  headerRows: [],
  heads: [],
  columns: columns.map(({ header, column }, index) => ({ index, header, key: column, samples: [] })),
  missing: [],
})

function sheetOf(part: TablePart, sheet: RawSheet | undefined): Layout {
  const { kind, headerRows } = part
  const headers = sheet === undefined ? [] : headerAt(kind ?? 'organization', sheet, headerRows).headers
  const keys = new Map(Object.entries(part.columns).map(([key, index]) => [index, key]))
  const below = (sheet?.rows ?? []).filter(({ number }) => number > Math.max(0, ...headerRows))
  const columns = headers.map((header, index) => ({ index, header, key: keys.get(index) ?? null }))
  return {
    sheet: part.sheet,
    kind,
    headerRows: [...headerRows],
    heads: headsOf(sheet),
    columns: columns
      .filter(({ header, key }) => header !== '' || key !== null)
      .map((column) => ({ ...column, samples: samplesOf(below, column.index) })),
    missing: missingColumns(part),
  }
}

function samplesOf(rows: RawSheet['rows'], index: number): string[] {
  const samples: string[] = []
  for (const { cells } of rows) {
    const cell = cells[index]
    const text = cell === undefined ? '' : normaliseText(textOf(cell))
    if (text !== '' && samples.push(text.slice(0, HEAD_LENGTH)) === SAMPLES) break
  }
  return samples
}

const headsOf = (sheet: RawSheet | undefined): Layout['heads'] =>
  (sheet?.rows ?? []).slice(0, HEADS).map(({ number, cells }) => {
    const texts = cells.map((cell) => normaliseText(textOf(cell)).replace(/\s+/g, '')).filter((text) => text !== '')
    return { row: number, text: [...new Set(texts)].join('、').slice(0, HEAD_LENGTH) }
  })
