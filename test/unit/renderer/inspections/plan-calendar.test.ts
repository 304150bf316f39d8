import { expect, test } from 'vitest'
import { cellsOf, moved, visitAt, type Spot } from '../../../../renderer/screens/inspections/plan/calendar-model'

const visit = (clinicId: string, visitOn: string, teamId: string | null) => ({
  clinicId,
  teamId,
  visitOn,
  overrideReason: '',
  visitId: null,
})
const DAYS = ['2013-05-10', '2013-05-13', '2013-05-14']
const cells = cellsOf(
  DAYS,
  ['A', 'B'],
  [
    visit('one', '2013-05-10', 'A'),
    visit('two', '2013-05-10', 'A'),
    visit('three', '2013-05-14', 'A'),
    visit('four', '2013-05-13', 'B'),
    visit('elsewhere', '2013-05-13', null),
  ],
)
const at = (day: number, team: number, item = 0): Spot => ({ day, team, item })

test('visits stand in the cell of their day and team; one of no team of the round stands in none', () => {
  expect(visitAt(cells, at(0, 0, 1))?.clinicId).toBe('two')
  expect(visitAt(cells, at(1, 1))?.clinicId).toBe('four')
  expect(visitAt(cells, at(1, 0))).toBeNull()
  expect(cells.flat(2)).toHaveLength(4)
})

test('arrows go through the visits of a cell, then to the next day, and stay within the calendar', () => {
  const keys = (from: Spot, ...pressed: string[]) => pressed.reduce((spot, key) => moved(cells, spot, key, false), from)
  expect(keys(at(0, 0), 'ArrowDown')).toEqual(at(0, 0, 1))
  expect(keys(at(0, 0), 'ArrowDown', 'ArrowDown')).toEqual(at(1, 0))
  expect(keys(at(1, 0), 'ArrowUp')).toEqual(at(0, 0, 1))
  expect(keys(at(2, 0), 'ArrowDown')).toEqual(at(2, 0))
  expect(keys(at(0, 0), 'ArrowUp')).toEqual(at(0, 0))
  expect(keys(at(0, 0, 1), 'ArrowRight', 'ArrowRight')).toEqual(at(0, 1))
  expect(keys(at(0, 1), 'ArrowLeft', 'ArrowLeft')).toEqual(at(0, 0))
})

test('a clinic that is carried goes from cell to cell', () => {
  expect(moved(cells, at(0, 0), 'ArrowDown', true)).toEqual(at(1, 0))
  expect(moved(cells, at(1, 0), 'ArrowUp', true)).toEqual(at(0, 0))
})
