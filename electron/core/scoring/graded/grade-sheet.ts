import { exact, exactText, points, type Points } from '../../shared/points'
import { traceHead } from '../trace-head'
import type { GradedFact, GradedFacts } from './graded-fact'
import { gradedItems } from './graded-items'
import type { ConditionTrace, Gap, GradedScore, GradedTrace, ItemGrade } from './graded-score'
import {
  GRADES,
  LEVELS,
  type Grade,
  type GradedItem,
  type GradedTemplate,
  type Level,
  type PassCondition,
} from './graded-template'

/** An item with what was found and what follows. */
interface GradedMark {
  readonly item: GradedItem
  readonly fact: GradedFact | null
  /** null: unanswered. */
  readonly grade: ItemGrade | null
  /** Indexes of the unmet clauses of each level. */
  readonly unmet: Readonly<Record<Level, readonly number[]>>
}

/**
 * Grades one sheet and accounts for it (norm of scores, sections 3 and 8). The same facts give the same bytes.
 *
 * @param template A template without breaches.
 * @param facts Read by `readGradedInput` or `readGradedFact`.
 * @param version.sha256 Hash of the template's canonical JSON, for the Trace.
 */
export function gradeSheet(
  template: GradedTemplate,
  facts: GradedFacts,
  version: { readonly sha256: string },
): { readonly score: GradedScore; readonly trace: GradedTrace } {
  const marks = gradedItems(template).map((item) =>
    gradeItem(item, Object.hasOwn(facts, item.code) ? facts[item.code] : undefined),
  )
  const status = marks.every((mark) => mark.grade !== null) ? 'complete' : 'incomplete'
  const count = (grade: ItemGrade) => marks.filter((mark) => mark.grade === grade).length
  const counts = { A: count('A'), B: count('B'), C: count('C'), D: count('D'), NA: count('NA') }
  const rules = template.passRules.map(({ id, conditions }) => {
    const judged = conditions.map((condition) => judgeCondition(condition, marks))
    return { id, conditions: judged, holds: status === 'complete' && judged.every(({ holds }) => holds) }
  })
  const passed = rules.filter(({ holds }) => holds).map(({ id }) => id)
  const items = marks.map(({ item, grade }) => ({ code: item.code, grade }))
  return {
    score: { status, items, counts, passed, gaps: marks.flatMap(gapsOf) },
    trace: {
      ...traceHead('graded', template, version.sha256),
      items: marks.map(itemTrace),
      counts: { A: `${counts.A}`, B: `${counts.B}`, C: `${counts.C}`, D: `${counts.D}`, NA: `${counts.NA}` },
      passRules: rules,
      passed,
      status,
    },
  }
}

/** The grade of one item: each level needs all clauses of its own and of those below it. @param fact undefined: unanswered. */
function gradeItem(item: GradedItem, fact: GradedFact | undefined): GradedMark {
  const none = { C: [], B: [], A: [] }
  if (fact === undefined) return { item, fact: null, grade: null, unmet: none }
  if ('notApplicable' in fact) return { item, fact, grade: 'NA', unmet: none }
  const unmetAt = (level: Level) => item.levels[level].flatMap((_, index) => (fact.met[level][index] === true ? [] : [index]))
  const unmet = { C: unmetAt('C'), B: unmetAt('B'), A: unmetAt('A') }
  return { item, fact, grade: gradeOf(unmet), unmet }
}

function gradeOf(unmet: GradedMark['unmet']): Grade {
  if (unmet.C.length > 0) return 'D'
  if (unmet.B.length > 0) return 'C'
  return unmet.A.length > 0 ? 'B' : 'A'
}

/** A condition over no applicable item does not hold: nothing was shown. */
function judgeCondition({ itemType, minGrade, share }: PassCondition, marks: readonly GradedMark[]): ConditionTrace {
  const grades = marks.filter((mark) => mark.item.itemType === itemType).flatMap(({ grade }) => (isGrade(grade) ? [grade] : []))
  const reached = grades.filter((grade) => GRADES.indexOf(grade) <= GRADES.indexOf(minGrade)).length
  const reachedShare: Points | null = grades.length === 0 ? null : points(`${reached}/${grades.length}`)
  return {
    itemType,
    minGrade,
    share: exactText(exact(share)),
    reached: String(reached),
    applicable: String(grades.length),
    reachedShare: reachedShare === null ? null : exactText(reachedShare),
    holds: reachedShare?.gte(exact(share)) ?? false,
  }
}

const isGrade = (grade: ItemGrade | null): grade is Grade => grade !== null && grade !== 'NA'

const gapsOf = ({ item, unmet }: GradedMark): readonly Gap[] =>
  LEVELS.flatMap((level) =>
    item.levels[level].flatMap((clause, index) => (unmet[level].includes(index) ? [{ code: item.code, level, clause }] : [])),
  )

function itemTrace({ item, fact, grade, unmet }: GradedMark): GradedTrace['items'][number] {
  const numbers = (level: Level) => unmet[level].map((index) => String(index + 1))
  return {
    code: item.code,
    itemType: item.itemType,
    fact,
    grade,
    state: grade === null ? 'unanswered' : grade === 'NA' ? 'not_applicable' : 'scored',
    unmet: { C: numbers('C'), B: numbers('B'), A: numbers('A') },
  }
}
