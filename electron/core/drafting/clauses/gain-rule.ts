import { chosenLevels, measuredLevels } from './level-tiers'
import { isSame, made, manualRule, total, type Made, type Parts } from './rule-parts'

/** Parts, levels, or all or nothing. */
export function gainRule(parts: Parts, points: number): Made {
  const { full, awards, levels, nothing, caps } = parts
  const gained = levels.filter(({ clause }) => clause.points > 0)
  const lost = levels.length - gained.length
  if (gained.length > 0 && awards.length === 0 && full.length === 0) {
    return made(measuredLevels(levels), 'ALL_POINTS', lost > 0 ? nothing : [])
  }
  const chosen = [
    ...full.map(({ label }) => ({ label, points })),
    ...awards.map(({ label, clause }) => ({ label, points: clause.points })),
    ...gained.map(({ label, clause }) => ({ label, points: clause.points })),
  ]
  const [only, ...more] = chosen
  if (only !== undefined && more.length === 0) {
    // "配备齐全得3分，低于60%不得分": between all and nothing there may be more.
    if (isSame(only.points, points) && lost > 0) return made({ kind: 'yes_no', expected: true, points }, 'RANGES', levels)
    if (isSame(only.points, points)) return made({ kind: 'yes_no', expected: true, points }, 'POINTS', caps)
    return made(manualRule(points), 'POINTS', awards)
  }
  const sum = total(chosen.map((one) => one.points))
  if (isSame(sum, points) && gained.length === 0) {
    const options = awards.map(({ label, clause }, index) => ({ id: `c${index + 1}`, label, points: clause.points }))
    return made({ kind: 'checklist', options }, 'ALL_POINTS', nothing)
  }
  if (!isSame(Math.max(...chosen.map((one) => one.points)), points)) return made(manualRule(points), 'POINTS', awards)
  return made(chosenLevels(chosen), 'ALL_POINTS', lost > 0 || nothing.length > 1 ? nothing : [])
}
