import type { Clause } from '@core/drafting/clauses/clause'
import type { DraftLine } from '@core/drafting/draft'
import type { DesignerSession } from '../designer-session'
import { currentLine } from '../list-keys'
import { accepted, clauseAt, withClauseAt } from './clause-edits'
import { putClauses } from './source-keys'

/** One way to settle a clause that waits for a person. */
export interface Answer {
  readonly code: 'fixed' | 'manual' | 'accept' | 'words'
  /** null: as it was read. */
  readonly clause: Clause | null
}

export interface Question {
  readonly code: 'discretion' | 'unsure'
  readonly params: Readonly<Record<string, string | number>>
  readonly answers: readonly Answer[]
}

/** What must be decided about the clause at `index`; null when nothing waits. */
export function questionOf(line: DraftLine, index: number): Question | null {
  const found = line.source?.clauses[index]
  if (found?.certainty !== 'check') return null
  const { clause } = found
  if (clause.kind === 'discretionary' && clause.max !== undefined) {
    const { min = clause.max, max } = clause
    return {
      code: 'discretion',
      params: { min, max },
      answers: [
        { code: 'fixed', clause: { kind: 'deduct', points: min, per: 1, unit: '次', max } },
        { code: 'manual', clause: null },
      ],
    }
  }
  return {
    code: 'unsure',
    params: {},
    answers: [
      { code: 'accept', clause: null },
      { code: 'words', clause: { kind: 'text' } },
    ],
  }
}

/** Settles the clause at hand by the answer with this place, and goes on to the next that waits. */
export function answered(session: DesignerSession, place: number): DesignerSession {
  const line = currentLine(session)
  const index = clauseAt(line?.source?.clauses ?? [], session.clause)
  if (line === null || index === null) return session
  const answer = questionOf(line, index)?.answers[place]
  if (answer === undefined) return session
  const { clause } = answer
  return putClauses({ ...session, clause: null }, (now) =>
    clause === null ? accepted(now, index) : withClauseAt(now, index, clause),
  )
}
