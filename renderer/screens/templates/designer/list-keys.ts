import { linesOf } from '@core/drafting/template-of-draft'
import { fillFromAbove, insertBelow, moveRow, removeRows } from '@core/drafting/edit-draft'
import type { NewKey } from '@core/drafting/draft'
import { currentRow, draftOf, edit, editTo, redoStep, rowsOf, turnTo, undoStep, type DesignerSession } from './designer-session'

/** Keys of the designer wherever the focus is. */
export const DESK_KEYS = ['Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+z', 'Ctrl+j'] as const

/** What a key of the list does; null: nothing here, the key may go on. */
export function pressInList(session: DesignerSession, key: string, newKey: NewKey): DesignerSession | null {
  const draft = draftOf(session)
  const { current } = session
  switch (key) {
    case 'ArrowUp':
      return walk(session, -1)
    case 'ArrowDown':
      return walk(session, 1)
    case 'Home':
      return walk(session, -Infinity)
    case 'End':
      return walk(session, Infinity)
    case 'PageUp':
      return walkGroups(session, -1)
    case 'PageDown':
      return walkGroups(session, 1)
    case 'Alt+ArrowUp':
      return edit(session, moveRow(draft, current, -1))
    case 'Alt+ArrowDown':
      return edit(session, moveRow(draft, current, 1))
    case 'Insert':
    case 'Ctrl+Insert':
      return editTo(session, insertBelow(draft, current, newKey))
    case 'Ctrl+d':
      return edit(session, fillFromAbove(draft, current))
    case 'Delete':
      return edit(session, removeRows(draft, new Set([current])))
    default:
      return null
  }
}

/** What a key of the whole designer does; null: nothing to do, the key may go on. */
export function pressAtDesk(session: DesignerSession, key: string): DesignerSession | null {
  switch (key) {
    case 'Ctrl+z':
      return undoStep(session)
    case 'Ctrl+y':
    case 'Ctrl+Shift+z':
      return redoStep(session)
    case 'Ctrl+j':
      return nextUnsure(session)
    default:
      return null
  }
}

function walk(session: DesignerSession, step: number): DesignerSession {
  const rows = rowsOf(session)
  const at = rows.findIndex(({ key }) => key === session.current)
  const row = rows[Math.max(0, Math.min(rows.length - 1, at + step))]
  return row === undefined ? session : turnTo(session, row.key)
}

/** To the heading of the group before or after: sections, bonus items, vetoes, settings. */
function walkGroups(session: DesignerSession, step: 1 | -1): DesignerSession {
  const rows = rowsOf(session)
  const at = rows.findIndex(({ key }) => key === session.current)
  const isHeading = (index: number) => rows[index] !== undefined && rows[index].kind !== 'item' && rows[index].kind !== 'veto'
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index]
    if (row !== undefined && isHeading(index)) return turnTo(session, row.key)
  }
  return session
}

/** The next clause that waits for a person, behind the one at hand and round the sheet. */
export function nextUnsure(session: DesignerSession): DesignerSession {
  const lines = linesOf(draftOf(session))
  const here = lines.findIndex(({ key }) => key === session.current)
  const places = lines.flatMap((line, index) =>
    (line.source?.clauses ?? []).flatMap((clause, at) => (clause.certainty === 'check' ? [{ key: line.key, index, at }] : [])),
  )
  const isBehind = ({ index, at }: { readonly index: number; readonly at: number }) =>
    index > nearest(session, here) || (index === here && at > (session.clause ?? -1))
  const next = places.find(isBehind) ?? places[0]
  return next === undefined ? session : { ...turnTo(session, next.key), clause: next.at }
}

/** Place among the items: of the current row, or of the item above it. */
function nearest(session: DesignerSession, here: number): number {
  if (here >= 0) return here
  const rows = rowsOf(session)
  const at = rows.findIndex(({ key }) => key === session.current)
  return rows.slice(0, at).filter(({ kind }) => kind === 'item').length - 1
}

/** The item at hand; null on a heading or a veto. */
export const currentLine = (session: DesignerSession) => {
  const row = currentRow(session)
  return row.kind === 'item' ? row.line : null
}
