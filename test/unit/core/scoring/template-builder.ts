import type { Fact, Facts, SheetInput } from '@core/scoring/fact'
import type { SheetScore, Trace } from '@core/scoring/score'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { Item, Rule, Section, ScoredTemplate } from '@core/scoring/template'

/** A small scored template; what a test is about is given, the rest is ordinary. */
export function templateOf(categories: readonly Section[], rest: Partial<ScoredTemplate> = {}): ScoredTemplate {
  return {
    schemaVersion: 1,
    id: 'T-1',
    version: '1.0',
    name: '示例考核表',
    subject: 'recipient_org',
    templateKind: 'scored',
    totalPoints: categories.reduce((total, section) => total + section.points, 0),
    scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'total' },
    notApplicablePolicy: 'rescale',
    grades: [
      { name: '优秀', min: 90 },
      { name: '良好', min: 80 },
      { name: '合格', min: 60 },
      { name: '不合格', min: 0 },
    ],
    vetoPolicy: { effect: 'force_grade', grade: '不合格' },
    categories,
    ...rest,
  }
}

export const sectionOf = (code: string, items: readonly Item[], rest: Partial<Section> = {}): Section => ({
  code,
  title: `类别${code}`,
  points: items.reduce((total, item) => total + item.points, 0),
  items,
  ...rest,
})

export const itemOf = (code: string, points: number, scoring: Rule, rest: Partial<Item> = {}): Item => ({
  code,
  title: `指标${code}`,
  points,
  scoring,
  allowNotApplicable: true,
  ...rest,
})

/** An item whose points the inspector gives, in thousandths. */
export const manualItem = (code: string, points: number, rest: Partial<Item> = {}): Item =>
  itemOf(code, points, { kind: 'manual', min: 0, max: points, step: 0.001 }, rest)

export const NOT_APPLICABLE: Fact = { notApplicable: true, reason: '无此项服务' }

export const inputOf = (facts: Facts, rest: Partial<SheetInput> = {}): SheetInput => ({
  facts,
  vetoes: [],
  parameters: {},
  ...rest,
})

export const scoreOf = (template: ScoredTemplate, facts: Facts, rest: Partial<SheetInput> = {}): SheetScore =>
  scoreSheet(template, inputOf(facts, rest), { sha256: '0'.repeat(64) }).score

export const traceOf = (template: ScoredTemplate, facts: Facts, rest: Partial<SheetInput> = {}): Trace =>
  scoreSheet(template, inputOf(facts, rest), { sha256: '0'.repeat(64) }).trace

/** The result of one item standing alone in a template with exact points. */
export function scoreItem(item: Item, fact: Fact, rest: Partial<ScoredTemplate> = {}) {
  const { items } = scoreOf(templateOf([sectionOf('A', [item])], { totalDecimals: 3, ...rest }), { [item.code]: fact })
  return items[0]!
}
