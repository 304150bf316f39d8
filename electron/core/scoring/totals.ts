import { exact, least, sum, ZERO, type Points } from '../shared/points'
import { countedPoints, type Mark } from './score-item'
import { isScored } from './template-items'
import type { ScoreRounding, Section, ScoredTemplate } from './template'

/** What a list of items adds up to. */
export interface Sums {
  /** Of the counted points; an unanswered item adds 0. */
  readonly awarded: Points
  /** Of the full points of the items that apply. */
  readonly applicable: Points
  /** What the unanswered items could still bring. */
  readonly open: Points
  /** How many items apply. */
  readonly count: number
}

export interface SectionSums extends Sums {
  readonly section: Section
  /** A veto sets the whole section to 0 of its nominal points. */
  readonly isZeroed: boolean
}

export function addUp(marks: readonly Mark[], rounding: ScoreRounding): Sums {
  const applicable = marks.filter((mark) => isScored(mark.item) && (mark.state !== 'not_applicable' || mark.points !== null))
  const open = applicable.filter((mark) => mark.state === 'unanswered')
  const full = (list: readonly Mark[]) => sum(list.map((mark) => exact(mark.item.points)))
  return {
    awarded: sum(applicable.map((mark) => countedPoints(mark, rounding) ?? ZERO)),
    applicable: full(applicable),
    open: full(open),
    count: applicable.length,
  }
}

/** Which end of the range still open: unanswered items at 0, or at their full points. */
export type End = 'lowest' | 'highest'

interface Share {
  readonly awarded: Points
  readonly applicable: Points
  /** How much the section counts beside the others. */
  readonly weight: Points
}

/**
 * The sections' part of the total, exact (norm of scores, section 4, steps 1 and 2). Every way to a total is one
 * formula, totalPoints × Σ w·(awarded ÷ applicable) ÷ Σ w: `w` is the section's weight where the template has
 * weights, its nominal points under `rescale_section`, else the points that apply, which makes it
 * totalPoints × Σ awarded ÷ Σ applicable.
 *
 * @returns null when no item applies or those that do bring no points.
 */
export function sectionTotal(template: ScoredTemplate, sections: readonly SectionSums[], end: End): Points | null {
  if (sections.every((one) => one.count === 0)) return null
  const shares = countingShares(template, sections, end)
  const weights = sum(shares.map((share) => share.weight))
  if (weights.equals(ZERO)) return null
  const weighted = sum(shares.map((share) => share.weight.mul(share.awarded).div(share.applicable)))
  return exact(template.totalPoints).mul(weighted).div(weights)
}

/** Sections without points that apply leave the sums. */
function countingShares(template: ScoredTemplate, sections: readonly SectionSums[], end: End): readonly Share[] {
  return sections.flatMap((one) => {
    const nominal = exact(one.section.points)
    const applicable = one.isZeroed ? nominal : one.applicable
    if (applicable.equals(ZERO)) return []
    const reached = end === 'highest' ? one.awarded.add(one.open) : one.awarded
    return [{ awarded: one.isZeroed ? ZERO : reached, applicable, weight: weightOf(template, one.section, applicable) }]
  })
}

function weightOf(template: ScoredTemplate, section: Section, applicable: Points): Points {
  if (section.weight !== undefined) return exact(section.weight)
  return template.notApplicablePolicy === 'rescale_section' ? exact(section.points) : applicable
}

/** The one factor from points to total, totalPoints ÷ Σ applicable; null where each section has its own. */
export function rescaleFactor(template: ScoredTemplate, sections: readonly SectionSums[]): Points | null {
  const hasWeights = sections.some((one) => one.section.weight !== undefined)
  if (hasWeights || template.notApplicablePolicy === 'rescale_section' || sections.every((one) => one.count === 0)) return null
  const applicable = sum(countingShares(template, sections, 'lowest').map((share) => share.applicable))
  return applicable.equals(ZERO) ? null : exact(template.totalPoints).div(applicable)
}

/** Bonus points at one end of the range, at most the template's cap. */
export function bonusPoints(template: ScoredTemplate, sums: Sums, end: End): Points {
  const reached = end === 'highest' ? sums.awarded.add(sums.open) : sums.awarded
  return template.bonusCap === undefined ? reached : least(reached, exact(template.bonusCap))
}
