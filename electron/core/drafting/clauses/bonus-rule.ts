import type { Rule } from '../../scoring/template'
import { chosenLevels } from './level-tiers'
import { isSame, made, manualRule, thousandths, type Labelled, type LabelledAs, type Made, type Parts } from './rule-parts'

/** Counts up to here become levels; more are given by hand. */
const MOST_LEVELS = 50

/** Points on top: all or nothing, one of several levels, or so many for each of something counted. */
export function bonusRule(parts: Parts, points: number): Made {
  const { bonus, caps } = parts
  const others = [
    ...parts.counted,
    ...parts.steps,
    ...parts.shares,
    ...parts.free,
    ...parts.nothing,
    ...parts.awards,
    ...parts.levels,
  ]
  const [only, ...more] = bonus
  if (only === undefined || others.length > 0) return byHand(points, [...bonus, ...others])
  const most = Math.min(points, ...caps.map(({ clause }) => clause.points))
  if (more.length === 0) return single(only, most)
  const named = bonus.map(({ label, clause }) => ({ label, points: clause.points }))
  const isGraded = bonus.every((one) => perOf(one) === null) && isSame(Math.max(...named.map((one) => one.points)), points)
  return isGraded ? made(chosenLevels(named)) : summed(bonus, points)
}

/** How many bring the points; null: no count, given once. */
const perOf = ({ clause }: LabelledAs<'bonus'>): number | null => clause.per ?? (clause.unit === undefined ? null : 1)

/** Several reasons for points together: every sum that they can make is a level, and a person has to look. */
function summed(bonus: readonly LabelledAs<'bonus'>[], points: number): Made {
  let sums = new Set([0])
  for (const one of bonus) {
    const { clause } = one
    const most = Math.min(points, perOf(one) === null ? clause.points : (clause.max ?? points))
    const times = Math.floor(thousandths(most) / Math.max(1, thousandths(clause.points)))
    const parts = Array.from({ length: Math.min(times, MOST_LEVELS) + 1 }, (_, count) => count * thousandths(clause.points))
    sums = new Set([...sums].flatMap((sum) => parts.map((part) => Math.min(sum + part, thousandths(points)))))
    if (sums.size > MOST_LEVELS) return byHand(points, bonus)
  }
  const steps = [...sums]
    .filter((sum) => sum > 0)
    .sort((a, b) => b - a)
    .map((sum) => ({ threshold: sum / 1000, points: sum / 1000 }))
  const metric = { label: bonus.map(({ label }) => label).join('；'), unit: '分' }
  return made({ kind: 'tiers', metric, direction: 'gte', steps, otherwise: 0 }, 'MIXED', bonus)
}

const byHand = (points: number, clauses: readonly Labelled[]): Made => made(manualRule(points), 'MIXED', clauses)

function single(only: LabelledAs<'bonus'>, points: number): Made {
  const { clause, label } = only
  const per = perOf(only)
  if (per === null) {
    const rule: Rule = { kind: 'yes_no', expected: true, points: clause.points }
    return made(rule, 'POINTS', isSame(clause.points, points) ? [] : [only])
  }
  const most = Math.min(points, clause.max ?? points)
  const count = Math.floor(thousandths(most) / thousandths(clause.points))
  if (!(count >= 1 && count <= MOST_LEVELS)) return byHand(points, [only])
  const steps = Array.from({ length: count }, (_, index) => count - index).map((times) => ({
    threshold: (thousandths(per) * times) / 1000,
    points: (thousandths(clause.points) * times) / 1000,
  }))
  const metric = { label, ...(clause.unit === undefined ? {} : { unit: clause.unit }) }
  return made({ kind: 'tiers', metric, direction: 'gte', steps, otherwise: 0 })
}
