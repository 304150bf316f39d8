import { exact, shortText, sum, type Points } from '../shared/points'
import type { Breach, BreachCode, Flaw } from './breach'
import { parameterValues, valueOfIn, type ParameterValues } from './parameters'
import { repeated } from './rules/flaws'
import { ruleKindOf } from './rules/rule-kinds'
import { allItems } from './template-items'
import type { Item, ScoredTemplate, Section } from './template'

const codeOf = ({ code }: { readonly code: string }): string => code
const breach = (at: string, code: BreachCode, params: Breach['params'] = {}): Breach => ({ at, code, params })

/**
 * Names everything for which publishing refuses a template (norm of scores, section 2): the items first, then what
 * they add up to. A template without breaches can be scored with any facts that `readSheetInput` accepts.
 *
 * @returns One entry a breach, `at` being the code of the item, section or veto, or a field of the template.
 */
export function checkScoredTemplate(template: ScoredTemplate): readonly Breach[] {
  const values = parameterValues(template, {})
  return [
    ...repeated([...template.categories, ...allItems(template)].map(codeOf)).map((code) => breach(code, 'CODE_DUPLICATE')),
    ...repeated((template.parameters ?? []).map(({ id }) => id)).map((param) =>
      breach(`parameters.${param}`, 'PARAM_DUPLICATE', { param }),
    ),
    ...allItems(template).flatMap((item) => itemBreaches(template, item, values)),
    ...template.categories.flatMap(sumBreaches),
    ...totalBreaches(template),
    ...weightBreaches(template.categories),
    ...gradeBreaches(template),
    ...vetoBreaches(template),
  ]
}

/**
 * What is wrong with one item when its parameters have these values.
 * A bonus item need not be able to reach its points, and its `cap` is free: it never brings more than them.
 */
export function itemBreaches(template: ScoredTemplate, item: Item, values: ParameterValues): readonly Breach[] {
  const kind = ruleKindOf(item.scoring)
  const full = exact(item.points)
  const references = kind.amounts(item.scoring).flatMap((amount) => (typeof amount === 'number' ? [] : [amount.param]))
  const wrong = references.flatMap((param) => parameterFlaws(item, param, values))
  const flaws = wrong.length > 0 ? wrong : kind.flaws(item.scoring, full, valueOfIn(values))
  const isBonus = template.bonusItems?.includes(item) === true
  const counting = isBonus ? flaws.filter((flaw) => !FREE_FOR_BONUS.includes(flaw.code)) : flaws
  return [...counting.map((flaw) => ({ at: item.code, ...flaw })), ...decimalBreaches(template, item, full)]
}

const FREE_FOR_BONUS: readonly BreachCode[] = ['UNREACHABLE', 'CAP']

/** Thresholds of tiers may lie below 0, all other amounts are points or rates. */
function parameterFlaws(item: Item, param: string, values: ParameterValues): readonly Flaw[] {
  const value = values.get(param)
  if (value === undefined) return [{ code: 'PARAM_UNKNOWN', params: { param } }]
  if (typeof value === 'string') return [{ code: 'PARAM_NOT_NUMBER', params: { param } }]
  return value < 0 && item.scoring.kind !== 'tiers' ? [{ code: 'PARAM_NEGATIVE', params: { param } }] : []
}

function decimalBreaches(template: ScoredTemplate, item: Item, full: Points): Breach[] {
  const { applyAt, decimals } = template.scoreRounding
  if (applyAt === 'total' || full.mul(10 ** decimals).divisible(1)) return []
  return [breach(item.code, 'DECIMALS', { points: String(item.points), decimals: String(decimals) })]
}

function sumBreaches(section: Section): Breach[] {
  const added = sum(section.items.map((item) => exact(item.points)))
  if (added.equals(exact(section.points))) return []
  return [breach(section.code, 'SECTION_SUM', { points: String(section.points), sum: shortText(added) })]
}

function totalBreaches(template: ScoredTemplate): Breach[] {
  const added = sum(template.categories.map((section) => exact(section.points)))
  if (added.equals(exact(template.totalPoints))) return []
  return [breach('totalPoints', 'TOTAL_SUM', { points: String(template.totalPoints), sum: shortText(added) })]
}

function weightBreaches(sections: readonly Section[]): Breach[] {
  if (sections.every((section) => section.weight === undefined)) return []
  return sections.filter((section) => !((section.weight ?? 0) > 0)).map((section) => breach(section.code, 'WEIGHTS'))
}

function gradeBreaches(template: ScoredTemplate): Breach[] {
  const { grades, vetoPolicy } = template
  const isOrdered = grades.every((grade, index) => index === 0 || grade.min < (grades[index - 1]?.min ?? 0))
  const order = isOrdered && grades.at(-1)?.min === 0 ? [] : [breach('grades', 'GRADE_ORDER')]
  const { grade } = vetoPolicy
  const isKnown = grade === undefined || grades.some((band) => band.name === grade)
  return isKnown ? order : [...order, breach('vetoPolicy.grade', 'GRADE_UNKNOWN', { grade })]
}

function vetoBreaches(template: ScoredTemplate): Breach[] {
  const vetoes = template.vetoes ?? []
  const pointless = vetoes.filter(
    (veto) => veto.effect === 'zero_section' && !template.categories.some((section) => section.code === veto.section),
  )
  return [
    ...repeated(vetoes.map(codeOf)).map((code) => breach(code, 'VETO_DUPLICATE')),
    ...pointless.map((veto) => breach(veto.code, 'VETO_SECTION')),
  ]
}
