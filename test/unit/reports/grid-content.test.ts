import { expect, it } from 'vitest'
import { cellOfLines, gridOf, rowOf, type GridRow } from '../../../electron/reports/sections/grid'
import { gridContent } from '../../../electron/reports/sections/grid-content'
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
