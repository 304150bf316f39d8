import { assertNever } from '../shared/assert-never'
import { exact, HUNDRED } from '../shared/points'
import type { ParameterValues } from '../scoring/parameters'
import type { Amount, DeductRule, RatioRule, Rule, TemplateParameter, TiersRule } from '../scoring/template'
import { MINUS, numberText } from './figures'
import type { PaperTexts } from './paper-texts'

/** A number at its own size, as per cent, or for each hundredth. */
type Scale = 'plain' | 'percent' | 'perPercent'

export interface RuleWords {
  readonly t: PaperTexts
  /** Points of the item; null: not yet given. */
  readonly points: number | null
  /** What stands where the rule refers to a parameter: `settledParameters` or `namedParameters`. */
  readonly parameter: (id: string, scale: Scale) => string
}

/** Parameters by the values a sheet is scored with; by its id where there is none, as in a draft. */
export const settledParameters =
  (values: ParameterValues): RuleWords['parameter'] =>
  (id, scale) => {
    const value = values.get(id)
    return typeof value === 'number' ? scaled(value, scale) : (value ?? id)
  }

/** Parameters by name, with the value each has until the scheme sets another: “规定月数”（暂定6）. */
export const namedParameters =
  (parameters: readonly TemplateParameter[], t: PaperTexts): RuleWords['parameter'] =>
  (id, scale) => {
    const parameter = parameters.find((one) => one.id === id)
    const label = parameter?.label ?? id
    return typeof parameter?.default === 'number'
      ? t('rule.parameter', { label, value: scaled(parameter.default, scale) })
      : t('rule.parameterOpen', { label })
  }

/**
 * What a rule says, in sentences as a sheet has them: "漏报月报，每次扣1分；迟报，每次扣0.5分，最多扣2分，扣完为止". Made from the
 * rule alone, so that it tells what will be counted and not what the words beside it say.
 *
 * @returns One or two sentences without their full stops; the second tells what a denominator of 0 means.
 */
export function ruleSentences(rule: Rule, words: RuleWords): readonly string[] {
  const { t } = words
  switch (rule.kind) {
    case 'yes_no':
      return [t(rule.expected ? 'rule.met' : 'rule.absent', { points: numberText(rule.points) })]
    case 'checklist':
      return [
        rule.options
          .map(({ label, points }) => t('rule.option', { label, points: numberText(points) }))
          .join(t('rule.semicolon')),
      ]
    case 'tiers':
      return [tiersSentence(rule, words), ...zeroSentences(rule, words)]
    case 'ratio':
      return [ratioSentence(rule, words), ...zeroSentences(rule, words)]
    case 'deduct':
      return [deductSentence(rule, words)]
    case 'sample':
      return [
        t('rule.sample', { least: rule.minSample ?? 1, points: amountWords(rule.pointsPerFailure, 'plain', words) }) +
          (rule.maxDeduct === undefined ? '' : t('rule.max', { max: numberText(rule.maxDeduct) })) +
          t('rule.floor'),
      ]
    case 'manual':
      return [
        t('rule.manual', { min: numberText(rule.min), max: numberText(rule.max), step: numberText(rule.step) }) +
          (rule.reasonBelow === undefined ? '' : t('rule.reasonBelow', { points: numberText(rule.reasonBelow) })),
      ]
    case 'info':
      return [t('rule.info')]
    default:
      return assertNever(rule)
  }
}

/** An amount as written, a parameter as `words` has it. */
const amountWords = (amount: Amount, scale: Scale, { parameter }: RuleWords): string =>
  typeof amount === 'number' ? scaled(amount, scale) : parameter(amount.param, scale)

function scaled(value: number, scale: Scale): string {
  const kept = exact(value)
  const shown = scale === 'percent' ? kept.mul(HUNDRED) : scale === 'perPercent' ? kept.div(HUNDRED) : kept
  return shown.toString().replace('-', MINUS)
}

