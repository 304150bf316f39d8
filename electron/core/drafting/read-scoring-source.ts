import { byWord, decimal, listOf, object, oneOf, refuse, text, wholeBetween, type Reader } from '../scoring/json-reader'
import { placeIn } from '../scoring/json-values'
import type { Clause, ClauseKind, RecognisedClause } from './clauses/clause'
import type { ScoringSource } from './draft'

const CLAUSES: { readonly [K in ClauseKind]: Reader<Extract<Clause, { kind: K }>> } = {
  deduct: object({ kind: oneOf('deduct'), points: decimal, per: decimal, unit: text }, { max: decimal }),
  deduct_once: object({ kind: oneOf('deduct_once'), points: decimal }, {}),
  zero: object({ kind: oneOf('zero') }, {}),
  full: object({ kind: oneOf('full') }, {}),
  award: object({ kind: oneOf('award'), points: decimal }, {}),
  threshold: object({ kind: oneOf('threshold'), unit: text, points: decimal }, { from: decimal, to: decimal }),
  step: object({ kind: oneOf('step'), per: decimal, unit: text, points: decimal }, { target: decimal, max: decimal }),
  proportional: object({ kind: oneOf('proportional') }, { target: decimal }),
  discretionary: object({ kind: oneOf('discretionary'), direction: oneOf('deduct', 'award') }, { min: decimal, max: decimal }),
  bonus: object({ kind: oneOf('bonus'), points: decimal }, { per: decimal, unit: text, max: decimal }),
  floor: object({ kind: oneOf('floor') }, {}),
  cap: object({ kind: oneOf('cap'), points: decimal }, {}),
  veto: object({ kind: oneOf('veto') }, {}),
  text: object({ kind: oneOf('text') }, {}),
}
const clause: Reader<Clause> = byWord('kind', CLAUSES)

const position = wholeBetween(0, 100_000)
const recognised: Reader<RecognisedClause> = object(
  { start: position, end: position, clause, label: text, certainty: oneOf('sure', 'check', 'confirmed') },
  {},
)
const source: Reader<ScoringSource> = object({ text, clauses: listOf(recognised) }, {})

/** Reads the words of a scoring cell with their clauses, which stand in order, inside the text and apart from each other. */
export const readScoringSource: Reader<ScoringSource> = (json, at) => {
  const read = source(json, at)
  let from = 0
  read.clauses.forEach(({ start, end }, index) => {
    if (start < from || end <= start || end > read.text.length) refuse(placeIn(at, `clauses.${index}`))
    from = end
  })
  return read
}
