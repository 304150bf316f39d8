import type { TiersRule } from '../../scoring/template'
import type { Measure } from './found'
import { bareLabel } from './level-tiers'
import { measureIn } from './measures'
import { readingOf } from './reading'
import { difference, made, type Made, type Parts } from './rule-parts'

/** "超过7天扣1分，超过15天扣2分，超过30天不得分": the deeper one holds instead of the one before. */
export function lossRule({ counted, steps, free, nothing, awards, levels, full }: Parts, points: number): Made | null {
  const once = counted.flatMap(({ clause, label }) => (clause.kind === 'deduct_once' ? [{ label, points: clause.points }] : []))
  const others = steps.length + free.length + awards.length + full.length + (counted.length - once.length)
  if (once.length < 2 - Math.min(1, nothing.length) || others > 0) return null
  const lost = [...nothing, ...levels.filter(({ clause }) => clause.points === 0)].map(({ label }) => ({ label, points }))
  const rule = lost.length + levels.length > 2 * lost.length ? null : lossLevels([...once, ...lost], points)
  if (rule === null) return null
  // A level holds up to its value: "超过7天" says so, "7天以上" takes points at 7 already.
  const including = [...counted, ...nothing].filter(({ label }) => !/超过|超出|大于|高于|多于|＞|>/.test(label))
  return rule.direction === 'lte' ? made(rule, 'RANGES', including) : made(rule)
}

/**
 * Levels of deduction: "超过7天扣1分，超过15天扣2分" over 3 points are 3 up to 7 days, 2 up to 15, else 1. The words of each clause say
 * its value; all of them on the same side of it.
 *
 * @returns null when the words are no such levels
 */
function lossLevels(losses: readonly { readonly label: string; readonly points: number }[], full: number): TiersRule | null {
  const levels = losses.flatMap(({ label, points }) => {
    const measure = lossMeasure(label)
    return measure === null ? [] : [{ label, points: difference(full, points), ...measure }]
  })
  const [unit = '', ...others] = new Set(levels.map((level) => level.unit))
  if (levels.length < 2 || levels.length < losses.length || others.length > 0) return null
  const label = levels.map((level) => bareLabel(level.label)).find((words) => words.length > 1)
  const metric = { ...(label === undefined ? {} : { label }), unit }
  const rule = (direction: 'gte' | 'lte'): TiersRule => ({ kind: 'tiers', metric, direction, steps: [], otherwise: 0 })
  // "半个月以内扣1分，半个月以上…": the least of them begins with the first day.
  const begins = levels.map(({ from, to }) => from ?? (levels.some((other) => other.from === to) ? 0 : undefined))
  const from = levels.flatMap((level, index) => {
    const at = begins[index]
    return at === undefined ? [] : [{ at, points: level.points }]
  })
  const to = levels.flatMap((level) => (level.to === undefined ? [] : [{ at: level.to, points: level.points }]))
  // A range ("90%-95%扣1分") has both; where less is worse its upper end tells where it begins.
  if (to.length === levels.length) return lossSteps(rule('gte'), to, full)
  return from.length === levels.length ? lossSteps(rule('lte'), from, full) : null
}

/** The value from or below which a clause takes its points; null when it names none, or names it as a count. */
function lossMeasure(label: string): (Measure & { readonly unit: string }) | null {
  const measure = measureIn(readingOf(label).text)
  if (measure === null || measure.unit === null || measure.exact || measure.isQualified) return null
  return { ...measure, unit: measure.unit }
}
export const isLossLevel = (label: string): boolean => lossMeasure(label) !== null

/** Each level holds up to the value of the next one; the last has no end. */
function lossSteps(
  rule: TiersRule,
  levels: readonly { readonly at: number; readonly points: number }[],
  full: number,
): TiersRule | null {
  const sorted = levels.toSorted((a, b) => (rule.direction === 'lte' ? a.at - b.at : b.at - a.at))
  const points = [full, ...sorted.map((level) => level.points)]
  if (points.some((one, index) => one < 0 || (index > 0 && one >= (points[index - 1] ?? one)))) return null
  const steps = sorted.map(({ at }, index) => ({ threshold: at, points: points[index] ?? full }))
  return { ...rule, steps, otherwise: points.at(-1) ?? 0 }
}
