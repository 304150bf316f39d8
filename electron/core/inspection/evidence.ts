import { isScored } from '../scoring/template-items'
import type { Facts } from '../scoring/fact'
import type { ItemScore, SheetScore } from '../scoring/score'
import type { Item, ScoredTemplate } from '../scoring/template'
import type { RaisedVeto } from './sheet'

/** What a piece of evidence stands beside. */
export interface EvidenceTarget {
  readonly of: 'item' | 'veto'
  readonly code: string
}

/** Why evidence is asked: always, because points were lost, or because a veto was raised without a word. */
export type EvidenceDemand = 'always' | 'on_deduction' | 'veto'

export interface MissingEvidence extends EvidenceTarget {
  readonly demand: EvidenceDemand
}

export interface EvidenceQuestion {
  readonly template: ScoredTemplate
  readonly score: SheetScore
  readonly facts: Facts
  readonly vetoes: readonly RaisedVeto[]
  /** What stands there now. */
  readonly evidence: readonly { readonly of: EvidenceTarget['of']; readonly code: string | null }[]
}

/**
 * What the rules of the template ask for and the sheet does not have, in the order of the sheet, vetoes last. An item that is left
 * out or unanswered asks nothing, and one that is marked as without evidence has said so already. No points follow from this.
 */
export function missingEvidence({ template, score, facts, vetoes, evidence }: EvidenceQuestion): readonly MissingEvidence[] {
  const has = (of: EvidenceTarget['of'], code: string): boolean => evidence.some((one) => one.of === of && one.code === code)
  const scores = new Map(score.items.map((item) => [item.code, item]))
  const missing = (item: Item, isBonus: boolean): MissingEvidence[] => {
    const demand = demandOf(item, scores.get(item.code), isBonus)
    const isSaid = Object.hasOwn(facts, item.code) && facts[item.code]?.noEvidence === true
    return demand === null || isSaid || has('item', item.code) ? [] : [{ of: 'item', code: item.code, demand }]
  }
  return [
    ...template.categories.flatMap((section) => section.items.flatMap((item) => missing(item, false))),
    ...(template.bonusItems ?? []).flatMap((item) => missing(item, true)),
    ...vetoes.flatMap((veto): MissingEvidence[] =>
      veto.evidence.trim() !== '' || has('veto', veto.code) ? [] : [{ of: 'veto', code: veto.code, demand: 'veto' }],
    ),
  ]
}

/** A bonus is asked about only where it was given. */
function demandOf(item: Item, score: ItemScore | undefined, isBonus: boolean): EvidenceDemand | null {
  if (score?.state !== 'scored' || !isScored(item)) return null
  if (isBonus && Number(score.points) === 0) return null
  switch (item.evidenceRule ?? 'never') {
    case 'never':
      return null
    case 'always':
      return 'always'
    case 'on_deduction':
      return score.lost.length > 0 && !isBonus ? 'on_deduction' : null
  }
}
