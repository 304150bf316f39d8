import { factOfSamples, type SampleRow } from '@core/inspection/samples/sample-rows'
import { sameJson } from '@core/inspection/same-json'
import type { Fact } from '@core/scoring/fact'
import type { Item } from '@core/scoring/template'
import { AppError } from '@core/shared/app-error'
import { itemOf } from '../sheet-order'
import { refuse, store, storedFact, unchanged, withoutFactTexts, type SheetChange, type SheetSession } from '../sheet-session'

/** A session with the answer of a table, and the change that is saved together with the table; null: it was refused. */
export interface Sampled {
  readonly session: SheetSession
  readonly change: SheetChange | null
}

/** Answers an item by its table. The change is to be saved even where the answer stays the same: a remark may be new. */
export function answerBySamples(session: SheetSession, code: string, rows: readonly SampleRow[]): Sampled {
  const fact = factBySamples(itemOf(session.template, code), rows, storedFact(session, code))
  if (fact instanceof AppError) return { session: refuse(session, fact.code, fact.params).session, change: null }
  const change: SheetChange = { kind: 'fact', item: code, to: fact }
  const texts = session.current === code ? withoutFactTexts(session.texts) : session.texts
  return { session: store({ ...session, texts }, change).session, change }
}

/** Whether the answer is the one that follows from the table. Without a record nothing follows. */
export function isAsSampled(item: Item, rows: readonly SampleRow[], stored: Fact | undefined): boolean {
  if (rows.length === 0) return true
  const fact = factBySamples(item, rows, stored)
  return !(fact instanceof AppError) && sameJson(fact, stored ?? null)
}

function factBySamples(item: Item, rows: readonly SampleRow[], stored: Fact | undefined): Fact | null | AppError {
  try {
    return factOfSamples(item, rows, stored ?? null)
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown
    throw thrown
  }
}

/** Nothing more is done by it; for `act`, once the change went to the store with its table. */
export const shown = ({ session }: Sampled) => unchanged(session)
