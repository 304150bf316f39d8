import type { GradedAnswer, GradedFact } from '@core/scoring/graded/graded-fact'
import { gradedItems } from '@core/scoring/graded/graded-items'
import { LEVELS, type GradedItem, type GradedTemplate, type Level } from '@core/scoring/graded/graded-template'
import { readGradedFact } from '@core/scoring/graded/read-graded-fact'
import type { PlainForm } from '../plain/plain-form'

/** A clause of an item, with its place in the order of the sheet: levels C, B, A, as on paper. */
export interface LadderLine {
  readonly level: Level
  /** In its level, from 0. */
  readonly index: number
  readonly clause: string
}

export const ladderLines = (item: GradedItem): readonly LadderLine[] =>
  LEVELS.flatMap((level) => item.levels[level].map((clause, index) => ({ level, index, clause })))

export function gradedItemOf(template: GradedTemplate, code: string): GradedItem {
  const item = gradedItems(template).find((one) => one.code === code)
  if (item === undefined) throw new Error(`no item ${code} in template ${template.id}`)
  return item
}

/** Whether a clause is met; false as long as nothing was found. */
export const isMet = (fact: GradedFact | undefined, { level, index }: LadderLine): boolean =>
  fact !== undefined && 'met' in fact && fact.met[level][index] === true

/** A 分级表 as the session sees it: clauses are ticked one by one, Enter meets them all. */
export function gradedForm(template: GradedTemplate): PlainForm<GradedFact> {
  const itemOf = (code: string) => gradedItemOf(template, code)
  return {
    groups: template.categories.map(({ items }) => items.map(({ code }) => code)),
    read: (code, fact) => readGradedFact(itemOf(code), fact),
    full: (code) => ({ met: metWhere(itemOf(code), () => true) }),
    lines: (code) => ladderLines(itemOf(code)).length,
    pick(code, before, line) {
      const item = itemOf(code)
      const ticked = ladderLines(item)[line]
      if (ticked === undefined) return null
      const isTicked = (one: LadderLine) => one.level === ticked.level && one.index === ticked.index
      const met = metWhere(item, (one) => (isTicked(one) ? !isMet(before, one) : isMet(before, one)))
      return { fact: { ...besides(before), met }, goesOn: false }
    },
    lineOf: (_, digit, first) => (digit === 0 ? null : first + digit - 1),
    waived: (code, reason) => (itemOf(code).allowNotApplicable ? { notApplicable: true, reason } : null),
    words: () => null,
    withWords: () => null,
  }
}

function metWhere(item: GradedItem, holds: (line: LadderLine) => boolean): GradedAnswer['met'] {
  const of = (level: Level) => item.levels[level].map((clause, index) => holds({ level, index, clause }))
  return { C: of('C'), B: of('B'), A: of('A') }
}

/** What was noted beside the clauses stays when one of them changes. */
function besides(fact: GradedFact | undefined): Omit<GradedAnswer, 'met'> {
  if (fact === undefined || 'notApplicable' in fact) return {}
  const { met: _met, ...rest } = fact
  return rest
}
