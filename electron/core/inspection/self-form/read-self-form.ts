import { textOf as cellText } from '../../registry/normalise-cell'
import { squeeze } from '../../registry/normalise-text'
import type { RawRow, RawSheet, RawTable } from '../../registry/raw-table'
import { typedFact, type FactField } from '../../scoring/fact-fields'
import type { Fact } from '../../scoring/fact'
import { readFact } from '../../scoring/read-fact'
import type { Item, ScoredTemplate } from '../../scoring/template'
import { allItems } from '../../scoring/template-items'
import { AppError } from '../../shared/app-error'
import type { ErrorCode } from '../../shared/error-code'
import { ABOUT, ABOUT_ROWS, COLUMN, FORM, formRows, HEAD, NO, YES, type FormKey, type SelfFormHead } from './self-form'

/** A row of a returned form that says nothing the sheet could take. Its item stays as it was. */
export interface RefusedAnswer {
  /** As Excel counts rows. */
  readonly row: number
  readonly column: string
  /** Code of the item. */
  readonly item: string
  readonly value: string
  readonly code: ErrorCode
}

export interface SelfFormReading {
  readonly facts: Readonly<Record<string, Fact>>
  readonly remarks: Readonly<Record<string, string>>
  readonly refused: readonly RefusedAnswer[]
}

/** What a returned form says of itself. @throws AppError SHEET_MISSING, FORM_FOREIGN */
export function aboutSelfForm({ sheets }: RawTable): SelfFormHead {
  const sheet = sheetNamed(sheets, ABOUT)
  const told = new Map(sheet.rows.map(({ cells }) => [textAt(cells[0]), textAt(cells[1])]))
  const values = ABOUT_ROWS.map((word) => told.get(word) ?? '')
  const [templateId = '', templateVersion = '', templateSha256 = '', visitCode = '', subjectCode = '', subjectName = ''] = values
  if (templateId === '' || visitCode === '' || subjectCode === '') throw new AppError('FORM_FOREIGN', { at: ABOUT })
  return { templateId, templateVersion, templateSha256, visitCode, subjectCode, subjectName }
}

/**
 * Reads the answers of a returned form. Items without a single answer are left out; an item with a refused row is left out as a
 * whole, and the row is named.
 * @throws AppError SHEET_MISSING, HEADER_NOT_FOUND
 */
export function readSelfForm({ sheets }: RawTable, template: ScoredTemplate): SelfFormReading {
  const sheet = sheetNamed(sheets, FORM)
  const head = sheet.rows.find(({ cells }) => squeeze(textAt(cells[COLUMN.code])) === HEAD[COLUMN.code])
  if (head === undefined) throw new AppError('HEADER_NOT_FOUND', { at: FORM })
  const rows = sheet.rows.filter(({ number }) => number > head.number)
  const items = new Map(allItems(template).map((item) => [item.code, item]))
  const refused: RefusedAnswer[] = []
  const answers = new Map<string, Map<FormKey, RawRow>>()
  for (const row of rows) {
    const [code, key] = [textAt(row.cells[COLUMN.code]), textAt(row.cells[COLUMN.key])]
    if (answerOf(row) === '') continue
    const item = items.get(code)
    const known = item && formRows(item).find((one) => one.key === key)?.key
    if (known === undefined) {
      refused.push({ ...placeOf(row, item === undefined ? COLUMN.code : COLUMN.key), item: code, code: 'ITEM_UNKNOWN' })
      continue
    }
    answers.set(code, (answers.get(code) ?? new Map<FormKey, RawRow>()).set(known, row))
  }
  const facts: Record<string, Fact> = {}
  const remarks: Record<string, string> = {}
  for (const [code, said] of answers) {
    const item = items.get(code)
    if (item === undefined) continue
    const remark = said.get('remark')
    if (remark !== undefined) remarks[code] = answerOf(remark)
    const given = new Map([...said].filter(([key]) => key !== 'remark'))
    if (given.size === 0) continue
    const read = factOf(item, given)
    if ('fact' in read) facts[code] = read.fact
    else refused.push({ ...placeOf(read.row, COLUMN.answer), item: code, code: read.code })
  }
  return { facts, remarks, refused: refused.toSorted((a, b) => a.row - b.row) }
}

type Given = ReadonlyMap<FormKey, RawRow>
type Read = { readonly fact: Fact } | { readonly row: RawRow; readonly code: ErrorCode }

/** The fact that the rows of an item make, or the first row that makes none. */
function factOf(item: Item, given: Given): Read {
  const [first] = given.values()
  if (first === undefined) throw new Error(`item ${item.code} without an answer`)
  try {
    const raw = rawFact(item, given)
    return 'row' in raw ? raw : { fact: readFact(item, raw.fact) }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return { row: rowAt(given, thrown.params.at) ?? first, code: thrown.code }
  }
}

function rawFact(item: Item, given: Given): Read {
  const waiver = given.get('waiver')
  if (waiver !== undefined) {
    const other = [...given].find(([key]) => key !== 'waiver')?.[1]
    return other === undefined
      ? { fact: { notApplicable: true, reason: answerOf(waiver) } }
      : { row: other, code: 'FACT_FIELD_UNKNOWN' }
  }
  const rule = item.scoring
  if (rule.kind === 'yes_no' || rule.kind === 'checklist') {
    const wrong = [...given.values()].find((row) => ![YES, NO].includes(answerOf(row)))
    if (wrong !== undefined) return { row: wrong, code: 'FACT_INVALID' }
    const ticked = [...given].filter(([, row]) => answerOf(row) === YES).map(([key]) => key)
    if (rule.kind === 'yes_no') return { fact: { met: ticked.length > 0 } }
    return { fact: { ticked: rule.options.map(({ id }) => id).filter((id) => ticked.includes(`tick/${id}`)) } }
  }
  const texts = Object.fromEntries([...given].map(([key, row]) => [key, answerOf(row)]))
  const typed = typedFact(item, undefined, texts)
  if (typed.kind === 'fact') return typed
  const row = given.get(typed.field) ?? [...given.values()][0]
  if (row === undefined) throw new Error(`item ${item.code} without an answer`)
  return { row, code: typed.kind === 'missing' ? 'FACT_FIELD_MISSING' : 'NUMBER_INVALID' }
}

/** The row of the field that a refusal names: "A3.counts.d9". */
function rowAt(given: Given, at: string | number | undefined): RawRow | undefined {
  const [, field = '', clause = ''] = String(at ?? '').split('.')
  return given.get(field === 'counts' ? `count/${clause}` : (field as FactField))
}

const textAt = (cell: RawRow['cells'][number] | undefined): string => (cell === undefined ? '' : cellText(cell).trim())
const answerOf = (row: RawRow): string => textAt(row.cells[COLUMN.answer])
const placeOf = (row: RawRow, column: number) => ({
  row: row.number,
  column: HEAD[column] ?? '',
  value: textAt(row.cells[column]),
})

function sheetNamed(sheets: readonly RawSheet[], name: string): RawSheet {
  const sheet = sheets.find((one) => one.name?.trim() === name)
  if (sheet === undefined) throw new AppError('SHEET_MISSING', { at: name })
  return sheet
}
