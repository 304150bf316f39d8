import type { RecognisedClause } from '@core/drafting/clauses/clause'
import { withClauses } from '@core/drafting/scoring-text'
import type { DesignerSession } from '../designer-session'
import { currentLine, editLine } from '../list-keys'
import { acceptedAll } from './clause-edits'

/** Keys of a split scoring cell, by the names of `keyName`; they act in fields too. */
export const SOURCE_KEYS = ['Ctrl+Enter', 'Ctrl+b', 'Ctrl+m'] as const

type Clauses = readonly RecognisedClause[]

/** Puts other clauses in place of those of the item at hand, in one step. */
export const putClauses = (session: DesignerSession, does: (clauses: Clauses) => Clauses): DesignerSession =>
  editLine(session, (line) => withClauses(line, does(line.source?.clauses ?? [])))

/** What a key does to the clauses of the item at hand; null: there are none, the key may go on. */
export function pressInSource(session: DesignerSession, key: string): DesignerSession | null {
  const source = currentLine(session)?.source ?? null
  if (source === null) return null
  switch (key) {
    case 'Ctrl+Enter':
      return putClauses({ ...session, clause: null }, acceptedAll)
    default:
      return null
  }
}
