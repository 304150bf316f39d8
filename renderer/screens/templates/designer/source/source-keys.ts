import { mergeClauses, splitClause } from '@core/drafting/clauses/split-clause'
import type { RecognisedClause } from '@core/drafting/clauses/clause'
import type { Draft, DraftLine, NewKey } from '@core/drafting/draft'
import { VETOES_ROW } from '@core/drafting/draft-rows'
import { insertBelow, withLine, withVeto } from '@core/drafting/edit-draft'
import { withClauses } from '@core/drafting/scoring-text'
import { draftOf, edit, type DesignerSession } from '../designer-session'
import { currentLine } from '../list-keys'
import { acceptedAll, clauseAt } from './clause-edits'

/** Keys of a split scoring cell, by the names of `keyName`; they act in fields too. */
export const SOURCE_KEYS = ['Ctrl+Enter', 'Ctrl+b', 'Ctrl+m'] as const

type Clauses = readonly RecognisedClause[]

const newKey = (): string => crypto.randomUUID()

/** Puts other clauses in place of those of the item at hand, in one step; a veto that is accepted stands among the vetoes. */
export function putClauses(
  session: DesignerSession,
  does: (clauses: Clauses) => Clauses,
  makeKey: NewKey = newKey,
): DesignerSession {
  const line = currentLine(session)
  if (line === null || line.source === null) return session
  const before = line.source.clauses
  const after = does(before)
  const changed = withLine(draftOf(session), line.key, (now) => withClauses(now, after))
  return edit(
    session,
    acceptedVetoes(line, before, after).reduce((draft, title) => withVetoOf(draft, line, title, makeKey), changed),
  )
}

/** The words of clauses that a person has just accepted as vetoes. */
function acceptedVetoes({ source }: DraftLine, before: Clauses, after: Clauses): readonly string[] {
  const isVeto = ({ clause, certainty }: RecognisedClause) => clause.kind === 'veto' && certainty === 'confirmed'
  const known = before.filter(isVeto)
  return after
    .filter((one) => isVeto(one) && !known.some(({ start }) => start === one.start))
    .map(({ start, end }) => (source?.text ?? '').slice(start, end).trim())
}

/** A veto with these words, found at this item; none where one says the same. */
function withVetoOf(draft: Draft, { item }: DraftLine, title: string, makeKey: NewKey): Draft {
  if (draft.vetoes.some(({ veto }) => veto.title === title)) return draft
  const made = insertBelow(draft, draft.vetoes.at(-1)?.key ?? VETOES_ROW, makeKey)
  return made === null ? draft : withVeto(made.draft, made.key, { title, item: item.code })
}

/** What a key does to the clauses of the item at hand; null: there are none, the key may go on. */
export function pressInSource(session: DesignerSession, key: string): DesignerSession | null {
  const line = currentLine(session)
  if (line === null || line.source === null) return null
  const { source } = line
  const terms = { points: line.item.points, isBonus: draftOf(session).bonusItems.includes(line) }
  const index = clauseAt(source.clauses, session.clause)
  switch (key) {
    case 'Ctrl+Enter':
      return { ...putClauses(session, acceptedAll), clause: null }
    case 'Ctrl+b':
      return putClauses(session, () => splitClause(source, session.caret, terms))
    case 'Ctrl+m': {
      if (index === null || index === 0) return session
      return { ...putClauses(session, () => mergeClauses(source, index, terms)), clause: index - 1 }
    }
    default:
      return null
  }
}
