import { departmentNamed } from '../registry/departments'
import { textOf } from '../registry/normalise-cell'
import { readDate } from '../registry/normalise-date'
import { normaliseText, squeeze } from '../registry/normalise-text'
import type { RawRow } from '../registry/raw-table'
import { COLUMNS, HEAD, type FormName, type FormNeed, type FormOffer, type Word } from './planning-forms'

export interface RefusedFormRow {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly code: 'UNKNOWN_ORG' | 'DEPARTMENT_UNKNOWN' | 'BAD_NUMBER' | 'BAD_DATE' | 'DATE_ORDER' | 'DUPLICATE'
  readonly value: string
}
/** Id of the organization meant; null = none, or more than one. */
export type FindOrganization = (kind: 'recipient' | 'supporting', code: string, name: string) => string | null

/** Where each word of the form has its column. */
export type ColumnPlaces = ReadonlyMap<Word, number>

/** What is wrong with one cell. */
export class Refusal {
  readonly word: Word
  readonly code: RefusedFormRow['code']
  constructor(word: Word, code: RefusedFormRow['code']) {
    this.word = word
    this.code = code
  }
}
type Cells = (word: Word) => string
export type ReadRow<T> = (cells: Cells, seen: Set<string>) => T | Refusal

export interface PlanningRows<T> {
  readonly found: readonly { readonly id: string; readonly value: T }[]
  /** `id`: the organization whose row it is. */
  readonly refused: readonly (RefusedFormRow & { readonly id: string | null })[]
}

/** @param own Whose rows they are until one is named; null = rows before the first name are refused. */
export function readPlanningRows<T>(
  sheet: FormName,
  rows: readonly RawRow[],
  at: ColumnPlaces,
  find: (code: string, name: string) => string | null,
  read: ReadRow<T>,
  own: string | null = null,
): PlanningRows<T> {
  const found: { readonly id: string; readonly value: T }[] = []
  const refused: (RefusedFormRow & { readonly id: string | null })[] = []
  const seen = new Map<string, Set<string>>()
  let above = own
  for (const row of rows) {
    const cells: Cells = (word) => cellText(row, at.get(word))
    if (COLUMNS[sheet].every((word) => cells(word) === '')) continue
    const [code, name] = [cells('code'), cells('name')]
    if (code !== '' || name !== '') above = find(code, name)
    const refuse = ({ word, code: why }: Refusal) =>
      void refused.push({ id: above, sheet, row: row.number, column: HEAD[word], code: why, value: cells(word) })
    if (above === null) {
      refuse(new Refusal(name === '' ? 'code' : 'name', 'UNKNOWN_ORG'))
      continue
    }
    const departments = seen.get(above) ?? new Set()
    seen.set(above, departments)
    const value = read(cells, departments)
    if (value instanceof Refusal) refuse(value)
    else found.push({ id: above, value })
  }
  return { found, refused }
}

/** Text of a cell, in the form in which it is compared. */
export const cellText = (row: RawRow, at: number | undefined): string => {
  const cell = at === undefined ? undefined : row.cells[at]
  return cell === undefined ? '' : normaliseText(textOf(cell))
}

/** null: a row that only names the clinic. */
export const readNeed: ReadRow<FormNeed | null> = (cells, seen) => {
  if (cells('department') === '') return null
  const department = departmentIn(cells, seen)
  if (department instanceof Refusal) return department
  const weight = cells('weight') === '' ? 1 : wholeIn(cells('weight'), 1, 3)
  if (weight === null) return new Refusal('weight', 'BAD_NUMBER')
  const [preferredFrom, preferredTo] = [dayIn(cells('from')), dayIn(cells('to'))]
  if (preferredFrom === undefined) return new Refusal('from', 'BAD_DATE')
  if (preferredTo === undefined) return new Refusal('to', 'BAD_DATE')
  if (preferredFrom !== null && preferredTo !== null && preferredTo < preferredFrom) return new Refusal('to', 'DATE_ORDER')
  return { department, weight, techniques: cells('techniques').slice(0, 500), preferredFrom, preferredTo }
}

export interface ReadOffer {
  readonly capacity: number | null
  readonly offer: FormOffer | null
}
export const readOffer: ReadRow<ReadOffer> = (cells, seen) => {
  const capacity = cells('capacity') === '' ? null : wholeIn(cells('capacity'), 0, 999)
  if (cells('capacity') !== '' && capacity === null) return new Refusal('capacity', 'BAD_NUMBER')
  if (cells('department') === '') return { capacity, offer: null }
  const department = departmentIn(cells, seen)
  if (department instanceof Refusal) return department
  const experts = cells('experts') === '' ? 1 : wholeIn(cells('experts'), 1, 999)
  return experts === null ? new Refusal('experts', 'BAD_NUMBER') : { capacity, offer: { department, experts } }
}

/** Code of the department named in the row; the same one twice at one organization is refused. */
function departmentIn(cells: Cells, seen: Set<string>): string | Refusal {
  const department = departmentNamed(cells('department'))?.code
  if (department === undefined) return new Refusal('department', 'DEPARTMENT_UNKNOWN')
  if (seen.has(department)) return new Refusal('department', 'DUPLICATE')
  seen.add(department)
  return department
}

function wholeIn(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(squeeze(text)) ? Number(squeeze(text)) : -1
  return value >= least && value <= most ? value : null
}

/** null = empty, undefined = no date. */
const dayIn = (text: string): string | null | undefined => (text === '' ? null : (readDate(text) ?? undefined))
