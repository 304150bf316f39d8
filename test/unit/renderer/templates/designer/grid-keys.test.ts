import { describe, expect, it } from 'vitest'
import { BONUS_ROW, HEAD_ROW, VETOES_ROW } from '@core/drafting/draft-rows'
import type { GridColumn } from '@core/drafting/grid-cells'
import {
  chosenBlock,
  draftOf,
  undoStep,
  type DesignerSession,
} from '../../../../../renderer/screens/templates/designer/designer-session'
import {
  copied,
  currentCell,
  goToCell,
  gridRows,
  isRefused,
  pasted,
  pressInGrid,
  walkInGrid,
  writeCell,
} from '../../../../../renderer/screens/templates/designer/grid/grid-keys'
import { words } from '../../../core/drafting/draft-builder'
import { desk, line, newKey } from './desk'

const at = (row: string, column: GridColumn = 'title') => goToCell(desk(row), row, column)
const press = (session: DesignerSession, ...keys: string[]): DesignerSession =>
  keys.reduce((now, key) => pressInGrid(now, key, words, newKey) ?? now, session)
const place = ({ current, column }: DesignerSession) => [current, column]

describe('walking over the cells', () => {
  it('goes as in Excel: Enter down, Tab right, Shift back, Home and End along the row', () => {
    expect(place(press(at('A1'), 'Enter', 'Tab'))).toEqual(['A2', 'points'])
    expect(place(press(at('A2', 'points'), 'Shift+Enter', 'Shift+Tab'))).toEqual(['A1', 'title'])
    expect(place(press(at('A1'), 'End'))).toEqual(['A1', 'waivable'])
    expect(place(press(at('A1'), 'End', 'Home', 'ArrowDown', 'ArrowRight'))).toEqual(['A2', 'title'])
    expect(place(press(at('A1'), 'Ctrl+End'))).toEqual(['V5', 'waivable'])
    expect(place(press(at('C1'), 'Ctrl+Home'))).toEqual(['A', 'code'])
    expect(place(press(at('A1'), 'PageDown', 'PageUp'))).toEqual(['A1', 'title'])
  })

  it('stays at the edges', () => {
    expect(place(press(at('A', 'code'), 'ArrowUp', 'ArrowLeft'))).toEqual(['A', 'code'])
    expect(place(press(at('V5', 'waivable'), 'ArrowDown', 'ArrowRight'))).toEqual(['V5', 'waivable'])
  })

  it('has no row for the settings, and comes from them to the last row', () => {
    expect(gridRows(desk()).some(({ key }) => key === HEAD_ROW)).toBe(false)
    expect(walkInGrid(desk(HEAD_ROW), -1, 0).current).toBe('V4')
    expect(currentCell(desk(HEAD_ROW), words)).toBeNull()
  })

  it('chooses a block with Shift from where it began', () => {
    const session = press(at('A2'), 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight')
    expect(chosenBlock(session)).toEqual({ rows: ['A2', 'A3', 'A4'], columns: ['title', 'points'] })
    expect(press(session, 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowLeft').anchor).toBeNull()
    expect(press(session, 'ArrowDown').anchor).toBeNull()
    expect(press(session, 'Escape').anchor).toBeNull()
    expect(pressInGrid(at('A2'), 'Escape', words, newKey)).toBeNull()
    expect(chosenBlock(press(at('A2'), 'Ctrl+a')).rows).toHaveLength(gridRows(desk()).length)
  })
})

describe('writing', () => {
  it('puts a text into the cell as one step', () => {
    const session = writeCell(at('A1', 'points'), '2.5', words)
    expect(line(session).item.points).toBe(2.5)
    expect(draftOf(undoStep(session))).toEqual(draftOf(desk()))
  })

  it('marks the cell that would not take its text, until it does', () => {
    const session = writeCell(at('A1', 'points'), '三分', words)
    expect(isRefused(session)).toBe(true)
    expect(session.history.past).toEqual([])
    expect(isRefused(writeCell(session, '3', words))).toBe(false)
    expect(press(session, 'Escape').refused).toEqual([])
    expect(isRefused(writeCell(at(VETOES_ROW), '示例', words))).toBe(true)
  })

  it('turns cells of few words with Space', () => {
    expect(line(press(at('A1', 'evidence'), ' ')).item.evidenceRule).toBe('never')
    expect(line(press(at('A1', 'evidence'), ' ', ' ', ' ')).item.evidenceRule).toBe('always')
    expect(line(press(at('A3', 'evidence'), ' ')).item.evidenceRule).toBe('never')
    expect(line(press(at('A1', 'waivable'), ' ')).item.allowNotApplicable).toBe(true)
    expect(line(press(at('A1', 'waivable'), ' ', ' ')).item.allowNotApplicable).toBe(false)
    expect(pressInGrid(at('A1', 'title'), ' ', words, newKey)).toBeNull()
    expect(pressInGrid(at('A', 'evidence'), ' ', words, newKey)).toBeNull()
  })

  it('empties, fills down, inserts, removes and moves', () => {
    expect(line(press(at('A3', 'evidence'), 'Delete')).item).not.toHaveProperty('evidenceRule')
    expect(line(press(at('A4', 'points'), 'Ctrl+d')).item.points).toBe(5)
    const inserted = press(at('A2'), 'Ctrl+Insert')
    expect(line(inserted).item.title).toBe('')
    expect(line(press(at('A2'), 'Insert')).item.code).toBe('A6')
    const block = press(at('A2'), 'Shift+ArrowDown')
    expect(gridRows(press(block, 'Ctrl+Delete')).map(({ key }) => key)).not.toContain('A3')
    expect(
      gridRows(press(block, 'Alt+ArrowUp'))
        .slice(1, 3)
        .map(({ key }) => key),
    ).toEqual(['A2', 'A3'])
    expect(gridRows(press(block, 'Alt+ArrowDown'))[2]?.key).toBe('A4')
    expect(pressInGrid(at('A1'), 'x', words, newKey)).toBeNull()
  })
})

describe('the clipboard', () => {
  it('takes the chosen cells as Excel reads them', () => {
    const session = press(at('A1', 'code'), 'Shift+ArrowDown', 'Shift+ArrowRight')
    expect(copied(session, words)).toBe('A1\t领导小组与专人负责\r\nA2\t纳入院长责任目标与年度计划')
  })

  it('gives cells back from Excel, adds the rows they need and chooses them', () => {
    const session = pasted(at('A5'), '甲\t1\r\n乙\t2\r\n', words, newKey)
    expect(
      draftOf(session)
        .sections[0]?.items.slice(4)
        .map(({ item }) => [item.title, item.points]),
    ).toEqual([
      ['甲', 1],
      ['乙', 2],
    ])
    expect(chosenBlock(session)).toMatchObject({ columns: ['title', 'points'] })
    expect(chosenBlock(session).rows).toHaveLength(2)
    expect(session.current).toBe('A5')
    expect(draftOf(undoStep(session))).toEqual(draftOf(desk()))
  })

  it('names what was refused, and takes one cell without choosing a block', () => {
    expect(pasted(at('A1', 'evidence'), '也许', words, newKey).refused).toEqual([{ row: 'A1', column: 'evidence' }])
    expect(pasted(at(BONUS_ROW, 'points'), '3', words, newKey)).toMatchObject({ anchor: null })
    expect(pasted(at('A1'), '', words, newKey).history.past).toEqual([])
  })
})
