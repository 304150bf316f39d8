import type { ScoringSource } from '../draft'
import type { RecognisedClause } from './clause'
import type { ItemTerms } from './found'
import { labelOf } from './labels'
import { recogniseClauses, UNKNOWN_ITEM } from './recognise-clauses'

/**
 * Splits the clause that `at` lies in and reads both parts anew; what a part does not say by itself is plain words for a person to
 * look at. At the edge of a clause or outside of all nothing changes.
 *
 * @param at Index in the source text, where the second part begins
 */
export function splitClause(
  { text, clauses }: ScoringSource,
  at: number,
  terms: ItemTerms = UNKNOWN_ITEM,
): readonly RecognisedClause[] {
  return clauses.flatMap((one) => {
    if (at <= one.start || at >= one.end) return [one]
    const parts = [readPart(text, one.start, at, terms), readPart(text, at, one.end, terms)]
    return parts.every((part) => part !== null) ? parts : [one]
  })
}

/** Joins the clause at `index` with the one before it and reads both as one. */
export function mergeClauses(
  { text, clauses }: ScoringSource,
  index: number,
  terms: ItemTerms = UNKNOWN_ITEM,
): readonly RecognisedClause[] {
  const [first, second] = [clauses[index - 1], clauses[index]]
  if (first === undefined || second === undefined) return clauses
  const joined = readPart(text, first.start, second.end, terms)
  return joined === null ? clauses : [...clauses.slice(0, index - 1), joined, ...clauses.slice(index + 1)]
}

/** A stretch of the text as one clause: the only one that it holds, else plain words. Null without any word. */
function readPart(text: string, from: number, to: number, terms: ItemTerms): RecognisedClause | null {
  const words = text.slice(from, to)
  const start = from + (/^[\s，,、；;。：:]*/.exec(words)?.[0].length ?? 0)
  const end = to - (/[\s，,、；;。：:]*$/.exec(words)?.[0].length ?? 0)
  if (start >= end) return null
  const [only, ...more] = recogniseClauses(text.slice(start, end), terms)
  if (only !== undefined && more.length === 0) return { ...only, start, end }
  const label = labelOf(text.slice(start, end).replace(/\s/g, ''), text.slice(start, end))
  return { start, end, clause: { kind: 'text' }, label, certainty: 'check' }
}
