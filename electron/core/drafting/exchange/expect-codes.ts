import { AppError } from '../../shared/app-error'
import type { Rule } from '../../scoring/template'
import { ruleKindOf } from '../../scoring/rules/rule-kinds'
import { repeated } from '../../scoring/rules/flaws'
import type { Draft } from '../draft'
import { namesOf } from '../names-of-draft'
import { linesOf } from '../template-of-draft'

/**
 * Rows of a workbook lean on each other by codes, so a draft can be written as one only when each part has a code of its own.
 * @throws AppError TEMPLATE_INVALID with the part as `at` and CODE_MISSING or CODE_DUPLICATE as `breach`
 */
export function expectCodes(draft: Draft): void {
  const names = namesOf(draft)
  const parts = [
    draft.sections.map(({ key, code }) => ({ key, code })),
    linesOf(draft).map(({ key, item }) => ({ key, code: item.code })),
    draft.vetoes.map(({ key, veto }) => ({ key, code: veto.code })),
  ]
  for (const some of parts) {
    const unwritten = some.find(({ code }) => code === '' || code.trim() !== code || code.length > 40)
    if (unwritten !== undefined) throw new AppError('TEMPLATE_INVALID', { at: names(unwritten.key), breach: 'CODE_MISSING' })
    const [again] = repeated(some.map(({ code }) => code))
    if (again !== undefined) throw new AppError('TEMPLATE_INVALID', { at: again, breach: 'CODE_DUPLICATE' })
  }
  const loose = [...headIds(draft), ...draft.vetoes.flatMap(({ veto }) => [veto.section ?? '', veto.item ?? ''])]
  const rules = linesOf(draft).flatMap(({ key, item }) => (item.scoring === null ? [] : [[key, item.scoring] as const]))
  const inRule = rules.find(([, rule]) => idsOf(rule).some(isPadded))
  const at = inRule === undefined ? loose.find(isPadded) : names(inRule[0])
  if (at !== undefined) throw new AppError('TEMPLATE_INVALID', { at, breach: 'FIELD_INVALID' })
}

const isPadded = (id: string): boolean => id.trim() !== id

const headIds = ({ head }: Draft): readonly string[] => [head.id, head.version, ...(head.parameters ?? []).map(({ id }) => id)]

function idsOf(rule: Rule): readonly string[] {
  const params = ruleKindOf(rule)
    .amounts(rule)
    .flatMap((amount) => (typeof amount === 'number' ? [] : [amount.param]))
  if (rule.kind === 'deduct') return [...params, ...rule.rules.map(({ id }) => id)]
  return rule.kind === 'checklist' ? [...params, ...rule.options.map(({ id }) => id)] : params
}
