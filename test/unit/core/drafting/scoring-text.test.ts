import { describe, expect, it } from 'vitest'
import { lineOf } from '@core/drafting/draft-rows'
import { followsClauses, scoringText, splitAnew, withClauses, withPoints, withScoringText } from '@core/drafting/scoring-text'
import { emptyLine } from '@core/drafting/edit-draft'
import type { DraftLine } from '@core/drafting/draft'
import { plainReader, shippedDraft } from './draft-builder'

const sheet = shippedDraft()
const reader = plainReader
const fresh: DraftLine = { ...emptyLine('k1', 'A9'), item: { ...emptyLine('k1', 'A9').item, points: 4 } }

describe('the scoring text of an item', () => {
  it('makes the rule where there was none, and the rule keeps the words', () => {
    const line = withScoringText(fresh, '每缺1项扣0.5分', reader)
    expect(line.source).toMatchObject({ text: '每缺1项扣0.5分', clauses: [{ certainty: 'check' }] })
    expect(line.item.scoring).toEqual({ kind: 'manual', min: 0, max: 4, step: 0.5, text: '每缺1项扣0.5分' })
    expect(followsClauses(line, reader)).toBe(true)
  })

  it('leaves a rule that somebody set, and changes its words', () => {
    const checklist = lineOf(sheet, 'A1')!
    const line = withScoringText(checklist, '新的写法', reader)
    expect(line.source).toBeNull()
    expect(line.item.scoring).toEqual({ ...checklist.item.scoring, text: '新的写法' })
    expect(withScoringText(line, '', reader).item.scoring).not.toHaveProperty('text')
  })

  it('goes with its rule when it is emptied', () => {
    const line = withScoringText(withScoringText(fresh, '甲', reader), '', reader)
    expect(line).toEqual(fresh)
    expect(scoringText(line)).toBe('')
  })

  it('is split anew whatever the rule was, once that is asked', () => {
    const line = splitAnew(lineOf(sheet, 'A1')!, reader)
    expect(line.item.scoring).toMatchObject({ kind: 'manual', max: 3, text: scoringText(lineOf(sheet, 'A1')!) })
    expect(splitAnew(fresh, reader)).toBe(fresh)
  })

  it('keeps a set rule beside clauses that say otherwise', () => {
    const split = withScoringText(fresh, '甲', reader)
    const set: DraftLine = { ...split, item: { ...split.item, scoring: { kind: 'yes_no', expected: true, points: 4 } } }
    expect(followsClauses(set, reader)).toBe(false)
    const reworded = withScoringText(set, '乙', reader)
    expect(reworded.source?.text).toBe('乙')
    expect(reworded.item.scoring).toEqual({ kind: 'yes_no', expected: true, points: 4, text: '乙' })
    expect(withClauses(set, set.source!.clauses, reader).item.scoring?.kind).toBe('manual')
  })

  it('has no clauses without a source', () => {
    expect(withClauses(fresh, [], reader)).toBe(fresh)
  })
})

describe('the points of an item', () => {
  it('lead its rule along where the full mark stands in it', () => {
    const split = withPoints(withScoringText(fresh, '甲', reader), 6, reader)
    expect(split.item).toMatchObject({ points: 6, scoring: { max: 6, text: '甲' } })
    const doctor = shippedDraft('03-dispatched-doctor')
    expect(withPoints(lineOf(doctor, 'A1')!, 5, reader).item.scoring).toMatchObject({ kind: 'yes_no', points: 5 })
    expect(withPoints(lineOf(doctor, 'A5')!, 5, reader).item.scoring).toMatchObject({ kind: 'manual', max: 5 })
  })

  it('leave every other rule as it is', () => {
    const checklist = lineOf(sheet, 'A1')!
    expect(withPoints(checklist, 9, reader).item).toEqual({ ...checklist.item, points: 9 })
    const doctor = shippedDraft('03-dispatched-doctor')
    expect(withPoints(lineOf(doctor, 'A1')!, null, reader).item).toMatchObject({ points: null, scoring: { points: 4 } })
  })
})
