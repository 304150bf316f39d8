import type { Item, Rule, ScoredTemplate, Section, Veto } from '../scoring/template'
import type { RecognisedClause } from './clauses/clause'

/**
 * A 考核评价表 while it is being written: the document of a template, looser. Points and rules may still be missing, codes may
 * clash, and each line has a key of its own that survives edits and moves. What stands in the document and is not known here is kept.
 */
export interface Draft {
  readonly head: DraftHead
  readonly sections: readonly DraftSection[]
  readonly bonusItems: readonly DraftLine[]
  readonly vetoes: readonly DraftVeto[]
}

/** Everything of the document but its lines. */
export type DraftHead = Omit<ScoredTemplate, 'categories' | 'bonusItems' | 'vetoes'>

export interface DraftSection extends Omit<Section, 'items' | 'points'> {
  readonly key: string
  /** Null: the sum of its items. */
  readonly points: number | null
  readonly items: readonly DraftLine[]
}

/** An item of the sheet and where it came from. */
export interface DraftLine {
  readonly key: string
  readonly item: DraftItem
  /** The scoring cell it was read from, and its split into clauses; null when it was typed. */
  readonly source: ScoringSource | null
}

export interface DraftItem extends Omit<Item, 'points' | 'scoring'> {
  /** Null: not yet given. */
  readonly points: number | null
  /** Null: not yet given; such an item cannot be published. */
  readonly scoring: Rule | null
}

/** The words of a scoring cell beside what was understood of them. */
export interface ScoringSource {
  readonly text: string
  /** In the order of the text, not overlapping. A clause that is `check` waits for a person. */
  readonly clauses: readonly RecognisedClause[]
}

export interface DraftVeto {
  readonly key: string
  readonly veto: Veto
}

/** Gives a new key for a line; injected, for the core knows no randomness. */
export type NewKey = () => string
