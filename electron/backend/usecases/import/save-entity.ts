import { AppError } from '../../../core/shared/app-error'
import type { JournalRepo } from '../../../store/journal.repo'
import { changedFields } from '../../changed-fields'

export type Saved = 'added' | 'updated' | 'unchanged'

/** Who imports, and from which file: the journal's reason. */
export interface ImportAct {
  readonly who: string
  readonly reason: string
}

/** One row of an import. */
export interface RowAct extends ImportAct {
  /** Says that this row is about the entity, before it is written. @throws AppError DUPLICATE when an earlier row was */
  readonly claim: (id: string, at: string) => void
}

/**
 * Two rows of one import may not be about the same entity: known by its code in one of them and by its name in the other, it
 * would be changed to and fro with every import.
 */
export function claims(): RowAct['claim'] {
  const claimed = new Set<string>()
  return (id, at) => {
    if (claimed.has(id)) throw new AppError('DUPLICATE', { at })
    claimed.add(id)
  }
}

export interface EntityWrite<T extends { readonly id: string }> {
  /** First word of the journal's `what` and `entity`. */
  readonly word: string
  readonly found: T | undefined
  readonly wished: T
  readonly insert: (wished: T) => void
  readonly update: (wished: T) => void
}

/** Writes an entity when it is new or differs, with its journal row. Callers own the transaction. */
export function saveEntity<T extends { readonly id: string }>(
  journal: Pick<JournalRepo, 'append'>,
  { word, found, wished, insert, update }: EntityWrite<T>,
  { who, reason }: ImportAct,
): Saved {
  const entity = `${word}/${wished.id}`
  if (found === undefined) {
    insert(wished)
    journal.append({ who, what: `${word}.added`, entity, before: null, after: wished, reason })
    return 'added'
  }
  const changed = changedFields(found, wished)
  if (changed === null) return 'unchanged'
  update(wished)
  journal.append({ who, what: `${word}.amended`, entity, ...changed, reason })
  return 'updated'
}
