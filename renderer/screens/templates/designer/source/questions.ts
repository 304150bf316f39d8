import { promptsOf, type Prompt } from '@core/drafting/clauses/prompts'
import type { DraftLine } from '@core/drafting/draft'
import { sameJson } from '@core/inspection/same-json'
import { draftOf, type DesignerSession } from '../designer-session'
import { currentLine } from '../list-keys'
import { accepted, clauseAt, withClauseAt } from './clause-edits'
import { putClauses } from './source-keys'

/** What must be decided about the clause at `index`; null when it does not wait for a person. */
export function questionOf(line: DraftLine, isBonus: boolean, index: number): Prompt | null {
  if (line.source?.clauses[index]?.certainty !== 'check') return null
  return promptsOf(line.source, { points: line.item.points, isBonus }).find((prompt) => prompt.index === index) ?? null
}

/** Settles the clause at hand by the answer with this place, from 0, and goes on to the next that waits. */
export function answered(session: DesignerSession, place: number): DesignerSession {
  const line = currentLine(session)
  const clauses = line?.source?.clauses ?? []
  const index = clauseAt(clauses, session.clause)
  if (line === null || index === null) return session
  const choice = questionOf(line, draftOf(session).bonusItems.includes(line), index)?.choices[place]
  if (choice === undefined) return session
  const asRead = sameJson(choice.clause, clauses[index]?.clause)
  const settled = putClauses(session, (now) => (asRead ? accepted(now, index) : withClauseAt(now, index, choice.clause)))
  return { ...settled, clause: null }
}
