import type { DeductClause, DeductRule } from '../../scoring/template'
import { isLossLevel } from './loss-tiers'
import { byHand, difference, isSame, made, reachesAll, total, type LabelledAs, type Made, type Parts } from './rule-parts'
import { isPercent } from './words'

/** Deductions from full points; a limit of the item below its points is a floor above 0. */
export function deductRule(given: Parts, points: number): Made {
  const parts = separateRates(given, points) ?? given
  const { counted, steps, free, nothing, levels, caps } = parts
  if (!reachesAll(parts, points) || free.some(({ clause }) => clause.direction === 'award')) return byHand(parts, points)
  const lost = levels.filter(({ clause }) => clause.points === 0)
  const order = [...counted, ...steps, ...free, ...nothing, ...lost]
  const cap = Math.min(points, ...caps.map(({ clause }) => clause.points))
  const rules = order.map((one, index) => deduction(one, `r${index + 1}`, points))
  const rule: DeductRule = { kind: 'deduct', ...(cap < points ? { floor: difference(points, cap) } : {}), rules }
  const graded = counted.filter(({ clause, label }) => clause.kind === 'deduct_once' && isLossLevel(label))
  if (graded.length > 1) return made(rule, 'RANGES', graded)
  // "弄虚作假不得分" alone may as well be a yes or no; beside a step it may be meant for the rate.
  // One loss of all points is as well a yes or no; so is a value below which nothing is given.
  const isAll = [...counted, ...steps, ...free].every(({ clause }) => 'points' in clause && clause.points >= points)
  const unclear = counted.length === 0 ? [...nothing, ...(isAll ? lost : [])] : isAll ? counted : []
  return made(rule, 'ALL_POINTS', unclear)
}

/** "签约率达70%得2分，每低1%扣0.1分；随访率…": each rate loses its own part of the points at most. */
function separateRates(parts: Parts, points: number): Parts | null {
  const { steps, levels, awards, full } = parts
  const gained = levels.filter(({ clause }) => clause.points > 0)
  const isApart = gained.length > 1 && gained.length === steps.length && awards.length + full.length === 0
  if (!isApart || !isSame(total(gained.map(({ clause }) => clause.points)), points)) return null
  const limited = steps.map((step, index) => ({
    ...step,
    clause: { ...step.clause, max: gained[index]?.clause.points ?? points },
  }))
  return { ...parts, steps: limited, levels: levels.filter(({ clause }) => clause.points === 0) }
}

type Deduction = LabelledAs<'deduct' | 'deduct_once' | 'step' | 'discretionary' | 'zero' | 'threshold'>

/** One clause of a deduct rule. What happens once is counted as one occurrence that costs its most. */
function deduction({ clause, label }: Deduction, id: string, full: number): DeductClause {
  switch (clause.kind) {
    case 'deduct':
    case 'step': {
      const word = isPercent(clause.unit) ? '个百分点' : clause.unit
      const unit = clause.per === 1 ? word : `${clause.per}${word}`
      return { id, label, unit, pointsPerUnit: clause.points, ...(clause.max === undefined ? {} : { maxDeduct: clause.max }) }
    }
    case 'deduct_once':
      return { id, label, unit: ONCE, pointsPerUnit: clause.points, maxDeduct: clause.points }
    case 'discretionary':
      return { id, label, unit: POINT, pointsPerUnit: 1, ...(clause.max === undefined ? {} : { maxDeduct: clause.max }) }
    case 'zero':
    case 'threshold':
      return { id, label, unit: ONCE, pointsPerUnit: full, maxDeduct: full }
  }
}

/** Counting words of what the sheet itself does not count. */
const ONCE = '次'
const POINT = '分'
