import type { RecognisedClause } from '@core/drafting/clauses/clause'

/** A run of the source text: of one clause, or of none. */
export interface SourcePiece {
  readonly start: number
  readonly text: string
  /** Index of its clause; null: between clauses. */
  readonly clause: number | null
}

/** The whole text in order, every character once, cut at the clauses and at the caret. */
export function sourcePieces(text: string, clauses: readonly RecognisedClause[], caret: number | null): readonly SourcePiece[] {
  const pieces: SourcePiece[] = []
  const add = (start: number, end: number, clause: number | null) => {
    const cuts = caret !== null && caret > start && caret < end ? [start, caret, end] : [start, end]
    for (let index = 1; index < cuts.length; index += 1) {
      const [from = 0, to = 0] = [cuts[index - 1], cuts[index]]
      if (to > from) pieces.push({ start: from, text: text.slice(from, to), clause })
    }
  }
  let at = 0
  clauses.forEach(({ start, end }, index) => {
    add(at, start, null)
    add(Math.max(at, start), end, index)
    at = Math.max(at, end)
  })
  add(at, text.length, null)
  return pieces
}

/** Where a key moves the caret to; null: not a key of the caret. Characters outside the basic plane are one step. */
export function movedCaret(text: string, caret: number, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
      return caret - ([...text.slice(0, caret)].at(-1)?.length ?? 0)
    case 'ArrowRight':
      return caret + ([...text.slice(caret)][0]?.length ?? 0)
    case 'Home':
      return 0
    case 'End':
      return text.length
    default:
      return null
  }
}
