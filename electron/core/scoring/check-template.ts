import { exact, exactText, sum, type Points } from '../shared/points'
import type { Breach, BreachCode, Flaw } from './breach'
import { parameterValues, valueOfIn, type ParameterValues } from './parameters'
import { ruleKindOf } from './rules/rule-kinds'
import { allItems, sectionItems } from './template-items'
import type { Item, Section, Template } from './template'

const breach = (at: string, code: BreachCode, params: Breach['params'] = {}): Breach => ({ at, code, params })

/**
 * Names everything for which publishing refuses a template, in the order of the sheet (norm of scores, section 2).
 * A template without breaches can be scored with any facts that `readSheetInput` accepts.
 *
 * @returns One entry a breach, `at` being the code of the item, section or veto, or a field of the template.
 */
export function checkTemplate(template: Template): readonly Breach[] {
  const values = parameterValues(template, {})
  return [
    ...duplicates(
      allItems(template).map((item) => item.code),
      'CODE_DUPLICATE',
    ),
    ...duplicates(
      template.categories.map((section) => section.code),
      'CODE_DUPLICATE',
    ),
    ...duplicates(
      (template.parameters ?? []).map((parameter) => parameter.id),
      'ID_DUPLICATE',
      'parameters.',
    ),
    ...template.categories.flatMap((section) => sumBreaches(section)),
    ...allItems(template).flatMap((item) => itemBreaches(template, item, values)),
    ...totalBreaches(template),
    ...weightBreaches(template.categories),
    ...gradeBreaches(template),
    ...vetoBreaches(template),
  ]
}

/**
 * What is wrong with one item when its parameters have these values.
 * A bonus item need not be able to reach its points, nor keep to them: it never brings more than them.
 */
export function itemBreaches(template: Template, item: Item, values: ParameterValues): readonly Breach[] {
  const kind = ruleKindOf(item.scoring)
  const full = exact(item.points)
  const references = kind.amounts(item.scoring).flatMap((amount) => (typeof amount === 'number' ? [] : [amount.param]))
  const wrong = references.flatMap((param) => parameterFlaws(item, param, values))
  const flaws = wrong.length > 0 ? wrong : kind.flaws(item.scoring, full, valueOfIn(values))
  const isBonus = !sectionItems(template).includes(item)
  const counting = isBonus ? flaws.filter((flaw) => !REACH.includes(flaw.code)) : flaws
  return [...counting.map((flaw) => ({ at: item.code, ...flaw })), ...decimalBreaches(template, item, full)]
}

const REACH: readonly BreachCode[] = ['UNREACHABLE', 'EXCEEDS', 'CAP']

/** Thresholds of tiers may lie below 0, all other amounts are points or rates. */
function parameterFlaws(item: Item, param: string, values: ParameterValues): readonly Flaw[] {
  const value = values.get(param)
  if (value === undefined) return [{ code: 'PARAM_UNKNOWN', params: { param } }]
  if (typeof value === 'string') return [{ code: 'PARAM_NOT_NUMBER', params: { param } }]
  return value < 0 && item.scoring.kind !== 'tiers' ? [{ code: 'PARAM_NEGATIVE', params: { param } }] : []
}

function decimalBreaches(template: Template, item: Item, full: Points): Breach[] {
  const { applyAt, decimals } = template.scoreRounding
  if (applyAt === 'total' || full.mul(10 ** decimals).divisible(1)) return []
  return [breach(item.code, 'DECIMALS', { points: String(item.points), decimals: String(decimals) })]
}

function duplicates(codes: readonly string[], code: BreachCode, prefix = ''): Breach[] {
  const repeated = new Set(codes.filter((one, index) => codes.indexOf(one) !== index))
  return [...repeated].map((id) => breach(`${prefix}${id}`, code, { id }))
}

function sumBreaches(section: Section): Breach[] {
  const added = sum(section.items.map((item) => exact(item.points)))
  if (added.equals(exact(section.points))) return []
  return [breach(section.code, 'SECTION_SUM', { points: String(section.points), sum: exactText(added) })]
}

function totalBreaches(template: Template): Breach[] {
  const added = sum(template.categories.map((section) => exact(section.points)))
  if (added.equals(exact(template.totalPoints))) return []
  return [breach('totalPoints', 'TOTAL_SUM', { points: String(template.totalPoints), sum: exactText(added) })]
}

function weightBreaches(sections: readonly Section[]): Breach[] {
  if (sections.every((section) => section.weight === undefined)) return []
  return sections.filter((section) => !((section.weight ?? 0) > 0)).map((section) => breach(section.code, 'WEIGHTS'))
}

function gradeBreaches(template: Template): Breach[] {
  const { grades, vetoPolicy } = template
  const isOrdered = grades.every((grade, index) => index === 0 || grade.min < (grades[index - 1]?.min ?? 0))
  const order = isOrdered && grades.at(-1)?.min === 0 ? [] : [breach('grades', 'GRADE_ORDER')]
  const { grade } = vetoPolicy
  const isKnown = grade === undefined || grades.some((band) => band.name === grade)
  return isKnown ? order : [...order, breach('vetoPolicy.grade', 'GRADE_UNKNOWN', { grade })]
}

function vetoBreaches(template: Template): Breach[] {
  const vetoes = template.vetoes ?? []
  const lost = vetoes.filter(
    (veto) => veto.effect === 'zero_section' && !template.categories.some((section) => section.code === veto.section),
  )
  return [
    ...duplicates(
      vetoes.map((veto) => veto.code),
      'VETO_DUPLICATE',
    ),
    ...lost.map((veto) => breach(veto.code, 'VETO_SECTION')),
  ]
}
