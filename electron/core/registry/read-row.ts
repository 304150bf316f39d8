import type { FoundHeader } from './find-header'
import { readCell, textOf } from './normalise-cell'
import type { RawCell, RawRow } from './raw-table'
import { nameMemory } from './similar-name'
import { TABLE_KINDS, type ColumnSpec, type ColumnType, type TableKind } from './table-kinds'
import type { Place, Refusal, RefusalCode, Warning } from './table-issue'
import type { NormalisedCell, TableContext } from './table-reading'
import { ROW_RULES, type Values } from './table-rules'

export interface RowOutcome {
  /** null: the row is refused. */
  readonly record: (Place & { readonly values: Values; readonly organizationIds: Readonly<Record<string, string>> }) | null
  readonly refused: readonly Refusal[]
  readonly warnings: readonly Warning[]
  readonly normalised: readonly NormalisedCell[]
}

const EMPTY: RawCell = { type: 'empty' }

/** Types whose normalised cells are told; free text is cleaned in silence. */
const SILENT: ReadonlySet<ColumnType> = new Set(['text', 'person'])

/**
 * Reads the rows of one file in order, since a row may clash with an accepted one before it. Cells are checked first;
 * only when all are right come the rules of the row: period, code, likeness of names, key. Refused rows leave no memory.
 */
export function rowReader(kind: TableKind, context: TableContext) {
  const specs: Readonly<Record<string, ColumnSpec>> = TABLE_KINDS[kind]
  const judge = rowJudge(kind)

  return {
    read(row: RawRow, sheet: string | null, header: FoundHeader): RowOutcome {
      const place: Place = { sheet, row: row.number }
      const values: Record<string, string | number | null> = {}
      const organizationIds: Record<string, string> = {}
      const refused: Refusal[] = []
      const warnings: Warning[] = []
      const normalised: NormalisedCell[] = []
      for (const { key, header: column, index } of header.columns) {
        const spec = specs[key]
        if (spec === undefined) throw new Error(`no column ${key} in ${kind}`)
        const cell = row.cells[index] ?? EMPTY
        const raw = shown(cell)
        const reading = readCell(cell, spec.type, column, context)
        if ('refusal' in reading || (spec.required === true && reading.value === null)) {
          refused.push({ ...place, column, code: 'refusal' in reading ? reading.refusal : 'REQUIRED', value: raw })
          continue
        }
        values[key] = reading.value
        if (reading.organizationId !== undefined) organizationIds[key] = reading.organizationId
        if (reading.warning) warnings.push({ ...place, column, code: reading.warning, value: raw })
        if (raw !== null && !SILENT.has(spec.type) && String(reading.value ?? '') !== textOf(cell)) {
          normalised.push({ ...place, column, raw, value: reading.value })
        }
      }
      if (refused.length > 0) return { record: null, refused, warnings: [], normalised: [] }
      const verdict = judge(values, place, (key) => header.columns.find((column) => column.key === key)?.header ?? key)
      if ('refusal' in verdict) return { record: null, refused: [verdict.refusal], warnings: [], normalised: [] }
      return { record: { ...place, values, organizationIds }, refused, warnings: [...warnings, ...verdict.warnings], normalised }
    },
  }
}

/** The cell as the file holds it: numbers as numbers, nothing as null. */
function shown(cell: RawCell): string | number | null {
  if (cell.type === 'number') return cell.value
  const text = textOf(cell)
  return text.trim() === '' ? null : text
}

type Verdict = { readonly refusal: Refusal } | { readonly warnings: readonly Warning[] }

/** The rules of `ROW_RULES` with the memory of the accepted rows. */
function rowJudge(kind: TableKind) {
  const rules = ROW_RULES[kind]
  const byKey = new Map<string, Place>()
  const byCode = new Map<string, Place & { readonly name: string }>()
  const names = nameMemory<Place>()

  return (values: Values, place: Place, columnOf: (key: string) => string): Verdict => {
    const issue = <Code extends string>(key: string, code: Code, other?: Place) => ({
      ...place,
      column: columnOf(key),
      code,
      value: values[key] ?? null,
      ...(other === undefined
        ? {}
        : { otherRow: other.row, ...(other.sheet !== place.sheet && other.sheet !== null ? { otherSheet: other.sheet } : {}) }),
    })
    const refuse = (key: string, code: RefusalCode, other?: Place): Verdict => ({ refusal: issue(key, code, other) })

    const [first, last] = rules.period?.map((key) => values[key] ?? null) ?? []
    if (rules.period !== undefined && first && last && last < first) return refuse(rules.period[1], 'DATE_ORDER')
    const name = String(values['name'] ?? '')
    const code = values['code'] ?? null
    if (rules.isNamed === true && code !== null) {
      const other = byCode.get(String(code))
      if (other !== undefined && other.name !== name) return refuse('code', 'CODE_CONFLICT', other)
    }
    const key = JSON.stringify(rules.key(values))
    const twin = byKey.get(key)
    if (twin !== undefined) return refuse(rules.keyColumn, 'DUPLICATE', twin)

    byKey.set(key, place)
    if (rules.isNamed !== true) return { warnings: [] }
    const division = String(values['divisionCode'])
    const similar = names.findSimilar(name, division)
    names.add(name, division, place)
    if (code !== null && !byCode.has(String(code))) byCode.set(String(code), { ...place, name })
    return { warnings: similar === undefined ? [] : [issue('name', 'SIMILAR_NAME', similar)] }
  }
}
