import type { NewKey } from '@core/drafting/draft'
import { record, redo, startHistory, undo, type History, type Turned } from '@core/drafting/edit-history'
import { pasteCells, type CellWords, type EditedKind, type KindTable } from '@core/drafting/kinds/kind-rows'
import { readTabText } from '@core/drafting/tab-text'

/** A draft of one kind on the desk: what was done to it, and which cell is at hand. Plain data; every act gives a new one. */
export interface KindSession<D, Column extends string> {
  readonly history: History<D>
  /** Key of the row whose fields stand beside the table. */
  readonly current: string
  readonly column: Column
  /** How many cells would not take what was put into them last. */
  readonly refused: number
}

/** What the keys of a table need to know. */
export interface TableDesk<D, Column extends string> {
  readonly table: KindTable<D, Column>
  readonly words: CellWords
  readonly newKey: NewKey
}

type Session<D, C extends string> = KindSession<D, C>

export const presentOf = <D, C extends string>({ history }: Session<D, C>): D => history.present

/** Begins at the first line; `column` is the one that is written first. */
export const startKindSession = <D, C extends string>(table: KindTable<D, C>, draft: D, column: C): Session<D, C> => ({
  history: startHistory(draft),
  current: table.firstRow(draft),
  column,
  refused: 0,
})

/** Goes to a cell of a row that is there. */
export function goTo<D, C extends string>(table: KindTable<D, C>, session: Session<D, C>, row: string, column = session.column) {
  if (!table.rows(presentOf(session)).some(({ key }) => key === row)) return session
  return row === session.current && column === session.column ? session : { ...session, current: row, column, refused: 0 }
}

/** Does one step at the current row; nothing when it changes nothing. */
export function edit<D, C extends string>(table: KindTable<D, C>, session: Session<D, C>, next: D): Session<D, C> {
  const history = record(session.history, next, session.current)
  return history === session.history ? session : settled(table, { ...session, history, refused: 0 }, session)
}

/** An edit that made a row goes to it; null made none. */
export const editTo = <D, C extends string>(
  table: KindTable<D, C>,
  session: Session<D, C>,
  edited: EditedKind<D> | null,
): Session<D, C> => (edited === null ? session : goTo(table, edit(table, session, edited.draft), edited.key))

export const undoStep = <D, C extends string>(table: KindTable<D, C>, session: Session<D, C>): Session<D, C> =>
  turnedBack(table, session, undo(session.history))
export const redoStep = <D, C extends string>(table: KindTable<D, C>, session: Session<D, C>): Session<D, C> =>
  turnedBack(table, session, redo(session.history))

/** Goes to where it happened, and back or forth there. */
function turnedBack<D, C extends string>(table: KindTable<D, C>, session: Session<D, C>, to: Turned<D> | null): Session<D, C> {
  if (to === null) return session
  return settled(table, goTo(table, { ...session, history: to.history, refused: 0 }, to.at), session)
}

/** After a step the current row may be gone: then the one at its place is current. */
function settled<D, C extends string>(table: KindTable<D, C>, session: Session<D, C>, before: Session<D, C>): Session<D, C> {
  const rows = table.rows(presentOf(session))
  if (rows.some(({ key }) => key === session.current)) return session
  const place = table.rows(presentOf(before)).findIndex(({ key }) => key === session.current)
  return { ...session, current: rows[Math.max(0, Math.min(place, rows.length - 1))]?.key ?? '' }
}

/** Rows that PgUp and PgDn go at once. */
const PAGE_ROWS = 15

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  'Shift+Enter': [-1, 0],
  PageUp: [-PAGE_ROWS, 0],
  PageDown: [PAGE_ROWS, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
  'Ctrl+Home': [-Infinity, -Infinity],
  'Ctrl+End': [Infinity, Infinity],
}

/** What a key does while no cell is being written in; null: not a key of the table. */
export function pressInTable<D, C extends string>(
  desk: TableDesk<D, C>,
  session: Session<D, C>,
  key: string,
): Session<D, C> | null {
  const { table, newKey } = desk
  const { current, column } = session
  const draft = presentOf(session)
  const step = STEPS[key]
  if (step !== undefined) return walk(table, session, step[0], step[1])
  switch (key) {
    case 'Delete':
      return writeCell(desk, session, '')
    case 'Ctrl+d':
      return fillFromAbove(desk, session)
    case 'Insert':
    case 'Ctrl+Insert':
      return editTo(table, session, table.insertBelow(draft, current, newKey))
    case 'Ctrl+Delete':
      return edit(table, session, table.remove(draft, current))
    case 'Alt+ArrowUp':
      return edit(table, session, table.move(draft, current, -1))
    case 'Alt+ArrowDown':
      return edit(table, session, table.move(draft, current, 1))
    case ' ': {
      const turned = table.turn(draft, current, column)
      return turned === null ? null : edit(table, session, turned)
    }
    default:
      return null
  }
}

export function walk<D, C extends string>(
  table: KindTable<D, C>,
  session: Session<D, C>,
  rows: number,
  columns: number,
): Session<D, C> {
  const all = table.rows(presentOf(session))
  const row = all[clamp(all.findIndex(({ key }) => key === session.current) + rows, all.length)]
  const column = table.columns[clamp(table.columns.indexOf(session.column) + columns, table.columns.length)]
  return row === undefined || column === undefined ? session : goTo(table, session, row.key, column)
}

const clamp = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at))

/** Text of the current cell; null where the row has none there. */
export const currentCell = <D, C extends string>({ table, words }: TableDesk<D, C>, session: Session<D, C>): string | null =>
  table.cell(presentOf(session), session.current, session.column, words)

/** Writes what was typed into the current cell; a text that the cell cannot hold changes nothing. */
export function writeCell<D, C extends string>(desk: TableDesk<D, C>, session: Session<D, C>, text: string): Session<D, C> {
  const next = desk.table.withCell(presentOf(session), session.current, session.column, text, desk.words)
  if (next === null) return { ...session, refused: 1 }
  return { ...edit(desk.table, session, next), refused: 0 }
}

/** The cell above, once more. */
function fillFromAbove<D, C extends string>(desk: TableDesk<D, C>, session: Session<D, C>): Session<D, C> {
  const rows = desk.table.rows(presentOf(session))
  const above = rows[rows.findIndex(({ key }) => key === session.current) - 1]
  const text = above === undefined ? null : desk.table.cell(presentOf(session), above.key, session.column, desk.words)
  return text === null ? session : writeCell(desk, session, text)
}

/** Puts tab text over the table from the current cell on. */
export function pasteAt<D, C extends string>(desk: TableDesk<D, C>, session: Session<D, C>, text: string): Session<D, C> {
  const cells = readTabText(text)
  if (cells.length === 0) return session
  const at = { row: session.current, column: session.column }
  const { draft, refused } = pasteCells(desk.table, presentOf(session), at, cells, desk.words, desk.newKey)
  return { ...edit(desk.table, session, draft), refused }
}
