import type { WorkbookSheet } from '../drafting/exchange/workbook'
import { departmentNamed, departmentOf } from '../registry/departments'
import { textOf } from '../registry/normalise-cell'
import { readDate } from '../registry/normalise-date'
import { normaliseText, squeeze } from '../registry/normalise-text'
import type { RawRow, RawSheet, RawTable } from '../registry/raw-table'
import { AppError } from '../shared/app-error'
import { groupBy } from '../shared/group-by'

/**
 * 需求表 and 供给表: one workbook that goes out to clinics and hospitals and comes back. Its words are Chinese in every
 * language of the program: they are the format. One row a department; rows without an organization belong to the one above.
 */
const NEEDS = '需求表'
const SUPPLY = '供给表'
const HEAD = {
  code: '机构编码',
  name: '机构名称',
  department: '科室',
  weight: '重要程度(1-3)',
  techniques: '希望开展的技术',
  from: '希望开始',
  to: '希望结束',
  capacity: '可结对家数',
  experts: '专家人数',
} as const
type Word = keyof typeof HEAD
const COLUMNS = {
  [NEEDS]: ['code', 'name', 'department', 'weight', 'techniques', 'from', 'to'],
  [SUPPLY]: ['code', 'name', 'capacity', 'department', 'experts'],
} as const satisfies Readonly<Record<string, readonly Word[]>>
const WIDTHS: Readonly<Record<Word, number>> = {
  code: 14,
  name: 30,
  department: 18,
  weight: 14,
  techniques: 36,
  from: 13,
  to: 13,
  capacity: 12,
  experts: 10,
}
const NUMBERS: ReadonlySet<Word> = new Set<Word>(['weight', 'capacity', 'experts'])

export interface FormNeed {
  readonly department: string
  readonly weight: number
  readonly techniques: string
  readonly preferredFrom: string | null
  readonly preferredTo: string | null
}
export interface FormOffer {
  readonly department: string
  readonly experts: number
}
interface FormOrganization {
  readonly code: string
  readonly name: string
}
export interface FormClinic extends FormOrganization {
  readonly needs: readonly FormNeed[]
}
export interface FormHospital extends FormOrganization {
  readonly capacity: number | null
  readonly departments: readonly FormOffer[]
}

/** The two forms with what is known; who has said nothing gets a row to fill in. */
export function planningForms(clinics: readonly FormClinic[], hospitals: readonly FormHospital[]): WorkbookSheet[] {
  const nameOf = (department: string) => departmentOf(department)?.name ?? department
  return [
    sheetOf(
      NEEDS,
      clinics.flatMap(({ code, name, needs }) =>
        needs.length === 0
          ? [[code, name, null, null, null, null, null]]
          : needs.map((need) => [
              ...[code, name, nameOf(need.department), need.weight, need.techniques],
              ...[need.preferredFrom, need.preferredTo],
            ]),
      ),
    ),
    sheetOf(
      SUPPLY,
      hospitals.flatMap(({ code, name, capacity, departments }) =>
        departments.length === 0
          ? [[code, name, capacity, null, null]]
          : departments.map(({ department, experts }) => [code, name, capacity, nameOf(department), experts]),
      ),
    ),
  ]
}

const sheetOf = (name: keyof typeof COLUMNS, rows: WorkbookSheet['rows']): WorkbookSheet => ({
  name,
  columns: COLUMNS[name].map((word) => ({ header: HEAD[word], width: WIDTHS[word], isNumber: NUMBERS.has(word) })),
  rows,
})

export interface RefusedFormRow {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly code: 'UNKNOWN_ORG' | 'DEPARTMENT_UNKNOWN' | 'BAD_NUMBER' | 'BAD_DATE' | 'DATE_ORDER' | 'DUPLICATE'
  readonly value: string
}
export interface FormsReading {
  readonly needs: ReadonlyMap<string, readonly FormNeed[]>
  readonly supply: ReadonlyMap<string, Pick<FormHospital, 'capacity' | 'departments'>>
  /** An organization with a refused row is in neither of the two: it stays as it was. */
  readonly refused: readonly RefusedFormRow[]
}
export type FindOrganization = (kind: 'recipient' | 'supporting', code: string, name: string) => string | null

