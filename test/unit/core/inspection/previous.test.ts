import { previousItems } from '@core/inspection/previous'
import { expect, test } from 'vitest'
import { manualItem, scoreOf, sectionOf, templateOf } from '../scoring/template-builder'

const then = templateOf([sectionOf('A', [manualItem('A1', 6), manualItem('A2', 4), manualItem('A3', 2)])])

test('items that the template of today still has are shown; one that reads otherwise is marked', () => {
  const now = templateOf([
    sectionOf('A', [manualItem('A1', 6), { ...manualItem('A2', 4), title: '另一种要求' }, manualItem('A4', 2)]),
  ])
  const { items } = scoreOf(then, { A1: { points: 5 }, A2: { notApplicable: true, reason: '无' } })
  expect(previousItems(now, { template: then, items })).toEqual([
    { code: 'A1', points: '5.00', max: '6', state: 'scored', isChanged: false },
    expect.objectContaining({ code: 'A2', isChanged: true }),
  ])
})
