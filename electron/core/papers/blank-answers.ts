import { assertNever } from '../shared/assert-never'
import type { ParameterValues } from '../scoring/parameters'
import type { Amount, Item, Metric, Rule, TiersRule } from '../scoring/template'
import { numberText } from './figures'
import { answerLine, textLines, type FormLine } from './form-parts'
import type { PaperTexts } from './paper-texts'
import { amountText } from './rule-sentence'

/** Room for a count, and for a longer figure, in ems. */
const COUNT = 3
const FIGURE = 6

/**
 * What is ticked or written down at one item: the clauses, options, steps and figures of the score screen, in its order and
 * with its keys, so that a filled form can be typed in as it stands.
 */
export function answerLines(item: AnsweredItem, values: ParameterValues, t: PaperTexts): readonly FormLine[] {
  const { scoring, allowNotApplicable } = item
  return [
    ...(scoring === null ? [answerLine(t('blank.record'), { fills: true })] : ruleAnswers(scoring, values, t)),
    ...(allowNotApplicable ? [waivedLine(t)] : []),
  ]
}

/** An item that may still lack its rule. */
type AnsweredItem = Pick<Item, 'allowNotApplicable'> & { readonly scoring: Rule | null }

/** 缺项 with its key and its reason. */
export const waivedLine = (t: PaperTexts): FormLine =>
  answerLine(t('blank.waived'), { key: t('blank.waivedKey'), hasBox: true, fills: true })

function ruleAnswers(rule: Rule, values: ParameterValues, t: PaperTexts): readonly FormLine[] {
  const worth = (points: number) => t('blank.points', { points: numberText(points) })
  const nth = (index: number) => ({ key: String(index + 1), hasBox: true })
  switch (rule.kind) {
    case 'yes_no':
      return (rule.expected ? ['met', 'unmet'] : ['present', 'absent']).map((word, index) =>
        answerLine(t(`blank.${word}`), { ...nth(index), end: worth((index === 0) === rule.expected ? rule.points : 0) }),
      )
    case 'checklist':
      return rule.options.map(({ label, points }, index) => answerLine(label, { ...nth(index), end: worth(points) }))
    case 'deduct':
      return rule.rules.map(({ label, unit }, index) => answerLine(label, { key: String(index + 1), room: COUNT, end: unit }))
    case 'tiers':
      return [
        ...(isRate(rule.metric) ? textLines(rule.metric.label) : []),
        ...rule.steps.map((step, index) =>
          answerLine(stepText(rule, step.threshold, values, t), { ...nth(index), end: worth(step.points) }),
        ),
        answerLine(t('blank.otherwise'), { hasBox: true, end: worth(rule.otherwise) }),
        ...tierFigures(rule, t),
      ]
    case 'ratio':
      return [
        ...textLines(rule.metric?.label),
        ...rateFigures(rule.metric?.numerator ?? t('blank.actual'), rule.metric?.denominator ?? t('blank.due')),
      ]
    case 'sample':
      return [
        answerLine(t(rule.minSample === undefined ? 'blank.checked' : 'blank.checkedAtLeast', { least: rule.minSample ?? 1 }), {
          room: COUNT,
          end: t('blank.copies'),
        }),
        answerLine(t('blank.failed'), { fills: true }),
      ]
    case 'manual': {
      const { min, max, step, reasonBelow } = rule
      const range = { min: numberText(min), max: numberText(max), step: numberText(step) }
      const reason = reasonBelow === undefined ? t('blank.reason') : t('blank.reasonBelow', { points: numberText(reasonBelow) })
      return [
        answerLine(t('blank.judged', range), { room: COUNT, end: t('blank.ofPoints') }),
        answerLine(reason, { fills: true }),
      ]
    }
    case 'info':
      return [answerLine(t('blank.record'), { fills: true })]
    default:
      return assertNever(rule)
  }
}

function stepText(rule: TiersRule, threshold: Amount, values: ParameterValues, t: PaperTexts): string {
  const unit = rule.metric.unit ?? ''
  const value = `${amountText(threshold, values)}${unit === '%' ? unit : ` ${unit}`}`.trim()
  return t(rule.direction === 'gte' ? 'blank.atLeast' : 'blank.atMost', { value })
}

const isRate = (metric: Metric): metric is Metric & Required<Pick<Metric, 'numerator' | 'denominator'>> =>
  metric.numerator !== undefined && metric.denominator !== undefined

function tierFigures({ metric }: TiersRule, t: PaperTexts): readonly FormLine[] {
  if (isRate(metric)) return rateFigures(metric.numerator, metric.denominator)
  return [answerLine(metric.label ?? t('blank.actual'), { room: COUNT, end: metric.unit ?? '' })]
}

/** 实＿＿／应＿＿; the slash is the key that leads to the denominator. */
const rateFigures = (numerator: string, denominator: string): readonly FormLine[] => [
  answerLine(numerator, { room: FIGURE }),
  answerLine(denominator, { key: '/', room: FIGURE }),
]