/** Reads a workbook that came back, one of the two forms or both. @throws AppError SHEET_MISSING */
export function readPlanningForms({ sheets }: RawTable, find: FindOrganization): FormsReading {
  const needsSheet = sheets.find(({ name }) => name?.trim() === NEEDS)
  const supplySheet = sheets.find(({ name }) => name?.trim() === SUPPLY)
  if (needsSheet === undefined && supplySheet === undefined) throw new AppError('SHEET_MISSING', { at: NEEDS })
  const needs = readSheet(NEEDS, needsSheet, (code, name) => find('recipient', code, name), readNeed)
  const supply = readSheet(SUPPLY, supplySheet, (code, name) => find('supporting', code, name), readOffer)
  return {
    needs: new Map([...needs.rows].map(([id, rows]) => [id, rows.filter((row) => row !== null)])),
    supply: new Map(
      [...supply.rows].map(([id, rows]) => [
        id,
        {
          capacity: rows.map(({ capacity }) => capacity).find((capacity) => capacity !== null) ?? null,
          departments: rows.map(({ offer }) => offer).filter((offer) => offer !== null),
        },
      ]),
    ),
    refused: [...needs.refused, ...supply.refused],
  }
}

/** What is wrong with one cell. */
class Refusal {
  readonly word: Word
  readonly code: RefusedFormRow['code']
  constructor(word: Word, code: RefusedFormRow['code']) {
    this.word = word
    this.code = code
  }
}
type Cells = (word: Word) => string

function readSheet<T>(
  sheetName: keyof typeof COLUMNS,
  sheet: RawSheet | undefined,
  find: (code: string, name: string) => string | null,
  read: (cells: Cells, seen: Set<string>) => T | Refusal,
): { readonly rows: ReadonlyMap<string, readonly T[]>; readonly refused: RefusedFormRow[] } {
  const found: { readonly id: string; readonly value: T }[] = []
  const refused: RefusedFormRow[] = []
  const spoilt = new Set<string>()
  const seen = new Map<string, Set<string>>()
  const columns = sheet === undefined ? null : headOf(sheet, COLUMNS[sheetName])
  let above: string | null = null
  for (const row of columns === null ? [] : (sheet?.rows ?? []).filter(({ number }) => number > columns.head)) {
    const cells: Cells = (word) => cellText(row, columns?.at.get(word))
    if (COLUMNS[sheetName].every((word) => cells(word) === '')) continue
    const [code, name] = [cells('code'), cells('name')]
    if (code !== '' || name !== '') above = find(code, name)
    const refuse = ({ word, code: why }: Refusal) =>
      void refused.push({ sheet: sheetName, row: row.number, column: HEAD[word], code: why, value: cells(word) })
    if (above === null) {
      refuse(new Refusal(name === '' ? 'code' : 'name', 'UNKNOWN_ORG'))
      continue
    }
    const own = seen.get(above) ?? new Set()
    seen.set(above, own)
    const value = read(cells, own)
    if (value instanceof Refusal) {
      refuse(value)
      spoilt.add(above)
    } else found.push({ id: above, value })
  }
  const good = groupBy(
    found.filter(({ id }) => !spoilt.has(id)),
    ({ id }) => id,
  )
  return { rows: new Map([...good].map(([id, all]) => [id, all.map(({ value }) => value)])), refused }
}

/** The first of the top rows that names both an organization and a department. @throws AppError HEADER_NOT_FOUND */
function headOf(sheet: RawSheet, words: readonly Word[]): { readonly head: number; readonly at: ReadonlyMap<Word, number> } {
  for (const row of sheet.rows.slice(0, 10)) {
    const texts = row.cells.map((cell) => squeeze(textOf(cell)))
    const at = new Map(words.map((word) => [word, texts.indexOf(squeeze(HEAD[word]))] as const).filter(([, index]) => index >= 0))
    if (at.has('department') && (at.has('name') || at.has('code'))) return { head: row.number, at }
  }
  throw new AppError('HEADER_NOT_FOUND', { at: sheet.name ?? '' })
}

const cellText = (row: RawRow, at: number | undefined): string => {
  const cell = at === undefined ? undefined : row.cells[at]
  return cell === undefined ? '' : normaliseText(textOf(cell))
}

/** null: a row that only names the clinic. */
function readNeed(cells: Cells, seen: Set<string>): FormNeed | null | Refusal {
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

function readOffer(cells: Cells, seen: Set<string>): { capacity: number | null; offer: FormOffer | null } | Refusal {
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
