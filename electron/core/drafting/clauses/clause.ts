/**
 * What one clause of a scoring text says (`test/fixtures/word-tables/README.md` lists the kinds with examples). Points and counts are
 * numbers as written; `per` is 1 unless the text counts in more.
 */
export type Clause =
  | { readonly kind: 'deduct'; readonly points: number; readonly per: number; readonly unit: string; readonly max?: number }
  | { readonly kind: 'deduct_once'; readonly points: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'full' }
  | { readonly kind: 'award'; readonly points: number }
  /** `from` is included, `to` is not. */
  | { readonly kind: 'threshold'; readonly from?: number; readonly to?: number; readonly unit: string; readonly points: number }
  | {
      readonly kind: 'step'
      readonly target?: number
      readonly per: number
      readonly unit: string
      readonly points: number
      readonly max?: number
    }
  | { readonly kind: 'proportional'; readonly target?: number }
  | { readonly kind: 'discretionary'; readonly direction: 'deduct' | 'award'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'bonus'; readonly points: number; readonly per?: number; readonly unit?: string; readonly max?: number }
  | { readonly kind: 'floor' }
  | { readonly kind: 'cap'; readonly points: number }
  | { readonly kind: 'veto' }
  | { readonly kind: 'text' }

export type ClauseKind = Clause['kind']

/** `sure`: the grammar has one reading. `check`: a person must look before the sheet is published. `confirmed`: one did. */
export type Certainty = 'sure' | 'check' | 'confirmed'

/** A clause against its source words: `text.slice(start, end)`. */
export interface RecognisedClause {
  readonly start: number
  readonly end: number
  readonly clause: Clause
  /** What it is about, without the counting words: "漏报月报". */
  readonly label: string
  readonly certainty: Certainty
}
