import type { NewKey } from '@core/drafting/draft'
import type { DraftRow } from '@core/drafting/draft-rows'
import { insertBelow, moveRows, removeRows } from '@core/drafting/edit-draft'
import { cellText, GRID_COLUMNS, withCell, type CellWords, type GridColumn } from '@core/drafting/grid-cells'
import { clearBlock, copyBlock, fillDown, pasteBlock, type Written } from '@core/drafting/paste-block'
import { readTabText, tabText } from '@core/drafting/tab-text'
import { chosenBlock, draftOf, edit, editTo, rowsOf, type DesignerSession } from '../designer-session'

/** Rows of the table: all but the settings of the sheet, which have no cells. */
export const gridRows = (session: DesignerSession): readonly DraftRow[] => rowsOf(session).filter(({ kind }) => kind !== 'head')

/** Rows that PgUp and PgDn go at once. */
const PAGE_ROWS = 15

/** Steps of the keys that walk, as rows and columns; with Shift they choose a block. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageUp: [-PAGE_ROWS, 0],
  PageDown: [PAGE_ROWS, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
  'Ctrl+Home': [-Infinity, -Infinity],
  'Ctrl+End': [Infinity, Infinity],
}
/** Keys that walk backwards with Shift instead of choosing. */
const BACKWARDS: readonly string[] = ['Enter', 'Tab']

/** What a key does while no cell is being written in; null: not a key of the table. */
export function pressInGrid(session: DesignerSession, key: string, words: CellWords, newKey: NewKey): DesignerSession | null {
  const draft = draftOf(session)
  const block = chosenBlock(session)
  const plain = key.replace('Shift+', '')
  const step = STEPS[plain]
  if (step !== undefined) {
    const isBack = plain !== key && BACKWARDS.includes(plain)
    return walkInGrid(session, isBack ? -step[0] : step[0], isBack ? -step[1] : step[1], plain !== key && !isBack)
  }
  switch (key) {
    case 'Escape':
      return session.anchor === null && session.refused.length === 0 ? null : { ...session, anchor: null, refused: [] }
    case 'Delete':
      return written(session, clearBlock(draft, block, words))
    case 'Ctrl+d':
      return written(session, fillDown(draft, block, words))
    case 'Insert':
    case 'Ctrl+Insert':
      return editTo(session, insertBelow(draft, block.rows.at(-1) ?? session.current, newKey))
    case 'Ctrl+Delete':
      return edit({ ...session, anchor: null }, removeRows(draft, new Set(block.rows)))
    case 'Alt+ArrowUp':
      return edit(session, moveRows(draft, block.rows, -1))
    case 'Alt+ArrowDown':
      return edit(session, moveRows(draft, block.rows, 1))
    case ' ':
      return turned(session, words)
    case 'Ctrl+a': {
      const rows = gridRows(session)
      const [first, last] = [rows[0], rows.at(-1)]
      if (first === undefined || last === undefined) return session
      return { ...session, current: first.key, column: 'code', anchor: { row: last.key, column: 'waivable' } }
    }
    default:
      return null
  }
}

/** Space in a cell that knows only a few words puts the next of them there; elsewhere it is written. */
function turned(session: DesignerSession, words: CellWords): DesignerSession | null {
  const { never, on_deduction, always } = words.evidence
  const choices = session.column === 'evidence' ? [never, on_deduction, always] : [words.no, words.yes]
  const text = currentCell(session, words)
  if (text === null || (session.column !== 'evidence' && session.column !== 'waivable')) return null
  return writeCell(session, choices[(choices.indexOf(text) + 1) % choices.length] ?? '', words)
}

/** Goes so many rows and columns; when choosing, the far corner of the block goes and the current cell stays. */
export function walkInGrid(session: DesignerSession, rows: number, columns: number, isChoosing = false): DesignerSession {
  const all = gridRows(session)
  const from = (isChoosing ? session.anchor : null) ?? { row: session.current, column: session.column }
  const at = all.findIndex(({ key }) => key === from.row)
  const row = all[clamp((at < 0 ? all.length - 1 : at) + rows, all.length)]
  const column = GRID_COLUMNS[clamp(GRID_COLUMNS.indexOf(from.column) + columns, GRID_COLUMNS.length)]
  return row === undefined || column === undefined ? session : goToCell(session, row.key, column, isChoosing)
}

const clamp = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at))

/** Goes to a cell; when choosing, it becomes the far corner of the block that begins at the current one. */
export function goToCell(session: DesignerSession, row: string, column: GridColumn, isChoosing = false): DesignerSession {
  const isHere = row === session.current && column === session.column
  if (isChoosing) return { ...session, anchor: isHere ? null : { row, column } }
  const clause = row === session.current ? {} : { clause: null, caret: 0 }
  return { ...session, ...clause, current: row, column, anchor: null }
}

/** Text of the current cell; null where the row has none there. */
export function currentCell(session: DesignerSession, words: CellWords): string | null {
  const row = gridRows(session).find(({ key }) => key === session.current)
  return row === undefined ? null : cellText(draftOf(session), row, session.column, words)
}

/** Writes what was typed into the current cell; a text that the cell cannot hold is marked there and nothing changes. */
export function writeCell(session: DesignerSession, text: string, words: CellWords): DesignerSession {
  const row = gridRows(session).find(({ key }) => key === session.current)
  const next = row === undefined ? null : withCell(draftOf(session), row, session.column, text, words)
  if (next === null) return { ...session, refused: [{ row: session.current, column: session.column }] }
  return { ...edit(session, next), refused: [] }
}

/** Whether the current cell refused its text. */
export const isRefused = ({ refused, current, column }: DesignerSession): boolean =>
  refused.some((place) => place.row === current && place.column === column)

/** The chosen cells as tab text, for Excel. */
export const copied = (session: DesignerSession, words: CellWords): string =>
  tabText(copyBlock(draftOf(session), chosenBlock(session), words))

/** Puts tab text over the chosen cells and chooses what it covers; the current cell stays its upper left corner. */
export function pasted(session: DesignerSession, text: string, words: CellWords, newKey: NewKey): DesignerSession {
  const cells = readTabText(text)
  if (cells.length === 0) return session
  const result = pasteBlock(draftOf(session), chosenBlock(session), cells, words, newKey)
  const [first, last] = [result.block.rows[0], result.block.rows.at(-1)]
  const [left, right] = [result.block.columns[0], result.block.columns.at(-1)]
  const next = written(session, result)
  if (first === undefined || last === undefined || left === undefined || right === undefined) return next
  const isOne = first === last && left === right
  return { ...next, current: first, column: left, anchor: isOne ? null : { row: last, column: right } }
}

function written(session: DesignerSession, { draft, refused }: Written): DesignerSession {
  return { ...edit(session, draft), refused }
}
