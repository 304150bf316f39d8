import type { Certainty, Clause, ClauseKind, RecognisedClause } from '@core/drafting/clauses/clause'
import { assertNever } from '@core/shared/assert-never'

/** Edits of the clauses of one scoring cell. What a person has set counts as looked at. */

export const CLAUSE_KINDS = [
  'deduct',
  'deduct_once',
  'zero',
  'full',
  'award',
  'threshold',
  'step',
  'proportional',
  'discretionary',
  'bonus',
  'cap',
  'floor',
  'veto',
  'text',
] as const satisfies readonly ClauseKind[]

/** What can be set of a clause; `unit` is the counting word with its number, "2项". */
export type ClauseField = 'unit' | 'points' | 'max' | 'min' | 'from' | 'to' | 'target' | 'direction'

/** One of the three columns behind the words: a field, words that stand for one, or nothing. */
export type ClauseCell = ClauseField | 'word' | null

/** Fields of a clause that stand in the table: what is counted, what each costs, at most what. */
export function tableCells(clause: Clause): readonly [unit: ClauseCell, points: ClauseCell, max: ClauseCell] | null {
  switch (clause.kind) {
    case 'deduct':
    case 'bonus':
      return ['unit', 'points', 'max']
    case 'discretionary':
      return ['word', 'min', 'max']
    case 'deduct_once':
    case 'award':
      return ['word', 'points', null]
    case 'cap':
      return ['word', null, 'points']
    case 'threshold':
    case 'step':
    case 'proportional':
    case 'zero':
    case 'full':
    case 'floor':
    case 'veto':
    case 'text':
      return null
    default:
      return assertNever(clause)
  }
}

/** Fields that have no column and stand below the table for the clause at hand. */
export function furtherFields(clause: Clause): readonly ClauseField[] {
  switch (clause.kind) {
    case 'threshold':
      return ['from', 'to', 'unit', 'points']
    case 'step':
      return ['target', 'unit', 'points', 'max']
    case 'proportional':
      return ['target']
    case 'discretionary':
      return ['direction']
    default:
      return []
  }
}

/** Fields that must hold a number. */
export const isRequired = (clause: Clause, field: ClauseField): boolean => field === 'points' && clause.kind !== 'text'

/** The value of a field as a number; undefined: left open. */
export function numberAt(clause: Clause, field: ClauseField): number | undefined {
  const value = (clause as unknown as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'number' ? value : undefined
}

/** "项", "2项": what is counted, with its number unless that is 1. */
export function unitText(clause: Clause): string {
  const { unit = '', per = 1 } = clause as { readonly unit?: string; readonly per?: number }
  return per === 1 ? unit : `${per}${unit}`
}

/** "2项" → 2 and 项. */
export function readUnit(text: string): { readonly per: number; readonly unit: string } {
  const [, digits, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)?\s*(.*)$/.exec(text.normalize('NFKC').trim()) ?? []
  return { per: digits === undefined || Number(digits) === 0 ? 1 : Number(digits), unit }
}

/** The clause with a number set, or left open where that is allowed. */
export function withNumber(clause: Clause, field: ClauseField, value: number | undefined): Clause {
  const { [field]: _before, ...rest } = clause as unknown as Readonly<Record<string, unknown>>
  return (value === undefined ? rest : { ...rest, [field]: value }) as unknown as Clause
}

export function withUnit(clause: Clause, text: string): Clause {
  const { per, unit } = readUnit(text)
  if (clause.kind === 'threshold') return { ...clause, unit: per === 1 ? unit : `${per}${unit}` }
  if (clause.kind === 'bonus') {
    const { per: _per, unit: _unit, ...rest } = clause
    return unit === '' ? rest : { ...rest, unit, ...(per !== 1 && { per }) }
  }
  return clause.kind === 'deduct' || clause.kind === 'step' ? { ...clause, per, unit } : clause
}

/** The clause read as another kind; figures that both kinds have are kept, what is new begins plainly. */
export function readAs(clause: Clause, kind: ClauseKind, defaultUnit: string): Clause {
  if (kind === clause.kind) return clause
  const points = numberAt(clause, 'points') ?? numberAt(clause, 'min') ?? numberAt(clause, 'max') ?? 1
  const most = numberAt(clause, 'max')
  const capped = most === undefined ? {} : { max: most }
  const { per, unit } = readUnit(unitText(clause))
  const counted = unit === '' ? defaultUnit : unit
  switch (kind) {
    case 'deduct':
      return { kind, points, per, unit: counted, ...capped }
    case 'step':
      return { kind, per, unit: unit === '' ? '%' : unit, points, ...capped }
    case 'bonus':
      return { kind, points, ...(unit !== '' && { unit }), ...(per !== 1 && { per }), ...capped }
    case 'threshold':
      return { kind, unit: counted, points }
    case 'discretionary':
      return { kind, direction: 'deduct', ...(numberAt(clause, 'min') !== undefined && { min: points }), max: most ?? points }
    case 'deduct_once':
    case 'award':
    case 'cap':
      return { kind, points }
    case 'zero':
    case 'full':
    case 'floor':
    case 'veto':
    case 'text':
    case 'proportional':
      return { kind }
    default:
      return assertNever(kind)
  }
}

type Clauses = readonly RecognisedClause[]

/** Puts a clause in place of one; it counts as looked at. */
export const withClauseAt = (clauses: Clauses, index: number, clause: Clause): Clauses =>
  clauses.map((one, at) => (at === index ? { ...one, clause, certainty: 'confirmed' } : one))

export const withLabelAt = (clauses: Clauses, index: number, label: string): Clauses =>
  clauses.map((one, at) => (at === index ? { ...one, label } : one))

const looked = (certainty: Certainty): Certainty => (certainty === 'check' ? 'confirmed' : certainty)

/** Accepts one clause as it was read. */
export const accepted = (clauses: Clauses, index: number): Clauses =>
  clauses.map((one, at) => (at === index ? { ...one, certainty: looked(one.certainty) } : one))

/** Accepts all clauses as they were read. */
export const acceptedAll = (clauses: Clauses): Clauses => clauses.map((one) => ({ ...one, certainty: looked(one.certainty) }))

/** Numbers of clauses as the person sees them, from 1; null for 扣完为止, which is no clause of its own. */
export function clauseNumbers(clauses: Clauses): readonly (number | null)[] {
  let count = 0
  return clauses.map(({ clause }) => {
    if (clause.kind === 'floor') return null
    count += 1
    return count
  })
}

export const toCheck = (clauses: Clauses): number => clauses.filter(({ certainty }) => certainty === 'check').length

/** The clause at hand: the one chosen, else the first that waits for a person; null where there is none. */
export function clauseAt(clauses: Clauses, chosen: number | null): number | null {
  if (chosen !== null && chosen < clauses.length) return chosen
  const first = clauses.findIndex(({ certainty }) => certainty === 'check')
  return first < 0 ? null : first
}
