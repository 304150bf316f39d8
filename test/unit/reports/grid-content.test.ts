import { describe, expect, it } from 'vitest'
import {
  cellOfLines,
  gridOf,
  rowOf,
  splitRow,
  textHeightOf,
  type GridRow,
  type RowGroup,
} from '../../../electron/reports/pdf/grid'
import { gridContent } from '../../../electron/reports/pdf/grid-content'
import { BODY, lineHeightOf } from '../../../electron/reports/typesetting/typeface'
import { SQUARE_TYPE } from '../../support/papers'

interface Drawn {
  readonly type: 'line' | 'rect'
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
  readonly x: number
  readonly w: number
  readonly lineWidth: number
}

const cell = (span = 1, isShaded = false) => cellOfLines([], { span, isShaded })
const ROW = 20

/** What is drawn under a table of three columns of 100 points of text each. */
function drawnUnder(...rows: GridRow[]): readonly Drawn[] {
  const { stack } = gridContent(gridOf([100, 100, 100], null), rows, SQUARE_TYPE) as { stack: [{ canvas: Drawn[] }] }
  return stack[0].canvas
}
const linesOf = (drawn: readonly Drawn[]) => drawn.filter(({ type }) => type === 'line')
const vertical = (drawn: readonly Drawn[]) => linesOf(drawn).filter(({ x1, x2 }) => x1 === x2)
const horizontal = (drawn: readonly Drawn[]) => linesOf(drawn).filter(({ y1, y2 }) => y1 === y2)

it('draws the frame heavy and the inner lines thin, each once', () => {
  const drawn = drawnUnder(rowOf([cell(), cell(), cell()], ROW), rowOf([cell(), cell(), cell()], ROW))
  expect(vertical(drawn).map(({ lineWidth }) => lineWidth)).toEqual([1.2, 0.75, 0.75, 1.2])
  expect(horizontal(drawn).map(({ lineWidth }) => lineWidth)).toEqual([1.2, 0.75, 1.2])
  const [left, right] = [vertical(drawn)[0]!, vertical(drawn)[3]!]
  for (const line of horizontal(drawn)) {
    expect(line.x1).toBeCloseTo(left.x1 - 0.6)
    expect(line.x2).toBeCloseTo(right.x1 + 0.6)
  }
})

it('draws no line through a cell that covers several columns', () => {
  const plain = rowOf([cell(), cell(), cell()], ROW)
  const drawn = drawnUnder(plain, rowOf([cell(), cell(2)], ROW), plain)
  const [, , second] = [...new Set(vertical(drawn).map(({ x1 }) => x1))]
  const runs = vertical(drawn).filter(({ x1 }) => x1 === second)
  const [, above, below] = horizontal(drawn)
  expect(runs.length).toBe(2)
  expect(runs[0]!.y2).toBeCloseTo(above!.y1 - 0.375)
  expect(runs[1]!.y1).toBeCloseTo(below!.y1 - 0.375)
})

it('sets a row off by a heavy line', () => {
  const plain = rowOf([cell(), cell(), cell()], ROW)
  expect(horizontal(drawnUnder(plain, { ...plain, isSetOff: true }, plain)).map(({ lineWidth }) => lineWidth)).toEqual([
    1.2, 1.2, 0.75, 1.2,
  ])
})

it('shades neighbouring cells as one', () => {
  const shades = drawnUnder(rowOf([cell(1, true), cell(1, true), cell()], ROW), rowOf([cell(), cell(2, true)], ROW)).filter(
    ({ type }) => type === 'rect',
  )
  expect(shades.map(({ x }) => Math.round(x))).toEqual([0, 111])
  expect(shades.map(({ w }) => Math.round(w))).toEqual([222, 222])
})

describe('rows of a group', () => {
  const line = (text: string) => ({ text, style: BODY })
  const group: RowGroup = {
    title: cellOfLines([line('A'), line('组织')], { alignment: 'center' }),
    continued: [
      cellOfLines([line('A'), line('组织'), line('（续）')], { alignment: 'center' }),
      cellOfLines([line('A（续）')], { alignment: 'center' }),
    ],
  }
  const rowIn = (of: RowGroup, height: number, opensGroup = false): GridRow => ({
    ...rowOf([cell(), cell()], height),
    shared: [{ group: of, opens: opensGroup }],
  })
  /** Texts of the first cells, row by row. */
  const titlesOf = (...rows: GridRow[]): string[][] => {
    const { stack } = gridContent(gridOf([100, 100, 100], null), rows, SQUARE_TYPE) as {
      stack: [unknown, { table: { body: { stack?: [{ stack: { text: string }[] }] }[][] } }]
    }
    return stack[1].table.body.map(([first]) => first?.stack?.[0].stack.map(({ text }) => text) ?? [])
  }

  it('share their first cell: no line goes through it, and its title stands there once', () => {
    const other = { ...group }
    const rows = [rowIn(group, 40, true), rowIn(group, 40), rowIn(other, 40, true)]
    const across = horizontal(drawnUnder(...rows)).map(({ x1 }) => Math.round(x1))
    expect(across).toEqual([0, 111, 0, 0])
    expect(titlesOf(...rows)).toEqual([['A', '组织'], [], ['A', '组织']])
  })

  it('have their title with （续） on the next page, a shorter one where it would be higher than they are', () => {
    expect(titlesOf(rowIn(group, 30), rowIn(group, 30))).toEqual([['A', '组织', '（续）'], []])
    expect(titlesOf(rowIn(group, 30))).toEqual([['A（续）']])
  })

  it('are cut so that nothing is lost and each part says what it belongs to', () => {
    const texts = (count: number, word: string) => Array.from({ length: count }, (_, index) => line(`${word}${index}`))
    const row: GridRow = {
      ...rowOf([cellOfLines(texts(30, '要'), {}), cellOfLines(texts(5, '得'), {}), cellOfLines([], {})]),
      shared: [{ group, opens: true }],
    }
    const least = 4 * lineHeightOf(BODY.size)
    const [above, below] = splitRow(row, 200, line('A1（续）'), least)!
    expect(above.height).toBeLessThanOrEqual(200)
    expect(textHeightOf(below)).toBeGreaterThanOrEqual(least)
    expect(above.shared).toEqual([{ group, opens: true }])
    expect(below.shared).toEqual([{ group, opens: false }])
    const [first, second] = [above, below].map((part) => part.cells.map(({ lines }) => lines.map(({ text }) => text)))
    expect(second![0]![0]).toBe('A1（续）')
    expect([...first![0]!, ...second![0]!.slice(1)]).toEqual(texts(30, '要').map(({ text }) => text))
    expect([...first![1]!, ...second![1]!]).toEqual(texts(5, '得').map(({ text }) => text))
    expect(splitRow(row, least, line('A1（续）'), least)).toBeNull()
  })
})
