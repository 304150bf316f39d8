import type { GradedFact } from '@core/scoring/graded/graded-fact'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedItem, GradedTemplate, PassCondition } from '@core/scoring/graded/graded-template'

/** A small graded template; what a test is about is given, the rest is ordinary. */
export function gradedOf(items: readonly GradedItem[], rest: Partial<GradedTemplate> = {}): GradedTemplate {
  return {
    schemaVersion: 1,
    id: 'G-1',
    version: '1.0',
    name: '示例分级表',
    subject: 'recipient_org',
    templateKind: 'graded',
    passRules: [],
    categories: [{ code: '1', title: '类别一', items }],
    ...rest,
  }
}

/** @param clauses How many of the levels C, B, A. */
export const gradedItem = (
  code: string,
  clauses: readonly [number, number, number] = [2, 3, 1],
  rest: Partial<GradedItem> = {},
): GradedItem => ({
  code,
  title: `条款${code}`,
  itemType: 'basic',
  levels: { C: words(code, 'C', clauses[0]), B: words(code, 'B', clauses[1]), A: words(code, 'A', clauses[2]) },
  allowNotApplicable: true,
  ...rest,
})

const words = (code: string, level: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${code}${level}${index + 1}`)

/** "11 101 0": met and unmet clauses of C, B and A. */
export function metOf(pattern: string): GradedFact {
  const [C = [], B = [], A = []] = pattern.split(' ').map((level) => [...level].map((one) => one === '1'))
  return { met: { C, B, A } }
}

export const share = (itemType: string, minGrade: PassCondition['minGrade'], least: number): PassCondition => ({
  itemType,
  minGrade,
  share: least,
})

/** @param patterns Of each item; "-" unanswered, "NA" not applicable. */
export function gradesOf(template: GradedTemplate, patterns: Readonly<Record<string, string>>) {
  const facts = Object.fromEntries(
    Object.entries(patterns)
      .filter(([, pattern]) => pattern !== '-')
      .map(([code, pattern]): [string, GradedFact] => [
        code,
        pattern === 'NA' ? { notApplicable: true, reason: '无此项服务' } : metOf(pattern),
      ]),
  )
  return gradeSheet(template, facts, { sha256: '0'.repeat(64) })
}
