import { assertNever } from '../core/shared/assert-never'
import { asScored } from '../core/scoring/as-scored'
import { countedItems } from '../core/scoring/counted-items'
import { progressOf, type AnyScore } from '../core/scoring/score-any'
import type { Template } from '../core/scoring/template'
import type { Outputs } from './words'

type SheetLine = Outputs['inspection']['findVisit']['sheets'][number]
/** What a list shows of the result of a sheet. */
export type SheetFigures = Pick<
  SheetLine,
  | 'kind'
  | 'answered'
  | 'of'
  | 'total'
  | 'rangeMin'
  | 'rangeMax'
  | 'grade'
  | 'vetoes'
  | 'lossItems'
  | 'notApplicable'
  | 'passed'
  | 'gaps'
  | 'index'
  | 'satisfactionRate'
>

/** The figures of a sheet of any kind; those that its kind does not have are null, none or 0. */
export function sheetFigures(result: AnyScore, template: Template): SheetFigures {
  const { answered, of } = progressOf(result)
  const base = { ...NO_FIGURES, kind: result.kind, answered, of, vetoes: [], passed: [] }
  switch (result.kind) {
    case 'scored': {
      const { total, range, grade, vetoes } = result.score
      const items = countedItems(asScored(template), result.score)
      return {
        ...base,
        total,
        rangeMin: range.min,
        rangeMax: range.max,
        grade,
        vetoes: [...vetoes],
        lossItems: items.filter((item) => item.lost.length > 0).length,
        notApplicable: items.filter((item) => item.state === 'not_applicable').length,
      }
    }
    case 'graded': {
      const { counts, passed, gaps } = result.score
      return { ...base, notApplicable: counts.NA, passed: passedStandards(template, passed), gaps: gaps.length }
    }
    case 'questionnaire':
      return { ...base, index: result.score.index, satisfactionRate: result.score.satisfactionRate }
    default:
      return assertNever(result)
  }
}

/** The standards that a graded sheet passed, in words. @param passed Ids of its pass rules. */
export function passedStandards(template: Template, passed: readonly string[]): string[] {
  if (template.templateKind !== 'graded') return []
  return template.passRules.filter(({ id }) => passed.includes(id)).map(({ id, label }) => label ?? id)
}

const NO_FIGURES = {
  total: null,
  rangeMin: null,
  rangeMax: null,
  grade: null,
  lossItems: 0,
  notApplicable: 0,
  gaps: 0,
  index: null,
  satisfactionRate: null,
}
