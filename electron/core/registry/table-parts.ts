import { findHeader, headerAt, requiredColumns, type FoundHeader } from './find-header'
import { squeeze } from './normalise-text'
import { textOf } from './normalise-cell'
import type { RawSheet, RawTable } from './raw-table'
import { TABLE_KINDS, type TableKind } from './table-kinds'

/** How one sheet of a file is read: as a guess, or as a person changed it. */
export interface TablePart {
  /** null for CSV and for what was pasted. */
  readonly sheet: string | null
  /** null: the sheet is left out. */
  readonly kind: TableKind | null
  /** One row number, or two that follow each other; none where no row was found. */
  readonly headerRows: readonly number[]
  /** Column of the sheet, from 0, by column key of the kind. */
  readonly columns: Readonly<Record<string, number>>
}

/** Kinds in the order in which they are written: what is referred to comes before what refers to it. */
export const KINDS_IN_ORDER: readonly TableKind[] = [
  'organization',
  'staff',
  'contact',
  'pairing',
  'posting',
  'workload',
  'ledger',
]

/** Words in the name of a sheet or a file, or in a title, by which one of two kinds that fit as well is preferred. */
const HINTS: Readonly<Record<TableKind, RegExp>> = {
  organization: /机构|卫生院|医院名单|基本情况|一览/,
  staff: /人员(名单|名册|一览|信息|库)|职工|医务人员|卫技/,
  contact: /联系人|联络|通讯录/,
  pairing: /结对|协议|支援关系/,
  posting: /派驻|花名册|下派/,
  workload: /工作量|月报|诊疗/,
  ledger: /台账|实绩|活动/,
}

/**
 * Says how each visible sheet is to be read: as the kind of which its likeliest header names most columns. A sheet in
 * which no kind finds all it needs is left out; where only one kind was asked for, it keeps that kind and its nearest header.
 *
 * @param kinds The kinds that may be meant
 */
export function guessParts(table: RawTable, kinds: readonly TableKind[]): TablePart[] {
  return table.sheets
    .filter(({ state, rows }) => state === 'visible' && rows.length > 0)
    .map((sheet) => guessPart(sheet, kinds, `${table.fileName} ${sheet.name ?? ''} ${titleOf(sheet)}`))
}

function guessPart(sheet: RawSheet, kinds: readonly TableKind[], words: string): TablePart {
  const searches = kinds.map((kind) => ({ kind, search: findHeader(kind, sheet) }))
  const found = searches.flatMap(({ kind, search }) => ('found' in search ? [{ kind, header: search.found }] : []))
  const worth = ({ kind, header }: (typeof found)[number]) => header.columns.length + (HINTS[kind].test(words) ? 1.5 : 0)
  const [first, ...others] = found
  if (first !== undefined) {
    const best = others.reduce((one, other) => (worth(other) > worth(one) ? other : one), first)
    return partOf(sheet, best.kind, best.header)
  }
  const near = searches.flatMap(({ kind, search }) =>
    'nearest' in search && search.nearest !== null ? [{ kind, header: search.nearest }] : [],
  )
  const [nearest] = near.sort((a, b) => b.header.columns.length - a.header.columns.length)
  const [only] = kinds.length === 1 ? kinds : []
  // A word or two that happen to fit make no header: a row of data may hold them.
  if (nearest === undefined || nearest.header.columns.length < nearest.header.rows.length + 2) {
    const headerRows = firstRows(sheet)
    return only === undefined
      ? { sheet: sheet.name, kind: null, headerRows, columns: {} }
      : partOf(sheet, only, headerAt(only, sheet, headerRows))
  }
  const part = partOf(sheet, nearest.kind, nearest.header)
  return only === undefined ? { ...part, kind: null, columns: {} } : part
}

const partOf = (sheet: RawSheet, kind: TableKind, header: FoundHeader): TablePart => ({
  sheet: sheet.name,
  kind,
  headerRows: header.rows,
  columns: Object.fromEntries(header.columns.map(({ key, index }) => [key, index])),
})

/** Where nothing is recognised the first row with two texts may be the header. */
const firstRows = (sheet: RawSheet): number[] =>
  sheet.rows
    .filter(({ cells }) => new Set(cells.map((cell) => squeeze(textOf(cell))).filter((text) => text !== '')).size > 1)
    .slice(0, 1)
    .map(({ number }) => number)

/** Texts of the first rows: titles say what the table is. */
const titleOf = (sheet: RawSheet): string =>
  sheet.rows
    .slice(0, 2)
    .map(({ cells }) => [...new Set(cells.map(textOf))])
    .filter((texts) => texts.filter((text) => text !== '').length === 1)
    .join(' ')

/**
 * The same sheet as another kind, or with the header in other rows: its columns are guessed anew.
 *
 * @param wished Rows of the header as a person says; null: wherever the kind finds it, else where it was
 */
export function partAs(
  sheet: RawSheet,
  kind: TableKind,
  wished: readonly number[] | null,
  present: readonly number[],
): TablePart {
  const guess = wished === null ? guessPart(sheet, [kind], '') : null
  if (guess !== null && missingColumns(guess).length === 0) return guess
  return partOf(sheet, kind, headerAt(kind, sheet, wished ?? present))
}

/** The header of a part as the rows are read by it; columns that the kind does not know or the sheet does not have are dropped. */
export function headerOf(kind: TableKind, part: TablePart, sheet: RawSheet): FoundHeader {
  const header = headerAt(kind, sheet, part.headerRows)
  const columns = Object.entries(part.columns)
    .filter(([key]) => Object.hasOwn(TABLE_KINDS[kind], key))
    .map(([key, index]) => ({ key, index, header: header.headers[index] ?? '' }))
    .sort((a, b) => a.index - b.index)
  return { ...header, columns }
}

/** Required columns that a part lacks: it cannot be read before they are assigned. */
export const missingColumns = ({ kind, columns }: TablePart): string[] =>
  kind === null ? [] : requiredColumns(kind).filter((key) => columns[key] === undefined)

/** What a file of the same shape is known by: the words of its header, in order, without white space. */
export const shapeOf = (header: Pick<FoundHeader, 'headers'>): string =>
  header.headers
    .map((text) => squeeze(text))
    .join('\n')
    .trimEnd()
