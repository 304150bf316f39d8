import type { Fact } from '../../scoring/fact'
import { readFact } from '../../scoring/read-fact'
import type { DeductClause, Item } from '../../scoring/template'

/** One record that was looked at (病历抽查): a medical record, a prescription, a ledger. Never who the patient is. */
export interface SampleRow {
  /** Its number in the clinic. */
  readonly ref: string
  /** Of a table that judges; null: not judged yet. */
  readonly isRight: boolean | null
  /** Of a table that counts faults, by clause; a clause without a fault is absent. */
  readonly counts: Readonly<Record<string, number>>
  readonly note: string
}

/** What a table of samples asks of each record. */
export type SampleForm =
  | { readonly asks: 'right' }
  | { readonly asks: 'faults'; readonly clauses: readonly Pick<DeductClause, 'id' | 'label' | 'unit'>[] }

/** The most records of one table; papers and screens are made for a sample, not for a register. */
export const MOST_SAMPLES = 500

/**
 * The table of samples that can answer an item: right or wrong where a share of records is asked for or each failed one
 * takes points off, faults by clause where clauses take them off. Null for an item that no count of records answers.
 */
export function sampleFormOf({ scoring }: Pick<Item, 'scoring'>): SampleForm | null {
  switch (scoring.kind) {
    case 'sample':
      return { asks: 'right' }
    case 'ratio':
      return scoring.metric?.share === true ? { asks: 'right' } : null
    case 'deduct':
      return { asks: 'faults', clauses: scoring.rules }
    case 'yes_no':
    case 'checklist':
    case 'tiers':
    case 'manual':
    case 'info':
      return null
  }
}

/**
 * The fact that follows from the records looked at: the records themselves for `sample`, right ones of those judged for a
 * share, faults added up by clause. What was said of the item beside it (a reason, missing evidence) stays.
 *
 * @returns null when no record was judged: then nothing is answered.
 * @throws AppError as `readFact`, and FACT_FIELD_UNKNOWN for an item that no table of samples answers
 */
export function factOfSamples(item: Item, rows: readonly SampleRow[], before: Fact | null): Fact | null {
  const found = countedIn(item, rows)
  if (found === null) return null
  const { reason, noEvidence } = before ?? {}
  return readFact(item, {
    ...found,
    ...(reason === undefined ? {} : { reason }),
    ...(noEvidence === undefined ? {} : { noEvidence }),
  })
}

function countedIn(item: Item, rows: readonly SampleRow[]): Fact | null {
  if (sampleFormOf(item)?.asks === 'faults') return rows.length === 0 ? null : { counts: faultsIn(rows) }
  const judged = rows.filter(({ isRight }) => isRight !== null)
  if (judged.length === 0) return null
  if (item.scoring.kind !== 'sample')
    return { numerator: judged.filter(({ isRight }) => isRight).length, denominator: judged.length }
  return {
    samples: judged.map(({ ref, isRight, note }) => ({ ref, failed: isRight === false, ...(note === '' ? {} : { note }) })),
  }
}

function faultsIn(rows: readonly SampleRow[]): Record<string, number> {
  const faults: Record<string, number> = {}
  for (const { counts } of rows)
    for (const [clause, count] of Object.entries(counts)) if (count > 0) faults[clause] = (faults[clause] ?? 0) + count
  return faults
}
