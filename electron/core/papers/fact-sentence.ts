import type { Fact } from '../scoring/fact'
import type { ItemScore } from '../scoring/score'
import type { ChecklistRule, DeductRule, Item, RatioRule, TiersRule, WhenDenominatorZero } from '../scoring/template'
import { assertNever } from '../shared/assert-never'
import { exact, HUNDRED } from '../shared/points'
import { amountOf, limitText, MINUS, numberText, percentText, shortFigure } from './figures'
import type { PaperTexts } from './paper-texts'

export interface FactWords {
  readonly t: PaperTexts
  /** Values the score was made with, by parameter id. */
  readonly parameters: Readonly<Record<string, string | number>>
}

/**
 * What was seen at one item and which clauses took points, in one sentence: "无故不在岗 1 人次（−2.0）；…",
 * "未见：年度总结（−0.5）", "2 次，满分需 4 次". Screen and paper show the same sentence.
 *
 * @param fact undefined while the item is unanswered.
 * @param score The item's line of the score; the points taken come from it and are not reckoned again.
 */
export function factSentence(item: Item, fact: Fact | undefined, score: ItemScore, words: FactWords): string {
  const { t } = words
  if (fact === undefined) return t('fact.unanswered')
  if (fact.notApplicable) return t('fact.notApplicable', { reason: fact.reason ?? '' })
  const seen = ruleSentence(item, fact, score, words)
  if (fact.override) {
    const changed = t('fact.override', { points: numberText(fact.override.points), reason: fact.override.reason })
    return seen === '' ? changed : seen + t('list.semicolon') + changed
  }
  const notes = [
    ...(score.lost.some((loss) => loss.by === 'noEvidence')
      ? [t('fact.noEvidenceScoresZero')]
      : fact.noEvidence
        ? [t('fact.noEvidence')]
        : []),
    ...(fact.reason !== undefined && item.scoring.kind !== 'manual' ? [t('fact.reason', { reason: fact.reason })] : []),
  ]
  return [seen, ...notes].filter((part) => part !== '').join(t('list.semicolon'))
}

/** What was seen by the rule alone; '' when the fact holds nothing of it, as an override alone does. */
export function ruleSentence(item: Item, fact: Fact, score: ItemScore, words: FactWords): string {
  const { t } = words
  const rule = item.scoring
  switch (rule.kind) {
    case 'yes_no':
      if (fact.met === undefined) return ''
      return t(fact.met === rule.expected ? 'fact.yesNoMet' : 'fact.yesNoUnmet')
    case 'checklist':
      return fact.ticked === undefined ? '' : checklistSentence(rule, fact.ticked, score, t)
    case 'tiers':
      return tiersSentence(item, rule, fact, score, words)
    case 'ratio':
      return ratioSentence(rule, fact, score, words)
    case 'deduct':
      return fact.counts === undefined ? '' : deductSentence(rule, fact.counts, score, t)
    case 'sample': {
      if (fact.samples === undefined) return ''
      const failed = fact.samples.filter((sample) => sample.failed)
      const refs = failed.map((sample) =>
        sample.note ? `${sample.ref}${t('list.bracketed', { text: sample.note })}` : sample.ref,
      )
      const counted = t('fact.sample', { total: fact.samples.length, failed: failed.length })
      return refs.length === 0 ? counted : `${counted}${t('list.colon')}${refs.join(t('list.comma'))}`
    }
    case 'manual':
      if (fact.points === undefined) return ''
      return fact.reason
        ? t('fact.manualReason', { points: numberText(fact.points), reason: fact.reason })
        : t('fact.manual', { points: numberText(fact.points) })
    case 'info':
      return fact.text ?? ''
    default:
      return assertNever(rule)
  }
}

function checklistSentence(rule: ChecklistRule, ticked: readonly string[], score: ItemScore, t: PaperTexts): string {
  const missing = rule.options.filter((option) => !ticked.includes(option.id))
  if (missing.length === 0) return t('fact.checklistAll', { count: rule.options.length })
  const words = missing.map((option) => option.label + lossOf(score, option.id, t))
  return t('fact.checklistMissing', { options: words.join(t('list.comma')) })
}

