import type { JsonRecord } from '../../scoring/json-values'
import type { DraftDocument } from '../template-of-draft'

/** A part of a document that has unknown fields of its own. */
export interface Entity {
  readonly part: string
  readonly code: string
  readonly fields: JsonRecord
}

export const HEAD_PART = '考核表'
export const SECTION_PART = '类别'
export const ITEM_PART = '项目'
export const VETO_PART = '否决'
export const GRADE_PART = '等次'
export const PARAMETER_PART = '参数'

/** The parts of a document, those inside others apart from them. Grades and parameters are called by their number. */
export function entitiesOf(document: DraftDocument): readonly Entity[] {
  const { categories, bonusItems, vetoes, grades, parameters, ...head } = document
  const numbered = (part: string, list: readonly object[]): Entity[] =>
    list.map((fields, index) => ({ part, code: String(index + 1), fields: { ...fields } }))
  const emptyLists = { bonusItems, vetoes, parameters }
  const kept = Object.entries(emptyLists).filter(([, list]) => list?.length === 0)
  return [
    { part: HEAD_PART, code: '', fields: { ...head, ...Object.fromEntries(kept) } },
    ...numbered(GRADE_PART, grades),
    ...numbered(PARAMETER_PART, parameters ?? []),
    ...categories.map(({ items: _items, ...fields }): Entity => ({
      part: SECTION_PART,
      code: fields.code,
      fields: { ...fields },
    })),
    ...[...categories.flatMap(({ items }) => items), ...(bonusItems ?? [])].map((item): Entity => ({
      part: ITEM_PART,
      code: item.code,
      fields: { ...item },
    })),
    ...(vetoes ?? []).map((veto): Entity => ({ part: VETO_PART, code: veto.code, fields: { ...veto } })),
  ]
}
