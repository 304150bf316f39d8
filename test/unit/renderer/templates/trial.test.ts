import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asScored } from '@core/scoring/as-scored'
import { readFact } from '@core/scoring/read-fact'
import { readTemplate } from '@core/scoring/read-template'
import { scoreSheet } from '@core/scoring/score-sheet'
import { allItems } from '@core/scoring/template-items'
import type { Item, Rule, ScoredTemplate } from '@core/scoring/template'
import { bestAndWorst, likelyFacts } from '../../../../renderer/screens/templates/trial/likely-facts'
import { reachableGrades } from '../../../../renderer/screens/templates/trial/reachable-grades'
import { chosenBy } from '../../../../renderer/screens/templates/trial/trial-choices'
import {
  EMPTY_TRIAL,
  extremeTrial,
  faultOf,
  neighbour,
  openItems,
  shownText,
  withFact,
  withText,
  withVeto,
} from '../../../../renderer/screens/templates/trial/trial-session'

const shipped = (name: string): ScoredTemplate =>
  asScored(readTemplate(JSON.parse(readFileSync(`resources/templates/${name}.json`, 'utf8'))))
const hospital = shipped('01-supporting-hospital')

const item = (scoring: Rule, points = 10, code = 'A1'): Item => ({ code, title: code, points, scoring, allowNotApplicable: true })
const sheet = (items: readonly Item[], more: Partial<ScoredTemplate> = {}): ScoredTemplate => {
  const points = items.reduce((total, one) => total + one.points, 0)
  return {
    schemaVersion: 1,
    id: 'T',
    version: '1.0',
    name: '示例',
    subject: 'recipient_org',
    templateKind: 'scored',
    totalPoints: points,
    scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'total' },
    notApplicablePolicy: 'rescale',
    grades: [
      { name: '优秀', min: 90 },
      { name: '合格', min: 60 },
      { name: '不合格', min: 0 },
    ],
    vetoPolicy: { effect: 'no_rank' },
    categories: [{ code: 'A', title: 'A', points, items }],
    ...more,
  }
}
const ends = (rule: Rule, points = 10) => {
  const one = item(rule, points)
  const found = bestAndWorst(likelyFacts(sheet([one]), one))
  return found === null ? null : [found.best.points.toFraction(), found.worst.points.toFraction()]
}

describe('facts that are likely', () => {
  const RULES: readonly (readonly [string, Rule, readonly [string, string]])[] = [
    ['yes_no', { kind: 'yes_no', expected: false, points: 10 }, ['10', '0']],
    ['checklist', { kind: 'checklist', options: [7, 3].map((points, at) => ({ id: `o${at}`, label: '', points })) }, ['10', '0']],
    [
      'tiers',
      {
        kind: 'tiers',
        metric: { unit: '次' },
        direction: 'gte',
        steps: [
          { threshold: 4, points: 10 },
          { threshold: 2, points: 5 },
        ],
        otherwise: 1,
      },
      ['10', '1'],
    ],
    ['ratio', { kind: 'ratio', mode: 'between', target: 0.9, floor: 0.6 }, ['10', '0']],
    [
      'deduct',
      {
        kind: 'deduct',
        rules: [
          { id: 'a', label: '', unit: '次', pointsPerUnit: 0.3, maxDeduct: 2 },
          { id: 'b', label: '', unit: '次', pointsPerUnit: 1, maxDeduct: 3 },
        ],
      },
      ['10', '5'],
    ],
    ['sample', { kind: 'sample', pointsPerFailure: 3, minSample: 5 }, ['10', '0']],
    ['manual', { kind: 'manual', min: 2, max: 10, step: 0.5, reasonBelow: 6 }, ['10', '2']],
  ]
  it.each(RULES)('%s: the best and the worst of it', (_kind, rule, expected) => {
    expect(ends(rule)).toEqual(expected)
  })

  it('are facts that the score sheet would take', () => {
    for (const one of allItems(hospital)) {
      for (const { fact } of likelyFacts(hospital, one)) expect(() => readFact(one, fact), one.code).not.toThrow()
    }
  })

  it('of a clause that costs nothing are no occurrence without end', () => {
    const rule: Rule = { kind: 'deduct', rules: [{ id: 'a', label: '', unit: '次', pointsPerUnit: 0 }] }
    expect(ends(rule)).toEqual(['10', '10'])
  })

  it('an item that is only noted has neither best nor worst', () => {
    expect(ends({ kind: 'info' }, 0)).toBeNull()
  })
})

describe('a whole sheet at its ends', () => {
  it.each(['01-supporting-hospital', '02-recipient-clinic', '03-dispatched-doctor'])('%s reaches its total', (name) => {
    const template = shipped(name)
    const at = (end: 'best' | 'worst') =>
      scoreSheet(template, { facts: extremeTrial(template, end).facts, vetoes: [], parameters: {} }, { sha256: '' }).score
    const bonus = Math.min(
      template.bonusCap ?? Infinity,
      (template.bonusItems ?? []).reduce((total, one) => total + one.points, 0),
    )
    expect(at('best').total).toBe((template.totalPoints + bonus).toFixed(2))
    expect(Number(at('worst').total)).toBeLessThan(60)
    expect(at('worst').unanswered).toEqual([])
  })
})

