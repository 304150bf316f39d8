import { describe, expect, it } from 'vitest'
import type { GradedFact } from '@core/scoring/graded/graded-fact'
import { gradedItem, gradedOf, metOf } from '../../core/scoring/graded-builder'
import { itemGaps } from './ladder-of'
import { graderAt } from './plain-typing'
import { nextRung, rungsOf } from '../../../../renderer/screens/inspections/sheet/graded/ladder'

const template = gradedOf([], {
  categories: [
    {
      code: '1',
      title: '一',
      items: [gradedItem('1.1', [2, 1, 1]), gradedItem('1.2', [1, 1, 1], { allowNotApplicable: false })],
    },
    { code: '2', title: '二', items: [gradedItem('2.1', [6, 4, 3])] },
  ],
})

describe('digits on a graded item', () => {
  it('tick the clauses one by one, C, B, A in the order of the sheet', () => {
    const { keys, fact } = graderAt(template)
    keys('1', '3')
    expect(fact('1.1')).toEqual(metOf('10 1 0'))
    keys('2', '4')
    expect(fact('1.1')).toEqual(metOf('11 1 1'))
    keys('2')
    expect(fact('1.1')).toEqual(metOf('10 1 1'))
  })

  it('do nothing past the last clause, nor as 0', () => {
    const { keys, saved } = graderAt(template)
    keys('5', '0')
    expect(saved).toEqual([])
  })

  it('go over to further clauses with -, round the end, and begin anew at the next item', () => {
    const { keys, fact, session } = graderAt(template)
    keys('PageDown', '9', '-', '1', '4')
    expect(fact('2.1')).toEqual(metOf('000000 0011 001'))
    keys('-')
    expect(session().firstLine).toBe(0)
    keys('-', 'ArrowUp', 'ArrowDown')
    expect(session().firstLine).toBe(0)
  })

  it('keep what an imported answer says beside its clauses', () => {
    const entries = { facts: { '1.1': { ...metOf('11 1 1'), noEvidence: true } as GradedFact }, vetoes: [], remarks: {} }
    const { keys, fact } = graderAt(template, entries)
    keys('ArrowUp', '1')
    expect(fact('1.1')).toEqual({ ...metOf('01 1 1'), noEvidence: true })
  })
})

describe('Enter on a graded item', () => {
  it('meets every clause of an unanswered one and goes on; of an answered one it only goes on', () => {
    const { keys, fact, session, saved } = graderAt(template)
    keys('Enter')
    expect([fact('1.1'), session().current]).toEqual([metOf('11 1 1'), '1.2'])
    keys('1', 'Enter')
    expect([fact('1.2'), session().current, saved.length]).toEqual([metOf('1 0 0'), '2.1', 2])
    expect(session().said).toMatchObject({ kind: 'stored', change: { item: '1.2' } })
  })

  it('says at the end how many are left, or that all are answered', () => {
    const { keys, session } = graderAt(template)
    keys('PageDown', 'Enter')
    expect(session().said).toMatchObject({ kind: 'refused', code: 'LAST_ITEM', params: { left: 2 } })
    keys('Ctrl+j', 'Enter', 'Enter', 'Enter')
    expect(session().said).toMatchObject({ code: 'ALL_ANSWERED' })
  })
})

describe('not applicable', () => {
  it('asks the reason, takes a common one by digit, and goes on', () => {
    const { keys, fact, session } = graderAt(template)
    keys('n', '"2"', 'Enter')
    expect(fact('1.1')).toEqual({ notApplicable: true, reason: '未设相应科室' })
    expect(session().current).toBe('1.2')
  })

  it('is refused without a reason, and where the item must be graded', () => {
    const { keys, session, saved } = graderAt(template)
    keys('n', 'Enter')
    expect(session()).toMatchObject({ field: 'waiver', said: { code: 'REASON_REQUIRED' } })
    keys('Escape', 'ArrowDown', 'n')
    expect(session()).toMatchObject({ current: '1.2', said: { code: 'NOT_APPLICABLE_REFUSED' } })
    expect(saved).toEqual([])
  })

  it('ends when a clause is ticked after all', () => {
    const { keys, fact } = graderAt(template)
    keys('n', '"停办"', 'Enter', 'ArrowUp', '1')
    expect(fact('1.1')).toEqual(metOf('10 0 0'))
  })
})

describe('taking back', () => {
  it('goes through all items, and again', () => {
    const { keys, fact, session } = graderAt(template)
    keys('1', 'ArrowDown', 'Enter', 'Ctrl+z', 'Ctrl+z')
    expect([fact('1.1'), fact('1.2'), session().current]).toEqual([undefined, undefined, '1.1'])
    keys('Ctrl+y')
    expect(fact('1.1')).toEqual(metOf('10 0 0'))
  })

  it('clears an answer with Delete, which can be taken back', () => {
    const { keys, fact } = graderAt(template)
    keys('Enter', 'ArrowUp', 'Delete')
    expect(fact('1.1')).toBeUndefined()
    keys('Ctrl+z')
    expect(fact('1.1')).toEqual(metOf('11 1 1'))
  })
})

it('a finished sheet can be walked through and nothing else', () => {
  const { keys, saved, session } = graderAt(template, undefined, true)
  keys('1', 'n', 'r', 'Delete', 'ArrowDown')
  expect([saved, session().current, session().field]).toEqual([[], '1.2', null])
})

it('a remark is stored when the person goes elsewhere', () => {
  const { keys, saved } = graderAt(template)
  keys('r', '"资料不全"')
  keys('Enter')
  expect(saved).toEqual([{ kind: 'remark', item: '1.1', to: '资料不全' }])
})

describe('the ladder', () => {
  const [item] = template.categories[0]!.items
  it('reaches a level only over the ones below', () => {
    const rungs = rungsOf(item!, metOf('10 1 1'))
    expect(rungs.map(({ level, met, of, isReached }) => [level, met, of, isReached])).toEqual([
      ['C', 1, 2, false],
      ['B', 1, 1, false],
      ['A', 1, 1, false],
    ])
    expect(nextRung(rungs)).toMatchObject({ level: 'C', missing: ['1.1C2'] })
    expect(nextRung(rungsOf(item!, metOf('11 1 1')))).toBeNull()
  })

  it('lists its gaps item by item', () => {
    expect(itemGaps(template, { '1.1': metOf('10 0 1'), '1.2': metOf('1 1 1'), '2.1': metOf('111111 1111 110') })).toEqual([
      ['1.1', ['C', 'B']],
      ['2.1', ['A']],
    ])
  })
})
