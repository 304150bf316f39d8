import type { ScoringSource } from '../draft'
import type { Clause, RecognisedClause } from './clause'
import type { Doubt, ItemTerms } from './found'
import { doubtedClauses, UNKNOWN_ITEM } from './recognise-clauses'

/** One way to settle a clause that waits for a person. */
export interface PromptChoice {
  /** `as_read` keeps the clause; the others say how it is read instead. */
  readonly choice: 'as_read' | 'fixed' | 'by_hand' | 'once' | 'each' | 'part' | 'zero' | 'words'
  readonly clause: Clause
}

/** What is asked about one clause, in figures; the screen has the sentences. */
export interface Prompt {
  /** Index of the clause in the source. */
  readonly index: number
  /** The first reason why the clause waits; `UNKNOWN` when it was split by hand. */
  readonly ask: Doubt | 'UNKNOWN'
  readonly figures: Readonly<Record<string, number | string>>
  /** One to three, the first being how the clause was read. */
  readonly choices: readonly PromptChoice[]
}

/** A question for each clause that waits for a person, in the order of the text. */
export function promptsOf({ text, clauses }: ScoringSource, terms: ItemTerms = UNKNOWN_ITEM): readonly Prompt[] {
  const known = new Map(doubtedClauses(text, terms).map((one) => [placeOf(one), one.doubts]))
  return clauses.flatMap((one, index): Prompt[] => {
    if (one.certainty !== 'check') return []
    const ask = known.get(placeOf(one))?.[0] ?? 'UNKNOWN'
    const choices = [...choicesOf(one.clause, ask), { choice: 'words', clause: { kind: 'text' } } as const]
    return [{ index, ask, figures: figuresOf(one.clause), choices: distinct(choices).slice(0, 3) }]
  })
}

const placeOf = ({ start, end, clause }: RecognisedClause): string => `${start}/${end}/${JSON.stringify(clause)}`

/** The clause as it was read, then what else its words may mean. */
function choicesOf(clause: Clause, ask: Prompt['ask']): readonly PromptChoice[] {
  const asRead: PromptChoice = { choice: 'as_read', clause }
  switch (clause.kind) {
    case 'discretionary':
      return discretionChoices(clause)
    case 'deduct':
      return ask === 'COUNTING' ? [asRead, { choice: 'once', clause: { kind: 'deduct_once', points: clause.points } }] : [asRead]
    case 'deduct_once':
      return ask === 'COUNTING'
        ? [asRead, { choice: 'each', clause: { kind: 'deduct', points: clause.points, per: 1, unit: '次' } }]
        : [asRead]
    case 'threshold':
      return clause.points > 0
        ? [asRead, { choice: 'part', clause: { kind: 'award', points: clause.points } }]
        : [asRead, { choice: 'zero', clause: { kind: 'zero' } }]
    case 'veto':
      return [asRead, { choice: 'zero', clause: { kind: 'zero' } }]
    default:
      return [asRead]
  }
}

/** "酌情扣0.5—1分" is 0.5 each time and 1 at most, or whatever the inspector gives between them. */
function discretionChoices(clause: Extract<Clause, { kind: 'discretionary' }>): readonly PromptChoice[] {
  const byHand: PromptChoice = { choice: 'by_hand', clause }
  const { min, max } = clause
  if (clause.direction === 'award' || max === undefined) return [byHand]
  return [{ choice: 'fixed', clause: { kind: 'deduct', points: min ?? max, per: 1, unit: '次', max } }, byHand]
}

const figuresOf = (clause: Clause): Prompt['figures'] =>
  Object.fromEntries(Object.entries(clause).filter((entry): entry is [string, number | string] => entry[0] !== 'kind'))

const distinct = (choices: readonly PromptChoice[]): readonly PromptChoice[] =>
  choices.filter(
    ({ clause }, index) => choices.findIndex((one) => JSON.stringify(one.clause) === JSON.stringify(clause)) === index,
  )