describe('grades that can be reached', () => {
  const reached = (template: ScoredTemplate) =>
    reachableGrades(template).map(({ name, isReachable }) => `${name}${isReachable ? '' : '×'}`)

  it('finds a grade between two jumps of points out', () => {
    const half = item({ kind: 'yes_no', expected: true, points: 50 }, 50)
    expect(reached(sheet([half, { ...half, code: 'A2' }]))).toEqual(['优秀', '合格×', '不合格'])
  })

  it('knows what the best sheet misses, and what bonus points up to their cap bring', () => {
    const most = item({ kind: 'tiers', metric: {}, direction: 'gte', steps: [{ threshold: 1, points: 80 }], otherwise: 0 }, 80)
    const rest = item({ kind: 'manual', min: 0, max: 5, step: 5 }, 20, 'A2')
    const extra = item({ kind: 'yes_no', expected: true, points: 9 }, 9, 'X1')
    expect(reached(sheet([most, rest]))).toEqual(['优秀×', '合格', '不合格'])
    expect(reached(sheet([most, rest], { bonusItems: [extra], bonusCap: 4 }))).toEqual(['优秀×', '合格', '不合格'])
    expect(reached(sheet([most, rest], { bonusItems: [extra], bonusCap: 5 }))).toEqual(['优秀', '合格', '不合格'])
    expect(reached(sheet([most, rest], { bonusItems: [extra], bonusCap: 5, capTotal: true }))).toEqual(['优秀', '合格', '不合格'])
  })

  it('weighs sections, and counts a total that is rounded up to the limit', () => {
    const a = item({ kind: 'yes_no', expected: true, points: 1 }, 1)
    const categories = [
      { code: 'A', title: 'A', points: 1, weight: 2, items: [a] },
      { code: 'B', title: 'B', points: 1, weight: 1, items: [{ ...a, code: 'B1' }] },
    ]
    const grades = [
      { name: '甲', min: 66.67 },
      { name: '乙', min: 66.66 },
      { name: '丙', min: 0 },
    ]
    expect(reached(sheet([a], { totalPoints: 100, categories, grades }))).toEqual(['甲', '乙×', '丙'])
  })
})

describe('a sheet that is tried', () => {
  const deduct = item({ kind: 'deduct', rules: [{ id: 'd', label: '漏报', unit: '次', pointsPerUnit: 1 }] })
  const ratio = item({ kind: 'ratio', mode: 'proportional', target: 1, metric: { share: true } }, 10, 'A2')

  it('takes a figure as soon as it makes a fact, and says what is wrong with it', () => {
    const half = withText(EMPTY_TRIAL, ratio, 'numerator', '9')
    expect([half.facts, faultOf(half, ratio)]).toEqual([{}, null])
    const whole = withText(half, ratio, 'denominator', '10')
    expect(whole.facts).toEqual({ A2: { numerator: 9, denominator: 10 } })
    const word = withText(whole, ratio, 'denominator', 'x')
    expect([word.facts, faultOf(word, ratio)]).toEqual([{}, { kind: 'no-number' }])
    expect([shownText(word, ratio, 'numerator'), shownText(word, ratio, 'denominator')]).toEqual(['9', 'x'])
    const above = withText(word, ratio, 'denominator', '8')
    expect(faultOf(above, ratio)).toMatchObject({ kind: 'refused', failure: { code: 'NUMERATOR_ABOVE_DENOMINATOR' } })
  })

  it('a chosen fact takes the place of what was typed, and goes again', () => {
    const typed = withText(EMPTY_TRIAL, deduct, 'count/d', 'x')
    const chosen = withFact(typed, 'A1', { counts: { d: 2 } })
    expect([shownText(chosen, deduct, 'count/d'), faultOf(chosen, deduct)]).toEqual(['2', null])
    expect(withFact(chosen, 'A1', undefined)).toEqual(EMPTY_TRIAL)
  })

  it('digits tick, answer and step', () => {
    const list = item({ kind: 'checklist', options: ['a', 'b'].map((id) => ({ id, label: id, points: 5 })) })
    expect(chosenBy(list, undefined, 2)).toEqual({ ticked: ['b'] })
    expect(chosenBy(list, { ticked: ['b'] }, 1)).toEqual({ ticked: ['a', 'b'] })
    expect(chosenBy(list, { ticked: ['b'] }, 2)).toEqual({ ticked: [] })
    expect(chosenBy(item({ kind: 'yes_no', expected: true, points: 10 }), undefined, 2)).toEqual({ met: false })
    expect([chosenBy(list, undefined, 3), chosenBy(deduct, undefined, 1)]).toEqual([null, null])
  })

  it('walks along the sheet and knows what is open', () => {
    const template = sheet([deduct, ratio])
    expect([neighbour(template, 'A1', 1), neighbour(template, 'A2', 1), neighbour(template, 'A1', -1)]).toEqual([
      'A2',
      'A2',
      'A1',
    ])
    expect(openItems(template, { A1: { counts: {} } })).toEqual(['A2'])
    expect(withVeto(withVeto(EMPTY_TRIAL, 'V1', true), 'V1', false)).toEqual(EMPTY_TRIAL)
  })
})
