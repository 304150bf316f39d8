import { assertNever } from '../shared/assert-never'
import { exact, HUNDRED } from '../shared/points'
import type { ParameterValues } from '../scoring/parameters'
import type { Amount, DeductClause, RatioRule, Rule } from '../scoring/template'
import { limitText, numberText, shortFigure } from './figures'
import type { PaperTexts } from './paper-texts'

/**
 * How an item is scored, in one sentence made from its rule: "漏报，每次扣 1 分；迟报，每次扣 0.5 分，扣完为止". For sheets whose
 * template has no words of its own for it.
 * @param points Of the item; null while they are not given.
 */
export function ruleSentence(rule: Rule, points: number | null, values: ParameterValues, t: PaperTexts): string {
  switch (rule.kind) {
    case 'yes_no':
      return t(rule.expected ? 'rule.yesNo' : 'rule.yesNoAbsent', { points: numberText(rule.points) })
    case 'checklist':
      return points === null ? t('rule.checklistPlain') : t('rule.checklist', { points: numberText(points) })
    case 'tiers':
      return t('rule.tiers')
    case 'ratio':
      return ratioSentence(rule, values, t)
    case 'deduct':
      return rule.rules.map((clause) => clauseSentence(clause, values, t)).join(t('list.semicolon')) + t('rule.untilNone')
    case 'sample':
      return t('rule.sample', { points: amountText(rule.pointsPerFailure, values) }) + atMost(rule.maxDeduct, t)
    case 'manual':
      return t('rule.manual', { min: numberText(rule.min), max: numberText(rule.max), step: numberText(rule.step) })
    case 'info':
      return t('rule.info')
    default:
      return assertNever(rule)
  }
}

/** An amount as it stands in the template, or by default where it is a parameter; the parameter's id where it has no value. */
export function amountText(amount: Amount, values: ParameterValues): string {
  const value = valueOf(amount, values)
  return typeof value === 'number' ? numberText(value) : value
}

const valueOf = (amount: Amount, values: ParameterValues): number | string =>
  typeof amount === 'number' ? amount : (values.get(amount.param) ?? amount.param)

/** "，最多扣 2 分" */
const atMost = (points: number | undefined, t: PaperTexts): string =>
  points === undefined ? '' : t('rule.atMost', { points: numberText(points) })

function clauseSentence({ label, unit, pointsPerUnit, maxDeduct }: DeductClause, values: ParameterValues, t: PaperTexts): string {
  return t('rule.clause', { label, unit, points: amountText(pointsPerUnit, values) }) + atMost(maxDeduct, t)
}

function ratioSentence(rule: RatioRule, values: ParameterValues, t: PaperTexts): string {
  const share = (amount: Amount): string => {
    const value = valueOf(amount, values)
    return typeof value === 'number' ? limitText(exact(value)) : value
  }
  const target = t('rule.target', { target: share(rule.target) })
  switch (rule.mode) {
    case 'proportional':
      return (
        target +
        t('rule.proportional') +
        (rule.zeroBelow === undefined ? '' : t('rule.zeroBelow', { limit: share(rule.zeroBelow) }))
      )
    case 'step': {
      const { percentagePoints, deduct } = rule.step
      const started = rule.partialStep === 'count' ? 'rule.stepStarted' : 'rule.step'
      return target + t(started, { step: numberText(percentagePoints), points: amountText(deduct, values) })
    }
    case 'between':
      return target + t('rule.between', { floor: share(rule.floor) })
    case 'linear_below': {
      const slope = valueOf(rule.slope, values)
      const points = typeof slope === 'number' ? shortFigure(exact(slope).div(HUNDRED)) : slope
      return target + t('rule.linearBelow', { points })
    }
    default:
      return assertNever(rule)
  }
}