function deductSentence(rule: DeductRule, words: RuleWords): string {
  const { t } = words
  const clauses = rule.rules.map(({ label, unit, pointsPerUnit, maxDeduct }) => {
    const points = amountWords(pointsPerUnit, 'plain', words)
    const each = unit === '' ? t('rule.once', { points }) : t('rule.perUnit', { unit, points })
    const cost = label === '' ? each : t('rule.clause', { label, each })
    // Among several, a limit must say whose it is.
    const limit = rule.rules.length === 1 ? 'rule.max' : 'rule.maxOfClause'
    return maxDeduct === undefined ? cost : cost + t(limit, { max: numberText(maxDeduct) })
  })
  const floor = rule.floor ?? 0
  const end = floor === 0 ? t('rule.floor') : t('rule.floorAt', { points: amountWords(floor, 'plain', words) })
  return clauses.length === 0 ? t('rule.noClause') : clauses.join(t('rule.semicolon')) + end
}

function tiersSentence(rule: TiersRule, words: RuleWords): string {
  const { t } = words
  const steps = rule.steps.map(({ threshold, points }) =>
    t(`rule.${rule.direction}`, {
      limit: amountWords(threshold, 'plain', words),
      unit: rule.metric.unit ?? '',
      points: numberText(points),
    }),
  )
  return [...steps, t('rule.otherwise', { points: numberText(rule.otherwise) })].join(t('rule.semicolon'))
}

function ratioSentence(rule: RatioRule, words: RuleWords): string {
  const { t } = words
  const target = t('rule.target', { target: amountWords(rule.target, 'percent', words) })
  switch (rule.mode) {
    case 'proportional': {
      const full = words.points === null ? t('rule.fullPoints') : t('rule.points', { points: numberText(words.points) })
      const below =
        rule.zeroBelow === undefined ? '' : t('rule.zeroBelow', { limit: amountWords(rule.zeroBelow, 'percent', words) })
      return target + t('rule.proportional', { full }) + below
    }
    case 'step':
      return (
        target +
        t('rule.step', {
          percentagePoints: numberText(rule.step.percentagePoints),
          points: amountWords(rule.step.deduct, 'plain', words),
        }) +
        (rule.partialStep === 'count' ? t('rule.partialCounts') : '') +
        t('rule.floor')
      )
    case 'between':
      return target + t('rule.between', { floor: amountWords(rule.floor, 'percent', words) })
    case 'linear_below':
      return target + t('rule.slope', { points: amountWords(rule.slope, 'perPercent', words) }) + t('rule.floor')
    default:
      return assertNever(rule)
  }
}

/** Only where something is divided, and only where somebody said what then. */
function zeroSentences(rule: TiersRule | RatioRule, { t }: RuleWords): readonly string[] {
  const divides = rule.kind === 'ratio' || rule.metric.denominator !== undefined
  if (!divides) return []
  const denominator = rule.metric?.denominator ?? t('rule.denominator')
  return [t(`rule.zero.${rule.whenDenominatorZero ?? 'exclude'}`, { denominator })]
}

/**
 * The sentences of a rule on a sheet whose answers to tick stand beside them, so that options and steps are not said twice.
 * @param points Of the item; null while they are not given.
 */
export function ruleBesideAnswers(rule: Rule, points: number | null, values: ParameterValues, t: PaperTexts): string {
  if (rule.kind === 'tiers') return t('rule.tiers')
  if (rule.kind === 'checklist')
    return points === null ? t('rule.checklistPlain') : t('rule.checklist', { points: numberText(points) })
  return ruleSentences(rule, { t, points, parameter: settledParameters(values) }).join(t('rule.semicolon'))
}

/** An amount as it stands in the template, or by the value of its parameter; the parameter's id where it has no value. */
export const amountText = (amount: Amount, values: ParameterValues): string =>
  typeof amount === 'number' ? numberText(amount) : settledParameters(values)(amount.param, 'plain')
