import { isRecord, type JsonRecord } from '../../scoring/json-values'
import { sameJson } from '../../inspection/same-json'
import { codeCell, textCell } from './cells'
import type { FieldColumn, FieldRow } from './sheet-columns'
import type { Faults } from './faults'
import { LONGEST_CELL, type WorkbookCell } from './workbook'

/**
 * The sheet 其他: what no column holds, so that a document comes back as it was. It only fills what the other sheets leave open:
 * what a clerk writes there goes before.
 */
export const REST_SHEET = '其他'

export const REST_COLUMNS: readonly FieldColumn[] = [
  { header: '所属', field: 'part', codec: codeCell, width: 10, blank: 'required' },
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: { is: '' } },
  { header: '字段', field: 'field', codec: textCell, width: 24, blank: { is: '' } },
  { header: '内容（JSON）', field: 'json', codec: textCell, width: 80, blank: { is: '' } },
]

/** One place of a document: a part, by its kind and code, and the fields that lead into it. */
export interface RestValue {
  readonly part: string
  readonly code: string
  readonly path: readonly string[]
  readonly value: unknown
}

/** What `whole` says and `told` does not, at the highest places. @throws Error when they contradict each other: a bug of the writer */
export function untold(
  whole: JsonRecord,
  told: JsonRecord,
  path: readonly string[] = [],
): readonly Pick<RestValue, 'path' | 'value'>[] {
  return Object.entries(whole).flatMap(([name, value]) => {
    const place = [...path, name]
    const said = Object.hasOwn(told, name) ? told[name] : undefined
    if (sameJson(said, value)) return []
    if (isOpen(said)) return [{ path: place, value }]
    if (isRecord(value) && isRecord(said)) return untold(value, said, place)
    if (Array.isArray(value) && Array.isArray(said) && value.length === said.length)
      return untold(byIndex(value), byIndex(said), place)
    throw new Error(`the sheets say something else at ${place.join('/')}`)
  })
}

const byIndex = (list: readonly unknown[]): JsonRecord => Object.fromEntries(list.entries())

/** `told` with a value put where it is open. */
export function filledIn(told: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(told)) {
    return told.map((entry: unknown, index) => (String(index) === name ? filledAt(entry, rest, value) : entry))
  }
  if (!isRecord(told)) return told
  const inner = Object.hasOwn(told, name) ? told[name] : undefined
  return { ...told, [name]: filledAt(inner, rest, value) }
}

function filledAt(told: unknown, rest: readonly string[], value: unknown): unknown {
  if (rest.length > 0) return filledIn(told ?? {}, rest, value)
  return isOpen(told) ? value : told
}

const isOpen = (told: unknown): boolean => told === undefined || told === ''

/** The rows of 其他; a text too long for a cell goes on in the next row of the same place. */
export function restRows(values: readonly RestValue[]): readonly (readonly WorkbookCell[])[] {
  return values.flatMap(({ part, code, path, value }) =>
    slices(JSON.stringify(value)).map((text) => [part, code === '' ? null : code, pointer(path) || null, text]),
  )
}

function slices(text: string): readonly string[] {
  const size = LONGEST_CELL - 1_000
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size))
}

const pointer = (path: readonly string[]): string =>
  path.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
const namesOf = (text: string): readonly string[] =>
  text.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))

/** What the rows of 其他 say, each with the cell that names its part. */
export function readRestRows(rows: readonly FieldRow[], faults: Faults): readonly (RestValue & { readonly at: string })[] {
  const texts = new Map<string, { readonly row: FieldRow; text: string }>()
  for (const row of rows) {
    const address = JSON.stringify([row.fields['part'], row.fields['code'], row.fields['field']])
    const earlier = texts.get(address)
    if (earlier === undefined) texts.set(address, { row, text: String(row.fields['json']) })
    else earlier.text += String(row.fields['json'])
  }
  return [...texts.values()].flatMap(({ row, text }) => {
    const [part, code, field] = [row.fields['part'], row.fields['code'], row.fields['field']].map(String)
    try {
      const value: unknown = JSON.parse(text)
      return [{ part: part ?? '', code: code ?? '', path: namesOf(field ?? ''), value, at: row.placeOf('part') }]
    } catch {
      faults.add('WORKBOOK_JSON_INVALID', row.placeOf('json'))
      return []
    }
  })
}
