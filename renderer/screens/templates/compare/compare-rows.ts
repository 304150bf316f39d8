import { compareTemplates, type ComparableTemplate, type FieldChange, type PartChange } from '@core/drafting/compare-templates'

export type PartGroup = 'head' | 'sections' | 'items' | 'vetoes'
export type PartState = 'added' | 'removed' | 'changed' | 'moved' | 'same'

/** One part of a sheet in both states. */
export interface CompareRow {
  readonly key: string
  readonly group: PartGroup
  readonly state: PartState
  /** Null for the sheet as a whole. */
  readonly code: string | null
  readonly title: string
  /** It stands elsewhere than before, besides what else changed. */
  readonly moved: boolean
  readonly fields: readonly FieldChange[]
}

/** What of an added or removed part is shown. */
const SHOWN = ['points', 'requirement', 'scoring', 'levels', 'options'] as const

/** Both states part by part; with `all`, parts that are the same too, each where it stands in the later state. */
export function compareRows(before: ComparableTemplate, after: ComparableTemplate, all: boolean): readonly CompareRow[] {
  const { head, sections, items, vetoes } = compareTemplates(before, after)
  const [earlier, later] = [partsOf(before), partsOf(after)]
  const rowsOf = (group: Exclude<PartGroup, 'head'>, changes: readonly PartChange[]): CompareRow[] => {
    const rows = changes.map((change, index) => changeRow(group, change, index, { before: earlier[group], after: later[group] }))
    return all ? inOrder(group, rows, later[group]) : rows
  }
  const whole: CompareRow = { key: 'head', group: 'head', state: 'changed', code: null, title: '', moved: false, fields: head }
  return [
    ...(head.length === 0 ? [] : [whole]),
    ...rowsOf('sections', sections),
    ...rowsOf('items', items),
    ...rowsOf('vetoes', vetoes),
  ]
}

interface Part {
  readonly code: string
  readonly title: string
  readonly fields: Readonly<Record<string, unknown>>
}
type Parts = Readonly<Record<Exclude<PartGroup, 'head'>, readonly Part[]>>

function changeRow(
  group: PartGroup,
  { what, code, title, moved, fields }: PartChange,
  index: number,
  parts: { readonly before: readonly Part[]; readonly after: readonly Part[] },
): CompareRow {
  const row = { key: `${group}/${what}/${code}/${index}`, group, code, title, moved }
  if (what === 'kept') return { ...row, state: fields.length > 0 ? 'changed' : 'moved', fields }
  const side = what === 'added' ? 'after' : 'before'
  const part = parts[side].find((one) => one.code === code && one.title === title)
  return { ...row, state: what, fields: SHOWN.flatMap((field) => shownField(part, field, side)) }
}

function shownField(part: Part | undefined, field: string, side: 'before' | 'after'): readonly FieldChange[] {
  const value = part?.fields[field]
  if (value === undefined) return []
  return [side === 'after' ? { field, before: undefined, after: value } : { field, before: value, after: undefined }]
}

/** Rows of changed parts among those of the unchanged ones, in the order of the later state; removed parts stand last. */
function inOrder(group: PartGroup, rows: readonly CompareRow[], parts: readonly Part[]): CompareRow[] {
  const left = [...rows]
  const ordered = parts.map(({ code, title }, index): CompareRow => {
    const at = left.findIndex((row) => row.state !== 'removed' && row.code === code && row.title === title)
    const [row] = at < 0 ? [] : left.splice(at, 1)
    return row ?? { key: `${group}/same/${index}`, group, state: 'same', code, title, moved: false, fields: [] }
  })
  return [...ordered, ...left]
}

function partsOf(template: ComparableTemplate): Parts {
  if (template.templateKind === 'questionnaire') {
    const items = template.questions.map((one) => ({ code: String(one.no), title: one.text, fields: { ...one } }))
    return { sections: [], items, vetoes: [] }
  }
  const { bonusItems = [], vetoes = [] } = { bonusItems: undefined, vetoes: undefined, ...template }
  const part = (one: { readonly code: string; readonly title: string }): Part => ({ ...one, fields: { ...one } })
  return {
    sections: template.categories.map(part),
    items: [...template.categories.flatMap<Part>(({ items }) => items.map(part)), ...bonusItems.map(part)],
    vetoes: vetoes.map(part),
  }
}
