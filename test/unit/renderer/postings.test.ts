import { describe, expect, test } from 'vitest'
import { barsOf, buildLanes } from '../../../renderer/screens/postings/gantt/gantt-model'
import type { PostingLine } from '../../../renderer/screens/postings/posting-columns'
import { blockOf, pastedCells, pasteWrites, writesOf } from '../../../renderer/components/entry-block'
import { stepOf } from '../../../renderer/screens/postings/grid/entry-keys'

describe('cells of an entry grid', () => {
  test('a block lies between its corners, whichever was first', () => {
    expect(blockOf({ row: 1, column: 4 }, { row: 3, column: 2 })).toEqual({ top: 1, bottom: 3, left: 2, right: 4 })
    expect(blockOf({ row: 1, column: 4 }, null)).toEqual({ top: 1, bottom: 1, left: 4, right: 4 })
  })

  test('a block from Excel ends with a line break and goes as far as the grid reaches', () => {
    expect(pastedCells('√\t病\r\n\t公\r\n')).toEqual([
      ['√', '病'],
      ['', '公'],
    ])
    expect(pasteWrites(pastedCells('√\t病\r\n\t公\r\n'), blockOf({ row: 1, column: 1 }, null), { rows: 2, columns: 3 })).toEqual([
      { row: 1, column: 1, text: '√' },
      { row: 1, column: 2, text: '病' },
    ])
  })

  test('one cell fills the chosen block', () => {
    const block = blockOf({ row: 0, column: 0 }, { row: 1, column: 1 })
    expect(pasteWrites(pastedCells('√'), block, { rows: 5, columns: 5 })).toEqual(writesOf(block, () => '√'))
    expect(writesOf(block, () => '√')).toHaveLength(4)
  })

  test.each([
    ['ArrowDown', 1, 0, false],
    ['Shift+ArrowLeft', 0, -1, true],
    ['Enter', 1, 0, false],
    ['Shift+Enter', -1, 0, false],
    ['PageDown', 12, 0, false],
  ])('%s leads %i rows and %i columns on', (key, rows, columns, isRange) => {
    expect(stepOf(key, 12)).toEqual({ rows, columns, isRange })
  })
  test('a letter leads nowhere', () => expect(stepOf('a', 12)).toBeNull())
})

const line = (id: string, startsOn: string, endsOn: string | null, more: Partial<PostingLine> = {}): PostingLine =>
  ({
    id,
    startsOn,
    endsOn,
    recipientId: 'c',
    supporterId: 'h',
    state: 'active',
    replacesId: null,
    gapDays: null,
    ...more,
  }) as PostingLine
const YEAR = { startsOn: '2013-01-01', endsOn: '2013-12-31' }
const idsOf = (lines: readonly PostingLine[], by: 'recipient' | 'supporter' = 'recipient') =>
  buildLanes(lines, by, ['c', 'd', 'h'], YEAR).map(({ unitId, isFirst, postings }) => [
    unitId,
    isFirst,
    postings.map(({ id }) => id),
  ])

describe('time lines', () => {
  test('who takes over stands in the line of who left, others where there is room', () => {
    const first = line('a', '2013-01-01', '2013-03-31')
    const beside = line('b', '2013-01-01', '2013-06-30')
    const next = line('c', '2013-04-10', null, { replacesId: 'a', gapDays: 9 })
    const later = line('d', '2013-07-01', '2013-08-01')
    expect(idsOf([later, next, first, beside])).toEqual([
      ['c', true, ['a', 'c']],
      ['c', false, ['b', 'd']],
    ])
  })

  test('void postings, those outside the window and units without one have no line', () => {
    expect(idsOf([line('a', '2012-01-01', '2012-12-31'), line('b', '2013-01-01', null, { state: 'void' })])).toEqual([])
    expect(idsOf([line('a', '2012-01-01', '2013-01-01')], 'supporter')).toEqual([['h', true, ['a']]])
  })

  test('bars and gaps are shares of the window', () => {
    const [lane] = buildLanes([line('a', '2013-12-30', null, { gapDays: 2, replacesId: 'x' })], 'recipient', ['c'], YEAR)
    const [bar] = barsOf(lane!, YEAR)
    const day = 100 / 365
    expect(bar).toMatchObject({ gapDays: 2 })
    expect(bar?.width).toBeCloseTo(2 * day)
    expect(bar?.left).toBeCloseTo(363 * day)
    expect(bar?.gapWidth).toBeCloseTo(2 * day)
    expect(bar?.gapLeft).toBeCloseTo(361 * day)
  })
})