function deductSentence(rule: DeductRule, counts: Readonly<Record<string, number>>, score: ItemScore, t: PaperTexts): string {
  const found = rule.rules.filter((clause) => (counts[clause.id] ?? 0) > 0)
  if (found.length === 0) return t('fact.deductNone')
  return found
    .map((clause) => {
      const words = t('fact.deductClause', { label: clause.label, count: numberText(counts[clause.id] ?? 0), unit: clause.unit })
      const loss = lossOf(score, clause.id, t)
      // the clauses before it may have taken all points of the item
      return words + (loss === '' && !isReplaced(score) ? t('fact.nothingLeft') : loss)
    })
    .join(t('list.semicolon'))
}

/** The points a clause took, in brackets; '' when it took none. */
function lossOf(score: ItemScore, by: string, t: PaperTexts): string {
  const loss = score.lost.find((entry) => entry.by === by)
  return loss ? t('list.bracketed', { text: MINUS + loss.points }) : ''
}

/** Whether one entry stands for all clauses: points set by hand, or none for want of evidence. */
const isReplaced = (score: ItemScore): boolean => score.lost.some((loss) => loss.by === 'override' || loss.by === 'noEvidence')

/** Where full points begin, or the first step where none gives them. */
function neededOf(item: Item, rule: TiersRule, { parameters }: FactWords) {
  const best = rule.steps.find((step) => step.points >= item.points) ?? rule.steps[0]
  return best && amountOf(best.threshold, parameters)
}

const amountText = (rule: TiersRule, value: string, t: PaperTexts): string =>
  t(rule.metric.unit === '%' ? 'fact.percent' : 'fact.amount', { value, unit: rule.metric.unit ?? '' }).trim()

/** What a figure has to reach for full points, with its unit; null when the rule has no step. */
export function neededText(item: Item, rule: TiersRule, words: FactWords): string | null {
  const needed = neededOf(item, rule, words)
  return needed ? amountText(rule, shortFigure(needed), words.t) : null
}

function tiersSentence(item: Item, rule: TiersRule, fact: Fact, score: ItemScore, words: FactWords): string {
  const { t } = words
  const unit = rule.metric.unit ?? ''
  const needed = neededOf(item, rule, words)
  const label = rule.metric.label ?? item.title
  const amount = (text: string) => amountText(rule, text, t)
  let seen: string
  if (fact.value !== undefined) {
    seen = t('fact.tiersValue', { label, value: amount(numberText(fact.value)) })
  } else if (fact.numerator !== undefined && fact.denominator !== undefined) {
    const { numerator, denominator } = fact
    if (denominator === 0) return zeroDenominator(rule.whenDenominatorZero, label, numerator, t)
    const rate = exact(numerator).div(exact(denominator))
    const limit = unit === '%' ? needed?.div(HUNDRED) : needed
    const value = unit === '%' ? percentText(rate, limit) : amount(shortFigure(rate))
    seen = t('fact.tiersRate', { label, numerator: numberText(numerator), denominator: numberText(denominator), value })
  } else return ''
  if (!needed || score.lost.length === 0) return seen
  return (
    seen +
    t(rule.direction === 'gte' ? 'fact.tiersNeedsAtLeast' : 'fact.tiersNeedsAtMost', { value: amount(shortFigure(needed)) })
  )
}

function ratioSentence(rule: RatioRule, fact: Fact, score: ItemScore, { t, parameters }: FactWords): string {
  const { numerator, denominator } = fact
  if (numerator === undefined || denominator === undefined) return ''
  const label = rule.metric?.denominator ?? t('fact.denominator')
  if (denominator === 0) return zeroDenominator(rule.whenDenominatorZero, label, numerator, t)
  const rate = exact(numerator).div(exact(denominator))
  const target = amountOf(rule.target, parameters)
  const seen = t('fact.ratio', {
    numeratorLabel: rule.metric?.numerator ?? t('fact.numerator'),
    numerator: numberText(numerator),
    denominatorLabel: label,
    denominator: numberText(denominator),
    rate: percentText(rate, target),
  })
  if (score.lost.length === 0) return seen
  const zeroBelow =
    rule.mode === 'proportional' && rule.zeroBelow !== undefined ? amountOf(rule.zeroBelow, parameters) : undefined
  if (zeroBelow && rate.lt(zeroBelow)) return seen + t('fact.ratioZeroBelow', { limit: limitText(zeroBelow) })
  return seen + t('fact.ratioTarget', { target: limitText(target) })
}

function zeroDenominator(policy: WhenDenominatorZero | undefined, label: string, numerator: number, t: PaperTexts): string {
  return t(`fact.zeroDenominator.${policy ?? 'exclude'}`, { label, numerator: numberText(numerator) })
}
