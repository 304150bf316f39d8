import { describe, expect, it } from 'vitest'
import type { DraftItem } from '@core/drafting/draft'
import type { Rule } from '@core/scoring/template'
import {
  NO_FACTS,
  trialFields,
  completeItem,
  tryItem,
  type TrialFacts,
} from '../../../../../renderer/screens/templates/designer/trial'
import { shippedDraft } from '../../../core/drafting/draft-builder'

const { head } = shippedDraft()
const item = (scoring: Rule | null, points: number | null = 4): DraftItem => ({
  code: 'E1',
  title: '月报报送',
  points,
  scoring,
  allowNotApplicable: false,
})
const typed = (texts: Readonly<Record<string, string>>): TrialFacts => ({ ...NO_FACTS, texts })
const trial = (scoring: Rule | null, facts: TrialFacts = NO_FACTS, points: number | null = 4) =>
  tryItem(item(scoring, points), head, facts, '试算')

const deduct: Rule = {
  kind: 'deduct',
  rules: [
    { id: 'd1', label: '漏报', unit: '次', pointsPerUnit: 1 },
    { id: 'd2', label: '迟报', unit: '次', pointsPerUnit: 0.5 },
    { id: 'd3', label: '不符', unit: '处', pointsPerUnit: 0.5, maxDeduct: 2 },
  ],
}

describe('a trial', () => {
  it('takes points clause by clause and says which came to its limit', () => {
    const result = trial(deduct, typed({ 'count/d1': '1', 'count/d2': '2', 'count/d3': '５' }))
    expect(result).toMatchObject({
      kind: 'scored',
      points: '0.0',
      losses: [
        { by: 'd1', points: '1', isCapped: false },
        { by: 'd2', points: '1', isCapped: false },
        { by: 'd3', points: '2', isCapped: true },
      ],
    })
    expect(trial(deduct)).toMatchObject({ kind: 'scored', points: '4.0', losses: [] })
  })

  it('waits for figures, and says which is none', () => {
    const ratio: Rule = { kind: 'ratio', mode: 'proportional', target: 1 }
    expect(trial(ratio)).toEqual({ kind: 'open', field: 'numerator', isWrong: false })
    expect(trial(ratio, typed({ numerator: 'x', denominator: '2' }))).toEqual({ kind: 'open', field: 'numerator', isWrong: true })
    expect(trial(ratio, typed({ numerator: '1', denominator: '2' }))).toMatchObject({ kind: 'scored', points: '2.0' })
    expect(trial(ratio, typed({ numerator: '0', denominator: '0' }))).toEqual({ kind: 'not-applicable' })
  })

  it('refuses what a sheet would refuse', () => {
    const share: Rule = { kind: 'ratio', mode: 'proportional', target: 1, metric: { share: true } }
    const refused = trial(share, typed({ numerator: '3', denominator: '2' }))
    expect(refused).toMatchObject({ kind: 'refused', error: { code: 'NUMERATOR_ABOVE_DENOMINATOR' } })
    expect(trial({ kind: 'manual', min: 0, max: 4, step: 0.5, reasonBelow: 3 }, typed({ points: '2.3' }))).toMatchObject({
      kind: 'refused',
      error: { code: 'POINTS_OFF_STEP' },
    })
  })

  it('asks no reason of a judgement, and counts samples, steps, ticks and answers', () => {
    expect(trial({ kind: 'manual', min: 0, max: 4, step: 0.5, reasonBelow: 3 }, typed({ points: '2' }))).toMatchObject({
      points: '2.0',
    })
    expect(trial({ kind: 'sample', pointsPerFailure: 1 }, typed({ checked: '5', failed: '2 4' }))).toMatchObject({
      points: '2.0',
    })
    expect(trial({ kind: 'sample', pointsPerFailure: 1, minSample: 9 }, typed({ checked: '5' }))).toMatchObject({ kind: 'open' })
    expect(
      trial(
        { kind: 'tiers', metric: {}, direction: 'gte', steps: [{ threshold: 3, points: 4 }], otherwise: 1 },
        typed({ value: '2' }),
      ),
    ).toMatchObject({ points: '1.0' })
    const checklist: Rule = { kind: 'checklist', options: [{ id: 'c1', label: '甲', points: 4 }] }
    expect(trial(checklist, { ...NO_FACTS, ticked: ['c1'] })).toMatchObject({ points: '4.0' })
    expect(trial({ kind: 'yes_no', expected: true, points: 4 })).toMatchObject({ kind: 'open' })
    expect(trial({ kind: 'yes_no', expected: true, points: 4 }, { ...NO_FACTS, met: true })).toMatchObject({ points: '4.0' })
  })

  it('is not ready without points or rule, and says when a rule cannot count', () => {
    expect(trial(null)).toEqual({ kind: 'not-ready', code: null })
    expect(trial(deduct, NO_FACTS, null)).toEqual({ kind: 'not-ready', code: null })
    expect(trial({ kind: 'ratio', mode: 'proportional', target: 0 })).toEqual({ kind: 'not-ready', code: 'RATIO_TARGET' })
    expect(trial({ kind: 'ratio', mode: 'proportional', target: { param: 'nobody' } })).toEqual({
      kind: 'not-ready',
      code: 'PARAM_UNKNOWN',
    })
    expect(trial({ kind: 'info' }, NO_FACTS, 0)).toEqual({ kind: 'unscored' })
  })

  it('counts a rule that does not reach the points yet', () => {
    expect(trial({ kind: 'yes_no', expected: true, points: 3 }, { ...NO_FACTS, met: true })).toMatchObject({ points: '3.0' })
  })

  it('asks only for what the rule needs', () => {
    const manual = completeItem(item({ kind: 'manual', min: 0, max: 4, step: 1 }))!
    expect(trialFields(manual)).toEqual(['points'])
    expect(trialFields(completeItem(item(deduct))!)).toEqual(['count/d1', 'count/d2', 'count/d3'])
  })
})
