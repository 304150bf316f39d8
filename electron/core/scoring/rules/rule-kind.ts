import type { Points } from '../../shared/points'
import type { Flaw } from '../breach'
import type { Fact } from '../fact'
import type { Reader } from '../json-reader'
import type { ValueOf } from '../parameters'
import type { Amount, Rule } from '../template'

/** Points lost by one clause, option, or the rule as a whole. */
export interface Loss {
  readonly by: string
  readonly points: Points
}

/** What a rule makes of a fact. `lost` is given by rules that can name their clauses; it may add up to more than was lost. */
export type Outcome =
  | { readonly state: 'scored'; readonly points: Points; readonly lost?: readonly Loss[] }
  | { readonly state: 'unanswered' }
  | { readonly state: 'not_applicable' }

export const UNANSWERED: Outcome = { state: 'unanswered' }
export const NOT_APPLICABLE: Outcome = { state: 'not_applicable' }

/** Fields of a fact that belong to a rule. */
export type FactField = Exclude<keyof Fact, 'reason' | 'notApplicable' | 'noEvidence' | 'override'>

/** All that the engine knows of one kind of rule (计分方式). A new kind is a type in `template.ts`, a file here and a line in `rule-kinds.ts`. */
export interface RuleKind<R extends Rule> {
  readonly readRule: Reader<R>
  /** Amounts of the rule that may refer to parameters. */
  amounts(rule: R): readonly Amount[]
  /** What publishing would stop, the item having `full` points. */
  flaws(rule: R, full: Points, valueOf: ValueOf): readonly Flaw[]
  /** The fields a fact may consist of, one list a form: each form is complete in itself. */
  readonly forms: readonly (readonly FactField[])[]
  /** Reads one field of a fact. @throws AppError FACT_INVALID, NUMBER_INVALID, NUMBER_NEGATIVE, CLAUSE_UNKNOWN */
  readField(rule: R, field: FactField, json: unknown, at: string): unknown
  /** What only several fields together tell. @throws AppError named by the kind */
  checkFact(rule: R, fact: Fact, at: string): void
  /** Exact points of a fact, 0 to `full`; `unanswered` when its fields are missing, which only an override allows. */
  score(rule: R, fact: Fact, full: Points, valueOf: ValueOf): Outcome
}
