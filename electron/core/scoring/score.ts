/** The result of one sheet as screen, paper, store and command line show it (norm of scores, section 8). Points are decimal text. */

export type ItemState = 'scored' | 'unanswered' | 'not_applicable'

export interface LostPoints {
  /** Clause or option id, the kind of the rule, "override" or "noEvidence". */
  readonly by: string
  readonly points: string
}

export interface ItemScore {
  readonly code: string
  readonly points: string | null
  readonly max: string
  readonly state: ItemState
  readonly lost: readonly LostPoints[]
}

export interface SectionScore {
  readonly code: string
  readonly awarded: string
  readonly applicable: string
}

export interface SheetScore {
  readonly status: 'complete' | 'incomplete'
  readonly answered: number
  readonly of: number
  readonly unanswered: readonly string[]
  readonly range: { readonly min: string | null; readonly max: string | null }
  readonly total: string | null
  readonly bonus: string
  readonly grade: string | null
  readonly vetoes: readonly string[]
  readonly ranked: boolean
  readonly sections: readonly SectionScore[]
  readonly items: readonly ItemScore[]
}

/** 得分依据: the exact account of a result, plain data for canonical JSON (norm of scores, section 6). */
export interface Trace {
  readonly engine: 1
  readonly template: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly parameters: Readonly<Record<string, string>>
  readonly items: readonly ItemTrace[]
  readonly sections: readonly {
    readonly code: string
    readonly awarded: string
    readonly applicable: string
    readonly weight?: string
  }[]
  readonly factor: string | null
  readonly bonus: string
  readonly vetoes: readonly string[]
  readonly status: 'complete' | 'incomplete'
  readonly total: string | null
  readonly grade: string | null
  readonly ranked: boolean
}

export interface ItemTrace {
  readonly code: string
  readonly kind: string
  /** The fact with its numbers as shortest decimals in text; null when unanswered. */
  readonly fact: unknown
  readonly computed: string | null
  readonly points: string | null
  readonly shown: string | null
  readonly state: ItemState
  readonly lost: readonly LostPoints[]
  readonly override?: { readonly points: string; readonly reason: string }
}
