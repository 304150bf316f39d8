import type { TFunction } from 'i18next'
import type { Clause } from '@core/drafting/clauses/clause'
import { numberText } from '@core/papers/figures'
import { assertNever } from '@core/shared/assert-never'
import { unitText } from './clause-edits'

/** What a clause says, in the few words of a cell: "80–90% 得 1 分", "最低 0 分，不设条款". */
export function clauseWords(clause: Clause, t: TFunction<'designer'>): string {
  switch (clause.kind) {
    case 'deduct':
    case 'bonus':
      return withMost(t(`words.${clause.kind}`, { unit: unitText(clause), points: numberText(clause.points) }), clause.max, t)
    case 'deduct_once':
    case 'award':
    case 'cap':
      return t(`words.${clause.kind}`, { points: numberText(clause.points) })
    case 'threshold':
      return t(`words.threshold.${rangeKind(clause)}`, {
        from: numberText(clause.from ?? 0),
        to: numberText(clause.to ?? 0),
        unit: clause.unit,
        points: numberText(clause.points),
      })
    case 'step': {
      const each = t('words.step', { unit: `${numberText(clause.per)}${clause.unit}`, points: numberText(clause.points) })
      const target =
        clause.target === undefined ? '' : t('words.target', { target: numberText(clause.target), unit: clause.unit })
      return withMost(target + each, clause.max, t)
    }
    case 'proportional':
      return clause.target === undefined
        ? t('words.proportional')
        : t('words.proportionalTo', { target: numberText(clause.target) })
    case 'discretionary': {
      const { min = 0, max } = clause
      return max === undefined
        ? t(`words.discretionary.${clause.direction}`)
        : t(`words.discretionaryWithin.${clause.direction}`, { min: numberText(min), max: numberText(max) })
    }
    case 'zero':
    case 'full':
    case 'floor':
    case 'veto':
    case 'text':
      return t(`words.${clause.kind}`)
    default:
      return assertNever(clause)
  }
}

const withMost = (words: string, max: number | undefined, t: TFunction<'designer'>): string =>
  max === undefined ? words : words + t('sentence.max', { max: numberText(max) })

const rangeKind = ({ from, to }: { readonly from?: number; readonly to?: number }): 'between' | 'from' | 'to' | 'open' => {
  if (from !== undefined) return to !== undefined ? 'between' : 'from'
  return to !== undefined ? 'to' : 'open'
}
