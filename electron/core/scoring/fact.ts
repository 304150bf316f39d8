/**
 * What the inspector saw at one item (事实); points follow from it (norm of scores, section 3).
 * Only the fields of the item's rule are allowed, plus `noEvidence`, `override` and `reason`.
 */
export interface Fact {
  readonly met?: boolean
  readonly ticked?: readonly string[]
  readonly value?: number
  readonly numerator?: number
  readonly denominator?: number
  readonly counts?: Readonly<Record<string, number>>
  readonly samples?: readonly { readonly ref: string; readonly failed: boolean; readonly note?: string }[]
  readonly points?: number
  readonly text?: string
  readonly reason?: string
  readonly notApplicable?: true
  readonly noEvidence?: boolean
  readonly override?: { readonly points: number; readonly reason: string }
}

/** Facts by item code; an absent code is unanswered, which is neither 0 nor not applicable. */
export type Facts = Readonly<Record<string, Fact>>

/** Everything a score follows from, besides the template. */
export interface SheetInput {
  readonly facts: Facts
  /** Codes of the raised vetoes, in any order. */
  readonly vetoes: readonly string[]
  /** Values set by the scheme; the template's defaults hold for the rest. */
  readonly parameters: Readonly<Record<string, number | string>>
}
