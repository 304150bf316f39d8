import type { Points } from '../shared/points'
import type { SheetInput } from './fact'
import { parameterValues, valueOfIn, type ParameterValues } from './parameters'
import { markItem, type Mark } from './score-item'
import type { Item, NotApplicablePolicy, ScoredTemplate } from './template'
import { addUp, bonusPoints, rescaleFactor, type SectionSums, type Sums } from './totals'
import { weighVetoes, type WeighedVetoes } from './vetoes'

/** Everything that was worked out on the way to a score, exact; score and Trace are two views of it. */
export interface WorkedSheet {
  readonly template: ScoredTemplate
  readonly values: ParameterValues
  readonly sections: readonly (SectionSums & { readonly marks: readonly Mark[] })[]
  readonly bonusMarks: readonly Mark[]
  readonly bonusSums: Sums
  readonly bonus: Points
  readonly factor: Points | null
  readonly vetoes: WeighedVetoes
}

/** Marks every item and adds up, exactly; both views read from here, so that they cannot disagree. */
export function workOut(template: ScoredTemplate, input: SheetInput): WorkedSheet {
  const values = parameterValues(template, input.parameters)
  const valueOf = valueOfIn(values)
  const vetoes = weighVetoes(template, input)
  const markAll = (items: readonly Item[], policy: NotApplicablePolicy): readonly Mark[] =>
    items.map((item) => {
      const fact = Object.hasOwn(input.facts, item.code) ? input.facts[item.code] : undefined
      return markItem(item, fact, valueOf, policy)
    })
  const sections = template.categories.map((section) => {
    const marks = markAll(section.items, template.notApplicablePolicy)
    const isZeroed = vetoes.zeroedSections.includes(section.code)
    return { ...addUp(marks, template.scoreRounding), section, marks, isZeroed }
  })
  // The policy concerns the sections: a bonus item that does not apply adds nothing.
  const bonusMarks = markAll(template.bonusItems ?? [], 'rescale')
  const bonusSums = addUp(bonusMarks, template.scoreRounding)
  const bonus = bonusPoints(template, bonusSums, 'lowest')
  return { template, values, sections, bonusMarks, bonusSums, bonus, factor: rescaleFactor(template, sections), vetoes }
}
