import type { TFunction } from 'i18next'
import { shortFigure } from '@core/papers/figures'
import { assertNever } from '@core/shared/assert-never'
import { exact, HUNDRED } from '@core/shared/points'
import type { Amount, DeductRule, RatioRule, Rule, TemplateParameter, TiersRule } from '@core/scoring/template'

export interface RuleWords {
  readonly t: TFunction<'designer'>
  /** Points of the item; null: not yet given. */
  readonly points: number | null
  readonly parameters: readonly TemplateParameter[]
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
      return [t(rule.expected ? 'sentence.met' : 'sentence.absent', { points: figure(rule.points) })]
    case 'checklist':
      return [
        rule.options.map(({ label, points }) => t('sentence.option', { label, points: figure(points) })).join(t('semicolon')),
      ]
    case 'tiers':
      return [tiersSentence(rule, words), ...zeroSentences(rule, words)]
    case 'ratio':
      return [ratioSentence(rule, words), ...zeroSentences(rule, words)]
    case 'deduct':
      return [deductSentence(rule, words)]
    case 'sample':
      return [
        t('sentence.sample', { least: rule.minSample ?? 1, points: amountWords(rule.pointsPerFailure, 'plain', words) }) +
          (rule.maxDeduct === undefined ? '' : t('sentence.max', { max: figure(rule.maxDeduct) })) +
          t('sentence.floor'),
      ]
    case 'manual':
      return [
        t('sentence.manual', { min: figure(rule.min), max: figure(rule.max), step: figure(rule.step) }) +
          (rule.reasonBelow === undefined ? '' : t('sentence.reasonBelow', { points: figure(rule.reasonBelow) })),
      ]
    case 'info':
      return [t('sentence.info')]
    default:
      return assertNever(rule)
  }
}

const figure = (value: number): string => shortFigure(exact(value))

type Scale = 'plain' | 'percent' | 'perPercent'

/** A number as written; a parameter by its name and the value it has until the scheme sets another. */
function amountWords(amount: Amount, scale: Scale, { t, parameters }: RuleWords): string {
  if (typeof amount === 'number') return scaled(amount, scale)
  const parameter = parameters.find(({ id }) => id === amount.param)
  const label = parameter?.label ?? amount.param
  return typeof parameter?.default === 'number'
    ? t('sentence.parameter', { label, value: scaled(parameter.default, scale) })
    : t('sentence.parameterOpen', { label })
}

function scaled(value: number, scale: Scale): string {
  const kept = exact(value)
  return (scale === 'percent' ? kept.mul(HUNDRED) : scale === 'perPercent' ? kept.div(HUNDRED) : kept)
    .toString()
    .replace('-', '−')
}

function deductSentence(rule: DeductRule, words: RuleWords): string {
  const { t } = words
  const clauses = rule.rules.map(({ label, unit, pointsPerUnit, maxDeduct }) => {
    const points = amountWords(pointsPerUnit, 'plain', words)
    const each = unit === '' ? t('sentence.once', { points }) : t('sentence.perUnit', { unit, points })
    const cost = label === '' ? each : t('sentence.clause', { label, each })
    // Among several, a limit must say whose it is.
    const limit = rule.rules.length === 1 ? 'sentence.max' : 'sentence.maxOfClause'
    return maxDeduct === undefined ? cost : cost + t(limit, { max: figure(maxDeduct) })
  })
  const floor = rule.floor ?? 0
  const end = floor === 0 ? t('sentence.floor') : t('sentence.floorAt', { points: amountWords(floor, 'plain', words) })
  return clauses.length === 0 ? t('sentence.noClause') : clauses.join(t('semicolon')) + end
}

function tiersSentence(rule: TiersRule, words: RuleWords): string {
  const { t } = words
  const steps = rule.steps.map(({ threshold, points }) =>
    t(`sentence.${rule.direction}`, {
      limit: amountWords(threshold, 'plain', words),
      unit: rule.metric.unit ?? '',
      points: figure(points),
    }),
  )
  return [...steps, t('sentence.otherwise', { points: figure(rule.otherwise) })].join(t('semicolon'))
}

function ratioSentence(rule: RatioRule, words: RuleWords): string {
  const { t } = words
  const target = t('sentence.target', { target: amountWords(rule.target, 'percent', words) })
  switch (rule.mode) {
    case 'proportional': {
      const full = words.points === null ? t('sentence.fullPoints') : t('sentence.points', { points: figure(words.points) })
      const below =
        rule.zeroBelow === undefined ? '' : t('sentence.zeroBelow', { limit: amountWords(rule.zeroBelow, 'percent', words) })
      return target + t('sentence.proportional', { full }) + below
    }
    case 'step':
      return (
        target +
        t('sentence.step', {
          percentagePoints: figure(rule.step.percentagePoints),
          points: amountWords(rule.step.deduct, 'plain', words),
        }) +
        (rule.partialStep === 'count' ? t('sentence.partialCounts') : '') +
        t('sentence.floor')
      )
    case 'between':
      return target + t('sentence.between', { floor: amountWords(rule.floor, 'percent', words) })
    case 'linear_below':
      return target + t('sentence.slope', { points: amountWords(rule.slope, 'perPercent', words) }) + t('sentence.floor')
    default:
      return assertNever(rule)
  }
}

/** Only where something is divided, and only where somebody said what then. */
function zeroSentences(rule: TiersRule | RatioRule, { t }: RuleWords): readonly string[] {
  const divides = rule.kind === 'ratio' || rule.metric.denominator !== undefined
  if (!divides) return []
  const denominator = rule.metric?.denominator ?? t('rule.denominator')
  return [t(`sentence.zero.${rule.whenDenominatorZero ?? 'exclude'}`, { denominator })]
}
