import { changedItems, countingSheets, isLater, isOfSameSubject, STAGES, type StagedSheet } from '@core/inspection/stage'
import { reviewGaps, type Appeal } from '@core/inspection/review-gaps'
import { selfInflation } from '@core/evaluation/self-inflation'
import type { ItemScore } from '@core/scoring/score'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const sheet = (id: string, stage: StagedSheet['stage'], basedOn?: string, isFinished = true): StagedSheet => ({
  id,
  stage,
  ...(basedOn === undefined ? {} : { basedOn }),
  finishedAt: isFinished ? '2013-05-13T01:00:00.000Z' : null,
})
const ids = (...sheets: StagedSheet[]): string[] => countingSheets(sheets).map(({ id }) => id)

describe('countingSheets', () => {
  it('gives the last finished decision of each subject, and never a self-assessment', () => {
    expect(ids(sheet('i', 'inspection', undefined, false), sheet('s', 'self'))).toEqual(['i'])
    expect(ids(sheet('i', 'inspection'), sheet('r', 're_check', 'i', false))).toEqual(['i'])
    expect(ids(sheet('a', 'appeal', 'r'), sheet('r', 're_check', 'i'), sheet('i', 'inspection'))).toEqual(['a'])
    expect(ids(sheet('i', 'inspection'), sheet('a', 'appeal', 'i'), sheet('j', 'inspection'))).toEqual(['a', 'j'])
    expect(ids(sheet('s', 'self'))).toEqual([])
  })

  it('gives one for each inspection, in their order, whatever else there is and in whatever order', () => {
    const subject = fc.record({
      recheck: fc.constantFrom('none', 'open', 'done'),
      appeal: fc.constantFrom('none', 'open', 'done'),
    })
    fc.assert(
      fc.property(fc.array(subject, { maxLength: 6 }), fc.boolean(), (subjects, isTurned) => {
        const sheets = subjects.flatMap(({ recheck, appeal }, n) => {
          const base = recheck === 'done' ? `r${n}` : `i${n}`
          return [
            sheet(`i${n}`, 'inspection'),
            ...(recheck === 'none' ? [] : [sheet(`r${n}`, 're_check', `i${n}`, recheck === 'done')]),
            ...(appeal === 'none' || recheck === 'open' ? [] : [sheet(`a${n}`, 'appeal', base, appeal === 'done')]),
          ]
        })
        const expected = subjects.map(({ recheck, appeal }, n) =>
          appeal === 'done' && recheck !== 'open' ? `a${n}` : recheck === 'done' ? `r${n}` : `i${n}`,
        )
        const counted = ids(...(isTurned ? [...sheets].reverse() : sheets))
        expect(isTurned ? counted.reverse() : counted).toEqual(expected)
      }),
    )
  })
})

describe('stages', () => {
  it('come one after another', () => {
    for (const [at, stage] of STAGES.entries()) {
      for (const [than, other] of STAGES.entries()) expect(isLater(stage, other)).toBe(at > than)
    }
  })

  it('are of one subject whatever their versions', () => {
    const one = { visitId: 'v', templateId: 't', organizationId: 'o', postingId: null }
    expect(isOfSameSubject(one, { ...one })).toBe(true)
    expect(isOfSameSubject(one, { ...one, organizationId: null, postingId: 'o' })).toBe(false)
    expect(isOfSameSubject(one, { ...one, number: 1 })).toBe(false)
  })
})

describe('reviewGaps', () => {
  const base = { facts: { A1: { met: true }, A2: { met: true } } }
  const changed = { facts: { A1: { met: false }, A2: { met: true }, A3: { points: 1 } }, remarks: { A3: '补录' } }
  const appeal = (item: string, decision: Appeal['decision']): Appeal => ({
    ...{ item, claim: '2', reason: '佐证已补', decision, grounds: '', decidedBy: null, decidedAt: null },
  })

  it('asks a remark of each change of a re-check', () => {
    expect(changedItems(base, changed)).toEqual(['A1', 'A3'])
    expect(reviewGaps('re_check', base, changed, [])).toEqual({ unexplained: ['A1'], undecided: [] })
  })

  it('asks a granted appeal of each change of an appeal, and a decision of each appeal', () => {
    expect(reviewGaps('appeal', base, changed, [appeal('A1', 'rejected'), appeal('A2', null), appeal('A3', 'granted')])).toEqual({
      unexplained: ['A1'],
      undecided: ['A2'],
    })
  })
})

describe('selfInflation', () => {
  const item = (code: string, points: string | null, state: ItemScore['state'] = 'scored'): ItemScore => ({
    ...{ code, points, max: '5', state, lost: [] },
  })

  it('counts the items a unit gave itself more, of those both sides scored', () => {
    const self = [item('A1', '5'), item('A2', '3'), item('A3', '2'), item('A4', '5'), item('A5', '5', 'not_applicable')]
    const found = [item('A1', '4.5'), item('A2', '3'), item('A3', '4'), item('A4', null, 'unanswered'), item('A5', '1')]
    expect(selfInflation(self, found)).toEqual({ higher: 1, compared: 3, rate: '33.3' })
    expect(selfInflation([], found)).toEqual({ higher: 0, compared: 0, rate: null })
  })

  it('compares points out of the same full points alone', () => {
    const found = [item('A1', '5'), { ...item('A2', '8'), max: '10' }]
    expect(selfInflation([{ ...item('A1', '8'), max: '10' }, item('A2', '5')], found)).toEqual({
      higher: 0,
      compared: 0,
      rate: null,
    })
  })

  it('lies between 0 and 100, and is 0 against oneself', () => {
    const items = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 })
      .map((list) => list.map((n, index) => item(`A${index}`, (n / 10).toFixed(1))))
    fc.assert(
      fc.property(items, items, (a, b) => {
        const { higher, compared, rate } = selfInflation(a, b)
        expect(compared).toBe(Math.min(a.length, b.length))
        expect(higher + selfInflation(b, a).higher).toBeLessThanOrEqual(compared)
        expect(Number(rate)).toBeCloseTo((higher / compared) * 100, 1)
        expect(selfInflation(a, a).rate).toBe('0.0')
      }),
    )
  })
})
