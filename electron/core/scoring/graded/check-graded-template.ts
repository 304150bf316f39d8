import type { Breach } from '../breach'
import { repeated } from '../rules/flaws'
import { LEVELS, type GradedTemplate, type PassRule } from './graded-template'

const breach = (at: string, code: Breach['code'], params: Breach['params'] = {}): Breach => ({ at, code, params })

/** Everything for which publishing refuses a 分级表. */
export function checkGradedTemplate(template: GradedTemplate): readonly Breach[] {
  const items = template.categories.flatMap((section) => section.items)
  const codes = [...template.categories, ...items].map(({ code }) => code)
  const types = new Set(items.map((item) => item.itemType))
  return [
    ...repeated(codes).map((code) => breach(code, 'CODE_DUPLICATE')),
    ...items.flatMap((item) =>
      LEVELS.filter((level) => item.levels[level].length === 0).map((level) => breach(item.code, 'LEVEL_EMPTY', { level })),
    ),
    ...(items.length === 0 ? [breach('categories', 'SHEET_EMPTY')] : []),
    ...repeated(template.passRules.map(({ id }) => id)).map((id) => breach(`passRules.${id}`, 'ID_DUPLICATE', { id })),
    ...template.passRules.flatMap((rule) => ruleBreaches(rule, types)),
  ]
}

function ruleBreaches({ id, conditions }: PassRule, types: ReadonlySet<string>): Breach[] {
  const at = `passRules.${id}`
  if (conditions.length === 0) return [breach(at, 'PASS_RULE_EMPTY')]
  return conditions.flatMap(({ itemType, share }) => [
    ...(types.has(itemType) ? [] : [breach(at, 'PASS_RULE_TYPE', { itemType })]),
    ...(share >= 0 && share <= 1 ? [] : [breach(at, 'PASS_RULE_SHARE', { share: String(share) })]),
  ])
}
