import { expect, test } from 'vitest'
import { sideRows, type LiveItem } from '../../../renderer/screens/inspections/sheet/review/sides-rows'
import type { Opinion, Sides, Stage } from '../../../renderer/data/useReview'

const said = (stage: Stage, points: string | null, counts = false, state: Opinion['state'] = 'scored'): Opinion => ({
  ...{ stage, author: '示例甲', at: '2013-05-13T01:00:00.000Z', reason: '', points, max: '5', state, counts },
})
const sidesOf = (opinions: readonly Opinion[], isBlind = false, stages = opinions.map(({ stage }) => stage)): Sides => ({
  isBlind,
  stages: stages.map((stage) => ({
    ...{ stage, sheetId: stage, status: 'finished' as const, answered: 1, of: 1, total: null, grade: null, counts: false },
  })),
  items: [{ code: 'A1', opinions: [...opinions] }],
  appeals: [],
  previous: null,
})
const live = (points: string | null, state: LiveItem['state'] = 'scored', isChanged = false): LiveItem => ({
  points,
  state,
  isChanged,
})
const shown = (sides: Sides, open: Stage, now: LiveItem) =>
  sideRows(sides, 'A1', open, now).map(({ stage, points, word, difference }) =>
    `${stage} ${points ?? word} ${difference ?? ''}`.trim(),
  )

test('the open sheet speaks for itself, the others as they are stored, each against the one before', () => {
  const sides = sidesOf([said('self', '5.0'), said('inspection', '3.0', true)])
  expect(shown(sides, 'inspection', live('2.5'))).toEqual(['self 5.0', 'inspection 2.5 -2.5'])
  expect(shown(sides, 'self', live('4.0'))).toEqual(['self 4.0', 'inspection 3.0 -1.0'])
})

test('a re-check shows only what it changed', () => {
  const sides = sidesOf([said('inspection', '3.0')], false, ['inspection', 're_check', 'appeal'])
  expect(shown(sides, 're_check', live('3.0'))).toEqual(['inspection 3.0', 're_check unchanged', 'appeal unchanged'])
  expect(shown(sides, 're_check', live('5.0', 'scored', true))).toEqual([
    'inspection 3.0',
    're_check 5.0 +2.0',
    'appeal unchanged',
  ])
  expect(shown(sides, 're_check', live(null, 'not_applicable', true))).toEqual([
    'inspection 3.0',
    're_check not_applicable',
    'appeal unchanged',
  ])
})

test('in a blind round the self-assessment is hidden until the inspector has answered the item', () => {
  const sides = sidesOf([said('self', '5.0')], true, ['self', 'inspection'])
  expect(shown(sides, 'inspection', live(null, 'unanswered'))).toEqual(['self hidden', 'inspection unanswered'])
  expect(sideRows(sides, 'A1', 'inspection', live(null, 'unanswered'))[0]!.opinion).toBeNull()
  expect(shown(sides, 'inspection', live('4.0'))).toEqual(['self 5.0', 'inspection 4.0 -1.0'])
})
