import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemLosses } from '@core/evaluation/item-losses'
import { lossGroups } from '@core/evaluation/loss-groups'
import { DEFAULT_LIST_RULES, type ListRules } from '@core/evaluation/list-rules'
import { proposeLists, standingLists, type ListChange } from '@core/evaluation/propose-lists'
import { rank } from '@core/evaluation/rank'
import type { Group } from '@core/evaluation/result'
import { FEW_SHEETS, teamSpread } from '@core/evaluation/team-spread'
import { yearOnYear } from '@core/evaluation/year-on-year'
import type { Fact, Facts } from '@core/scoring/fact'
import { itemOf, manualItem, NOT_APPLICABLE, scoreOf, sectionOf, templateOf } from '../unit/core/scoring/template-builder'

const template = templateOf(
  [
    sectionOf('A', [manualItem('A1', 40, { checkMethods: ['docs'] }), manualItem('A2', 20, { checkMethods: ['docs', 'site'] })]),
    sectionOf('B', [manualItem('B1', 30, { department: '医务科' }), manualItem('B2', 10)]),
  ],
  { checkMethods: { docs: '查阅资料', site: '现场查看' } },
)
const CODES = ['A1', 'A2', 'B1', 'B2'] as const
const FULL = { A1: 40, A2: 20, B1: 30, B2: 10 }

const facts: fc.Arbitrary<Facts> = fc
  .tuple(...CODES.map((code) => fc.oneof(fc.integer({ min: 0, max: FULL[code] }), fc.constant(null))))
  .map((found) =>
    Object.fromEntries(
      CODES.map((code, at): [string, Fact] => {
        const points = found[at] ?? null
        return [code, points === null ? NOT_APPLICABLE : { points }]
      }),
    ),
  )
const sheets = fc.array(
  fc.record({ subjectCode: fc.constantFrom('01', '02', '03', '04'), teamName: fc.constantFrom('一组', '二组', ''), facts }),
  { maxLength: 20 },
)
const scored = (all: readonly { subjectCode: string; teamName: string; facts: Facts }[]) =>
  all.map(({ subjectCode, teamName, facts: own }) => ({ subjectCode, teamName, score: scoreOf(template, own) }))
const sumOf = (values: readonly string[]): number => values.reduce((total, value) => total + Number(value), 0)

describe('lossGroups', () => {
  it('by section lose what their items lose together, most first', () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const groups = lossGroups(template, scored(all), 'section')
        expect(sumOf(groups.map(({ lost }) => lost))).toBeCloseTo(
          sumOf(itemLosses(template, scored(all)).map(({ lost }) => lost)),
        )
        const lost = groups.map((group) => Number(group.lost))
        expect(lost).toEqual(lost.toSorted((a, b) => b - a))
        expect(groups.map(({ key }) => key).sort()).toEqual(['A', 'B'])
      }),
    )
  })

  it('by method count an item in each of its methods, and list what names none', () => {
    const one = {
      subjectCode: '01',
      score: scoreOf(template, { A1: { points: 30 }, A2: { points: 15 }, B1: { points: 30 }, B2: { points: 9 } }),
    }
    expect(lossGroups(template, [one], 'method').map(({ key, title, lost, items }) => [key, title, lost, items])).toEqual([
      ['docs', '查阅资料', '15.00', ['A1', 'A2']],
      ['site', '现场查看', '5.00', ['A2']],
      ['', '', '1.00', ['B2']],
    ])
    expect(lossGroups(template, [one], 'department').map(({ key }) => key)).toEqual(['', '医务科'])
  })
})

describe('teamSpread', () => {
  it('counts each complete sheet once, lies between its extremes and does not depend on the order', () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const spread = teamSpread(scored(all))
        const complete = scored(all).filter(({ score }) => score.total !== null)
        expect(spread.teams.reduce((count, team) => count + team.sheets, 0)).toBe(complete.length)
        for (const team of spread.teams) {
          const totals = complete.filter(({ teamName }) => teamName === team.team).map(({ score }) => Number(score.total))
          expect([Number(team.lowest), Number(team.highest)]).toEqual([Math.min(...totals), Math.max(...totals)])
          expect(Number(team.mean)).toBeGreaterThanOrEqual(Number(team.lowest))
          expect(Number(team.mean)).toBeLessThanOrEqual(Number(team.highest))
          expect(Number(team.spread)).toBeCloseTo(Number(team.highest) - Number(team.lowest))
          expect(team.isSmall).toBe(team.sheets < FEW_SHEETS)
        }
        expect(teamSpread(scored(all.toReversed()))).toEqual(spread)
      }),
    )
  })
})

