import { describe, expect, it } from 'vitest'
import type { DraftLine } from '@core/drafting/draft'
import { lineOf } from '@core/drafting/draft-rows'
import { emptyLine } from '@core/drafting/edit-draft'
import {
  followsClauses,
  ruledByClauses,
  scoringText,
  splitAnew,
  withClauses,
  withPoints,
  withScoringText,
} from '@core/drafting/scoring-text'
import { shippedDraft } from './draft-builder'

const sheet = shippedDraft()
const fresh: DraftLine = { ...emptyLine('k1', 'A9'), item: { ...emptyLine('k1', 'A9').item, points: 4 } }
const TEXT = '漏报月报，每次扣1分；迟报，每次扣0.5分，扣完为止。'

describe('the scoring text of an item', () => {
  it('makes the rule where there was none, and the rule keeps the words', () => {
    const line = withScoringText(fresh, TEXT, false)
    expect(line.source?.clauses).toHaveLength(3)
    expect(line.item.scoring).toMatchObject({
      kind: 'deduct',
      rules: [
        { unit: '次', pointsPerUnit: 1 },
        { unit: '次', pointsPerUnit: 0.5 },
      ],
      text: TEXT,
    })
    expect(followsClauses(line)).toBe(true)
  })

  it('leaves a rule that somebody set; where it says otherwise its clauses wait for a person', () => {
    const checklist = lineOf(sheet, 'A1')!
    const line = withScoringText(checklist, TEXT, false)
    expect(line.item.scoring).toEqual({ ...checklist.item.scoring, text: TEXT })
    expect(line.source?.clauses.map(({ certainty }) => certainty)).toEqual(['check', 'check', 'sure'])
    expect(withScoringText(line, '', false)).toMatchObject({ source: null, item: { scoring: { kind: 'checklist' } } })
    expect(withScoringText(line, '', false).item.scoring).not.toHaveProperty('text')
    expect(withScoringText(line, TEXT, false)).toBe(line)
  })

  it('asks nobody where other words make the same rule', () => {
    const split = withScoringText(fresh, TEXT, false)
    const retyped = withScoringText({ ...split, source: null }, TEXT.replace('。', ''), false)
    expect(retyped.source?.clauses.every(({ certainty }) => certainty === 'sure')).toBe(true)
    expect(followsClauses(retyped)).toBe(true)
  })

  it('goes with its rule when it is emptied', () => {
    const line = withScoringText(withScoringText(fresh, TEXT, false), '', false)
    expect(line).toEqual(fresh)
    expect(scoringText(line)).toBe('')
  })

  it('is split anew whatever the rule was, once that is asked', () => {
    const doctor = lineOf(shippedDraft('03-dispatched-doctor'), 'A4')!
    const line = splitAnew({ ...doctor, item: { ...doctor.item, scoring: { kind: 'info', text: TEXT } } }, false)
    expect(line.item.scoring).toMatchObject({ kind: 'deduct', text: TEXT })
    expect(splitAnew(fresh, false)).toBe(fresh)
  })

  it('keeps a set rule beside clauses that say otherwise, until the clauses are asked', () => {
    const split = withScoringText(fresh, TEXT, false)
    const set: DraftLine = { ...split, item: { ...split.item, scoring: { kind: 'yes_no', expected: true, points: 4 } } }
    expect(followsClauses(set)).toBe(false)
    const reworded = withScoringText(set, '未报，不得分', false)
    expect(reworded.source?.text).toBe('未报，不得分')
    expect(reworded.item.scoring).toEqual({ kind: 'yes_no', expected: true, points: 4, text: '未报，不得分' })
    expect(withClauses(set, []).item.scoring).toBe(set.item.scoring)
    expect(ruledByClauses(set).item.scoring?.kind).toBe('deduct')
  })

  it('makes the rule again when a clause changes', () => {
    const split = withScoringText(fresh, TEXT, false)
    const fewer = withClauses(split, split.source!.clauses.slice(1))
    expect(fewer.item.scoring).toMatchObject({ kind: 'deduct', rules: [{ pointsPerUnit: 0.5 }], text: TEXT })
  })

  it('has no clauses without a source', () => {
    expect(withClauses(fresh, [])).toBe(fresh)
    expect(ruledByClauses(fresh)).toBe(fresh)
  })
})

describe('the points of an item', () => {
  it('lead its rule along where the full mark stands in it', () => {
    const judged = withPoints(withScoringText(fresh, '由检查组酌情评分', false), 6)
    expect(judged.item).toMatchObject({ points: 6, scoring: { kind: 'manual', max: 6 } })
    const doctor = shippedDraft('03-dispatched-doctor')
    expect(withPoints(lineOf(doctor, 'A1')!, 5).item.scoring).toMatchObject({ kind: 'yes_no', points: 5 })
    expect(withPoints(lineOf(doctor, 'A5')!, 5).item.scoring).toMatchObject({ kind: 'manual', max: 5 })
  })

  it('leave every other rule as it is', () => {
    const checklist = lineOf(sheet, 'A1')!
    expect(withPoints(checklist, 9).item).toEqual({ ...checklist.item, points: 9 })
    const doctor = shippedDraft('03-dispatched-doctor')
    expect(withPoints(lineOf(doctor, 'A1')!, null).item).toMatchObject({ points: null, scoring: { points: 4 } })
  })
})
