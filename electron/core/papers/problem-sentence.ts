import type { Fact } from '../scoring/fact'
import type { ItemScore } from '../scoring/score'
import type { Item } from '../scoring/template'
import { assertNever } from '../shared/assert-never'
import { neededText, ruleSentence, type FactWords } from './fact-sentence'
import { amountOf, limitText, numberText } from './figures'

export interface SeenAtItem {
  readonly item: Item
  readonly fact: Fact | undefined
  readonly score: ItemScore
  /** What the inspector remarked; '' for nothing. */
  readonly remark: string
}

/**
 * What is wrong at an item, as a notice tells it to the unit: facts and what is required, never points. What the remark
 * tells already is not told twice: then it stands alone, in the inspector's own words. Without its full stop.
 *
 * @returns '' where nothing was lost and nothing remarked.
 */
export function problemSentence(seen: SeenAtItem, words: FactWords): string {
  const remark = seen.remark.trim().replace(/[。.]$/, '')
  const { item, fact, score } = seen
  if (fact === undefined || fact.notApplicable === true || score.lost.length === 0) return remark
  const told = tells(remark, toldWords(item, fact))
  const found = told ? remark : foundText(item, fact, score, words)
  const sentence = found === '' ? '' : withRequirement(item, fact, found, words)
  const parts = [
    sentence,
    told ? '' : remark,
    fact.noEvidence === true ? words.t('fact.noEvidence') : '',
    fact.override?.reason ?? '',
  ]
  return [...new Set(parts.filter((part) => part !== ''))].join(words.t('list.semicolon'))
}

/** The facts of the rule, without points. */
function foundText(item: Item, fact: Fact, score: ItemScore, words: FactWords): string {
  const { t } = words
  const rule = item.scoring
  switch (rule.kind) {
    case 'checklist': {
      const missing = rule.options.filter(({ id }) => fact.ticked?.includes(id) === false).map(({ label }) => label)
      return missing.length === 0 ? '' : t('problem.missing', { options: missing.join(t('list.comma')) })
    }
    case 'deduct':
      return rule.rules
        .filter(({ id }) => (fact.counts?.[id] ?? 0) > 0)
        .map(({ id, label, unit }) => t('fact.deductClause', { label, count: numberText(fact.counts?.[id] ?? 0), unit }))
        .join(t('list.comma'))
    case 'manual':
      return fact.reason ?? ''
    case 'tiers':
      if (fact.denominator === 0) return t('problem.zero', { label: rule.metric.label ?? item.title })
      break
    case 'ratio':
      if (fact.denominator === 0) return t('problem.zero', { label: rule.metric?.denominator ?? t('fact.denominator') })
      break
    case 'yes_no':
    case 'sample':
    case 'info':
      break
    default:
      return assertNever(rule)
  }
  // Of the figures and answers left the paper's own sentence names no points once nothing is said to be lost.
  return ruleSentence(item, fact, { ...score, lost: [] }, words)
}

function withRequirement(item: Item, fact: Fact, seen: string, words: FactWords): string {
  const { t, parameters } = words
  const rule = item.scoring
  if (fact.denominator === 0) return seen
  if (rule.kind === 'ratio') return t('problem.target', { seen, value: limitText(amountOf(rule.target, parameters)) })
  if (rule.kind !== 'tiers') return seen
  const value = neededText(item, rule, words)
  const { label } = rule.metric
  // Figures told in the inspector's words alone do not say what is reckoned of them.
  if (value !== null && fact.denominator !== undefined && label !== undefined && !seen.includes(label))
    return t(rule.direction === 'gte' ? 'problem.atLeastOf' : 'problem.atMostOf', { seen, label, value })
  return value === null ? seen : t(rule.direction === 'gte' ? 'problem.atLeast' : 'problem.atMost', { seen, value })
}

/** Words that a remark must hold to tell the fact itself: missing documents, clauses found, figures. */
function toldWords(item: Item, fact: Fact): readonly string[] {
  const rule = item.scoring
  switch (rule.kind) {
    case 'checklist':
      return rule.options.filter(({ id }) => fact.ticked?.includes(id) === false).map(({ label }) => label)
    case 'deduct':
      return rule.rules
        .filter(({ id }) => (fact.counts?.[id] ?? 0) > 0)
        .flatMap(({ id, label }) => [label, numberText(fact.counts?.[id] ?? 0)])
    case 'manual':
      return fact.reason === undefined ? [] : [fact.reason.trim().replace(/[。.]$/, '')]
    case 'sample':
      return (fact.samples ?? []).filter(({ failed }) => failed).map(({ ref }) => ref)
    default:
      return [fact.value, fact.numerator, fact.denominator].flatMap((figure) =>
        figure === undefined ? [] : [numberText(figure)],
      )
  }
}

/** Spaces do not count. A fact without words of its own, such as 不符合要求, is told by any remark. */
function tells(remark: string, wanted: readonly string[]): boolean {
  const plain = remark.replaceAll(/\s/g, '')
  return plain !== '' && wanted.every((word) => plain.includes(word.replaceAll(/\s/g, '')))
}