describe('yearOnYear', () => {
  it('of a round with itself shows no difference and no change', () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const round = { template, sheets: scored(all) }
        const { items, mean, sheets: counts } = yearOnYear(round, [round])
        expect(items.map(({ code, state }) => [code, state])).toEqual(CODES.map((code) => [code, 'same']))
        for (const { rate, difference } of items) {
          expect(rate.now).toBe(rate.before)
          expect(difference).toBe(rate.now === null ? null : '0.0')
        }
        expect(mean.now).toBe(mean.before)
        expect(counts.now).toBe(counts.before)
      }),
    )
  })

  it('marks what reads otherwise, what is new and what is gone, and never compares those without a rate', () => {
    const then = templateOf([
      sectionOf('A', [manualItem('A1', 40), itemOf('A2', 20, { kind: 'yes_no', expected: true, points: 20 })]),
      sectionOf('B', [manualItem('B1', 30), manualItem('B9', 10)]),
    ])
    const before = {
      template: then,
      sheets: [
        {
          subjectCode: '01',
          score: scoreOf(then, { A1: { points: 20 }, A2: { met: true }, B1: { points: 30 }, B9: { points: 10 } }),
        },
      ],
    }
    const now = {
      template,
      sheets: [
        {
          subjectCode: '01',
          score: scoreOf(template, { A1: { points: 30 }, A2: { points: 20 }, B1: { points: 15 }, B2: { points: 10 } }),
        },
      ],
    }
    expect(yearOnYear(now, [before]).items.map(({ code, state, difference }) => [code, state, difference])).toEqual([
      ['A1', 'same', '25.0'],
      ['A2', 'changed', '0.0'],
      ['B1', 'same', '-50.0'],
      ['B2', 'new', null],
      ['B9', 'gone', null],
    ])
    expect(yearOnYear(now, []).items.every(({ state, rate }) => state === 'new' && rate.before === null)).toBe(true)
  })
})

const GRADES = ['优秀', '良好', '合格', '不合格']
const group: fc.Arbitrary<Group> = fc
  .record({
    ranked: fc.array(fc.record({ total: fc.integer({ min: 0, max: 100 }), veto: fc.boolean() }), { maxLength: 12 }),
    vetoed: fc.nat(3),
  })
  .map(({ ranked, vetoed }) => ({
    templateId: template.id,
    templateVersion: template.version,
    templateName: template.name,
    role: 'recipient_org',
    ranked: rank(
      ranked.map(({ total, veto }, at) => ({
        ...standing(`r${at}`, veto ? ['Z1'] : []), // a veto of a section, which leaves the rank
        total: total.toFixed(2),
        grade: GRADES[total >= 90 ? 0 : total >= 80 ? 1 : total >= 60 ? 2 : 3] ?? '',
      })),
    ),
    unranked: Array.from({ length: vetoed }, (_, at) => ({
      ...standing(`v${at}`, ['V1']),
      total: '90.00',
      grade: '不合格',
      reason: 'veto' as const,
    })),
    mean: null,
    median: null,
  }))
const standing = (subjectCode: string, vetoes: readonly string[]) => ({
  subjectCode,
  name: subjectCode,
  detail: '',
  gaps: [],
  parts: [
    {
      sheetId: subjectCode,
      visitId: '',
      visitCode: '',
      visitOn: '',
      clinicName: '',
      status: 'complete' as const,
      total: null,
      grade: null,
      vetoes,
    },
  ],
})
const rules: fc.Arbitrary<ListRules> = fc.record({
  praiseFirst: fc.nat(5),
  praiseBestOnly: fc.boolean(),
  criticiseVeto: fc.boolean(),
  criticiseFailing: fc.boolean(),
  criticiseLast: fc.nat(5),
  criticiseOverdue: fc.boolean(),
})

