import type { Draft } from '@core/drafting/draft'
import { draftRows, type DraftRow } from '@core/drafting/draft-rows'
import type { Edited } from '@core/drafting/edit-draft'
import { record, redo, startHistory, undo, type History, type Turned } from '@core/drafting/edit-history'
import { GRID_COLUMNS, type GridColumn } from '@core/drafting/grid-cells'
import type { CellBlock, CellPlace } from '@core/drafting/paste-block'

/** One draft on the desk: what was done to it, and where the person stands. Plain data; every act gives a new one. */
export interface DesignerSession {
  readonly history: History
  /** Key of the row whose fields are in the middle, and of the current cell of the table. */
  readonly current: string
  /** The clause at hand of the current item; null: none was touched yet. */
  readonly clause: number | null
  /** The caret in the source text of the current item. */
  readonly caret: number
  readonly column: GridColumn
  /** The far corner of the block that begins at the current cell; null: one cell. */
  readonly anchor: CellPlace | null
  /** Cells that would not take what was put into them. */
  readonly refused: readonly CellPlace[]
}

export const draftOf = (session: DesignerSession): Draft => session.history.present

export const rowsOf = (session: DesignerSession): readonly DraftRow[] => draftRows(draftOf(session))

/** The row at hand; there is always one, for the headings cannot be taken away. */
export function currentRow(session: DesignerSession): DraftRow {
  const rows = rowsOf(session)
  const row = rows.find(({ key }) => key === session.current) ?? rows[0]
  if (row === undefined) throw new Error('a draft without rows')
  return row
}

/** Begins at the first item, or at `at`. */
export function startSession(draft: Draft, at?: string): DesignerSession {
  const rows = draftRows(draft)
  const first = rows.find(({ key }) => key === at) ?? rows.find(({ kind }) => kind === 'item') ?? rows[0]
  return {
    history: startHistory(draft),
    current: first?.key ?? '',
    clause: null,
    caret: 0,
    column: 'title',
    anchor: null,
    refused: [],
  }
}

/** Goes to a row; the same row keeps its clause and caret. */
export function turnTo(session: DesignerSession, key: string): DesignerSession {
  if (key === session.current) return session.anchor === null ? session : { ...session, anchor: null }
  if (!rowsOf(session).some((row) => row.key === key)) return session
  return { ...session, current: key, clause: null, caret: 0, anchor: null }
}

/** Does one step to the draft at the current row, or at `at`; nothing when it changes nothing. */
export function edit(session: DesignerSession, next: Draft, at = session.current): DesignerSession {
  const history = record(session.history, next, at)
  return history === session.history ? session : settled({ ...session, history, refused: [] }, session)
}

/** An edit that made a row goes to it; null made none. */
export const editTo = (session: DesignerSession, edited: Edited | null): DesignerSession =>
  edited === null ? session : turnTo(edit(session, edited.draft), edited.key)

export const undoStep = (session: DesignerSession): DesignerSession => turned(session, undo(session.history))
export const redoStep = (session: DesignerSession): DesignerSession => turned(session, redo(session.history))

/** Goes back or forth to where it happened; a row that is not there any more leaves its place to the one that is. */
function turned(session: DesignerSession, to: Turned | null): DesignerSession {
  if (to === null) return session
  return settled(turnTo({ ...session, history: to.history, refused: [], clause: null }, to.at), session)
}

/** What the backend or another pane put in place of the draft is a step like any other. */
export const adopt = (session: DesignerSession, draft: Draft): DesignerSession => edit(session, draft)

/** After a step the current row may be gone: then the one at its place is current. */
function settled(session: DesignerSession, before: DesignerSession): DesignerSession {
  const rows = rowsOf(session)
  if (rows.some(({ key }) => key === session.current)) return session
  const place = rowsOf(before).findIndex(({ key }) => key === session.current)
  const row = rows[Math.max(0, Math.min(place, rows.length - 1))]
  return { ...session, current: row?.key ?? '', clause: null, caret: 0, anchor: null }
}

/** The cells that are chosen: from the current one to the anchor. */
export function chosenBlock(session: DesignerSession): CellBlock {
  const { current, column, anchor } = session
  if (anchor === null) return { rows: [current], columns: [column] }
  const keys = rowsOf(session).map(({ key }) => key)
  return {
    rows: between(keys, current, anchor.row),
    columns: between(GRID_COLUMNS, column, anchor.column),
  }
}

function between<T>(list: readonly T[], one: T, other: T): readonly T[] {
  const [a, b] = [list.indexOf(one), list.indexOf(other)]
  return a < 0 || b < 0 ? [one] : list.slice(Math.min(a, b), Math.max(a, b) + 1)
}
