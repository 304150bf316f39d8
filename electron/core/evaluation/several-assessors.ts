import type { Fact, SheetInput } from '../scoring/fact'
import type { SheetScore } from '../scoring/score'
import { scoreSheet } from '../scoring/score-sheet'
import type { Item, ScoredTemplate } from '../scoring/template'
import { AppError } from '../shared/app-error'
import { LEAST_TO_TRIM, mean, trimmedMean } from './combine-totals'
import { judgeSubject, type Judgement } from './judge-subject'

/** What one assessor found on a sheet that several filled in. */
export interface Assessment {
  /** Names the assessor; each has one assessment. */
  readonly assessor: string
  readonly input: SheetInput
}

/** How the assessments of one sheet become one result. */
export type AssessorMethod =
  | { readonly kind: 'consensus' | 'mean' | 'trimmed_mean' }
  /** Each section, and the bonus items, from the assessor who owns it. */
  | { readonly kind: 'by_section'; readonly owners: Readonly<Record<string, string>>; readonly bonusOwner?: string }

export interface AssessedSheet extends Judgement {
  readonly method: AssessorMethod['kind']
  /** Of each assessor, in the order given; an incomplete one is in no mean. */
  readonly assessments: readonly { readonly assessor: string; readonly score: SheetScore }[]
  /** The one sheet made of all sections; only `by_section`. */
  readonly merged?: SheetScore
}

/**
 * One result from several assessors of one sheet (norm of scores, section 5). Means are of the rounded totals, exact until
 * the one rounding; a veto raised by any assessor acts on the whole.
 *
 * @param template A template without breaches.
 * @throws AppError ASSESSORS_COUNT when there are fewer than the method takes, or for a consensus more than one;
 *   SECTION_OWNER with `at`, the section's code, when nobody who assessed owns it
 */
export function assessSheet(
  template: ScoredTemplate,
  assessments: readonly Assessment[],
  method: AssessorMethod,
  version: { readonly sha256: string },
): AssessedSheet {
  checkCount(assessments, method.kind)
  const scored = assessments.map(({ assessor, input }) => ({ assessor, score: scoreSheet(template, input, version).score }))
  if (method.kind === 'by_section') {
    const merged = scoreSheet(template, mergeSections(template, assessments, method), version).score
    return { method: method.kind, assessments: scored, merged, ...judgeSubject(template, [{ score: merged }]) }
  }
  return { method: method.kind, assessments: scored, ...judgeMean(template, scored, method.kind) }
}

/** Trimming needs five complete sheets: with fewer, the result waits for those that are open. */
function judgeMean(template: ScoredTemplate, scored: AssessedSheet['assessments'], kind: AssessorMethod['kind']): Judgement {
  if (kind !== 'trimmed_mean') return judgeSubject(template, scored)
  const complete = scored.filter(({ score }) => score.total !== null).length
  const judged = judgeSubject(template, scored, (sheets) =>
    sheets.length < LEAST_TO_TRIM ? mean(sheets.map(({ total }) => total)) : trimmedMean(sheets.map(({ total }) => total)),
  )
  if (complete >= LEAST_TO_TRIM || judged.total === null) return judged
  return { total: null, grade: null, reason: judged.reason ?? 'incomplete' }
}

function checkCount(assessments: readonly Assessment[], kind: AssessorMethod['kind']): void {
  const given = assessments.length
  const least = kind === 'trimmed_mean' ? LEAST_TO_TRIM : 1
  const most = kind === 'consensus' ? 1 : Number.MAX_SAFE_INTEGER
  const names = new Set(assessments.map(({ assessor }) => assessor))
  if (given < least || given > most || names.size !== given)
    throw new AppError('ASSESSORS_COUNT', { at: 'assessors', given, least })
}

/** One sheet: the facts of each section from its owner, every veto that anybody raised. */
function mergeSections(
  template: ScoredTemplate,
  assessments: readonly Assessment[],
  { owners, bonusOwner }: Extract<AssessorMethod, { kind: 'by_section' }>,
): SheetInput {
  const ownerOf = (code: string, assessor: string | undefined): SheetInput => {
    const found = assessments.find((one) => one.assessor === assessor)
    if (found === undefined) throw new AppError('SECTION_OWNER', { at: code })
    return found.input
  }
  const factsOf = (items: readonly Item[], { facts }: SheetInput): [string, Fact][] =>
    items.flatMap(({ code }): [string, Fact][] => {
      const fact = Object.hasOwn(facts, code) ? facts[code] : undefined
      return fact === undefined ? [] : [[code, fact]]
    })
  const sections = template.categories.flatMap(({ code, items }) =>
    factsOf(items, ownerOf(code, Object.hasOwn(owners, code) ? owners[code] : undefined)),
  )
  const { bonusItems = [] } = template
  const bonus = bonusItems.length === 0 ? [] : factsOf(bonusItems, ownerOf('bonusItems', bonusOwner))
  return {
    facts: Object.fromEntries([...sections, ...bonus]),
    vetoes: [...new Set(assessments.flatMap(({ input }) => input.vetoes))],
    parameters: assessments[0]?.input.parameters ?? {},
  }
}