describe('proposeLists', () => {
  it('puts a unit on one list at most, praises nobody with a veto and nobody beyond the ranks asked for', () => {
    fc.assert(
      fc.property(group, rules, (one, by) => {
        const proposed = proposeLists(template, one, by, new Set(['r0', 'v1']))
        expect(new Set(proposed.map(({ subjectCode }) => subjectCode)).size).toBe(proposed.length)
        for (const { subjectCode, list, reasons } of proposed) {
          expect(reasons.length).toBeGreaterThan(0)
          const ranked = one.ranked.find((other) => other.subjectCode === subjectCode)
          expect(reasons.includes('overdue')).toBe(by.criticiseOverdue && (subjectCode === 'r0' || subjectCode === 'v1'))
          if (list !== 'praise') continue
          expect(ranked!.rank).toBeLessThanOrEqual(by.praiseFirst)
          expect(ranked!.parts.flatMap(({ vetoes }) => vetoes)).toEqual([])
          if (by.praiseBestOnly) expect(ranked!.grade).toBe('优秀')
        }
      }),
    )
  })

  it('criticises the last by rank: whom a tie-break puts above another is not last with it', () => {
    const competing = ['90.00', '80.00', '80.00'].map((total, at) => ({
      subjectCode: `r${at}`,
      total,
      tieBreak: [String(3 - at)],
    }))
    const ranked = rank(competing).map((one) => ({ ...standing(one.subjectCode, []), ...one, grade: '合格' }))
    const one: Group = {
      ...{ templateId: template.id, templateVersion: template.version, templateName: template.name, role: 'recipient_org' },
      ...{ ranked, unranked: [], mean: null, median: null },
    }
    const lastOf = (criticiseLast: number) =>
      proposeLists(template, one, { ...DEFAULT_LIST_RULES, praiseFirst: 0, criticiseLast }, new Set()).map(
        (unit) => unit.subjectCode,
      )
    expect([lastOf(0), lastOf(1), lastOf(2), lastOf(3), lastOf(9)]).toEqual([[], ['r2'], ['r1', 'r2'], [], []])
  })

  it('treats equals alike, at the top and at the bottom', () => {
    fc.assert(
      fc.property(group, rules, (one, by) => {
        const proposed = proposeLists(template, one, { ...by, praiseBestOnly: false }, new Set())
        const clean = one.ranked.filter(({ parts }) => parts.every(({ vetoes }) => vetoes.length === 0))
        for (const a of clean)
          for (const b of clean.filter(({ total }) => total === a.total))
            expect(proposed.find(({ subjectCode }) => subjectCode === a.subjectCode)?.reasons).toEqual(
              proposed.find(({ subjectCode }) => subjectCode === b.subjectCode)?.reasons,
            )
      }),
    )
  })
})

describe('standingLists', () => {
  const change = (subjectCode: string, act: ListChange['act']): ListChange => ({
    subjectCode,
    list: 'praise',
    act,
    reason: '示例理由',
    at: '2013-06-01T00:00:00.000Z',
    who: '示例甲',
  })

  it('lets the last change of a unit count, and leaves it to the rules when asked', () => {
    fc.assert(
      fc.property(
        group,
        fc.array(fc.record({ at: fc.nat(11), act: fc.constantFrom('add' as const, 'remove' as const, 'rule' as const) })),
        (one, acts) => {
          const proposed = proposeLists(template, one, DEFAULT_LIST_RULES, new Set())
          const changes = acts.map(({ at, act }) => change(`r${at}`, act))
          const lists = standingLists(proposed, changes)
          for (const { subjectCode } of changes) {
            const last = changes.findLast((other) => other.subjectCode === subjectCode)!
            const isProposed = proposed.some((unit) => unit.subjectCode === subjectCode && unit.list === 'praise')
            const isOn = lists.some((unit) => unit.subjectCode === subjectCode && unit.list === 'praise' && unit.isOn)
            expect(isOn).toBe(last.act === 'rule' ? isProposed : last.act === 'add')
          }
        },
      ),
    )
  })
})
