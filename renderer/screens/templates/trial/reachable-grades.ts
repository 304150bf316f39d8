import { exact, greatest, sum, ZERO, type Points } from '@core/shared/points'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { isScored } from '@core/scoring/template-items'
import { inTenThousandths, likelyFacts } from './likely-facts'

export interface GradeReach {
  readonly name: string
  readonly isReachable: boolean
}

/** Totals as the bits of one number: bit n stands for n ten-thousandths of a point. */
type TotalSet = bigint

/**
 * Whether some sheet without 缺项 and vetoes gets each grade: every total that the items can add up to is looked at, not only the
 * best and the worst, so that a grade between two jumps of points is found out.
 * @param template Without breaches at its items.
 */
export function reachableGrades(template: ScoredTemplate): readonly GradeReach[] {
  const totals = reachableTotals(template)
  const roundingUp = exact(0.5).div(exact(10 ** (template.totalDecimals ?? 2)))
  const limits = template.grades.map(({ min }) => inTenThousandths(greatest(ZERO, exact(min).sub(roundingUp))))
  return template.grades.map(({ name }, index) => {
    const above = limits[index - 1]
    const from = index === template.grades.length - 1 ? 0n : (limits[index] ?? 0n)
    const within = above === undefined ? totals >> from : BigInt.asUintN(Number(above), totals) >> from
    return { name, isReachable: within > 0n }
  })
}

function reachableTotals(template: ScoredTemplate): TotalSet {
  const sections = template.categories.reduce<TotalSet>((totals, section) => {
    const each = factorOf(template, section.items, section.weight)
    return withItems(template, totals, section.items, each)
  }, 1n)
  const bonus = withItems(template, 1n, template.bonusItems ?? [], exact(1))
  const all = added(sections, cappedAt(bonus, template.bonusCap))
  return cappedAt(all, template.capTotal === true ? template.totalPoints : undefined)
}

/** What a point of a section counts in the total (norm of scores, section 4, steps 1 and 2), all items being applicable. */
function factorOf(template: ScoredTemplate, items: readonly Item[], weight: number | undefined): Points {
  const full = (list: readonly Item[]) => sum(list.filter(isScored).map((item) => exact(item.points)))
  const mine = full(items)
  if (mine.equals(ZERO)) return ZERO
  const total = exact(template.totalPoints)
  if (weight === undefined) return total.div(full(template.categories.flatMap((section) => section.items)))
  const weights = sum(
    template.categories.filter((section) => full(section.items).gt(0)).map((section) => exact(section.weight ?? 0)),
  )
  return total.mul(exact(weight)).div(weights).div(mine)
}

function withItems(template: ScoredTemplate, start: TotalSet, items: readonly Item[], each: Points): TotalSet {
  return items.filter(isScored).reduce((totals, item) => {
    const levels = new Set(likelyFacts(template, item).map(({ points }) => inTenThousandths(points.mul(each))))
    return [...levels].reduce((set, level) => set | (totals << level), 0n)
  }, start)
}

/** Every sum of one total of each set. `b` is the smaller set. */
function added(a: TotalSet, b: TotalSet): TotalSet {
  let set = 0n
  for (const total of b.toString(2).split('').toReversed().entries()) if (total[1] === '1') set |= a << BigInt(total[0])
  return set
}

/** Totals above the cap count as the cap. */
function cappedAt(totals: TotalSet, cap: number | undefined): TotalSet {
  if (cap === undefined) return totals
  const limit = inTenThousandths(exact(cap))
  const below = BigInt.asUintN(Number(limit), totals)
  return totals >> limit > 0n ? below | (1n << limit) : below
}
