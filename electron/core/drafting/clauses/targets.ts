import { doubted, revised, type Found, type ItemTerms } from './found'
import { isPercent } from './words'

/** Gives rates the value that brings full points as their target, where exactly one stands before them. */
export function withTargets(found: readonly Found[], { points }: ItemTerms): readonly Found[] {
  return found.map((one, index) => {
    const { clause } = one
    const takesStep = clause.kind === 'step' && clause.target === undefined
    const takesShare = clause.kind === 'proportional' && clause.target === undefined && one.bindsTarget === true
    if (!takesStep && !takesShare) return one
    const full = found.slice(0, index).flatMap((other) => fullLevel(other, points))
    const before = full.length > 0 ? full : found.slice(Math.max(0, index - 1), index).flatMap((other) => fullLevel(other, null))
    const level = before.at(-1)
    if (level === undefined) return takesStep && namesRate(found.slice(0, index)) ? doubted(one, 'TARGET') : one
    if (before.length > 1) return doubted(one, 'TARGET')
    if (takesStep) return isPercent(level.unit) ? revised(one, { ...clause, target: level.from }) : doubted(one, 'TARGET')
    // In proportion to all there is is in proportion to itself; whether the sheet means more is for a person to say.
    return isPercent(level.unit) && level.from === 100 ? doubted(one, 'TARGET') : revised(one, { ...clause, target: level.from })
  })
}

/** A rate in plain words before a step may be the value that it counts down from. */
const namesRate = (before: readonly Found[]): boolean =>
  before.some(({ clause, label }) => clause.kind === 'text' && /[%％]|百分之/.test(label))

function fullLevel({ clause }: Found, points: number | null): readonly { readonly from: number; readonly unit: string }[] {
  if (clause.kind !== 'threshold' || clause.from === undefined || clause.points === 0) return []
  return points === null || clause.points === points ? [{ from: clause.from, unit: clause.unit }] : []
}
