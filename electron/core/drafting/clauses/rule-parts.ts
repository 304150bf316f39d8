import type { ManualRule, Rule } from '../../scoring/template'
import type { Clause, ClauseKind } from './clause'
import type { Doubt } from './found'

/** A clause with the words it is known by. */
export interface Labelled<C extends Clause = Clause> {
  readonly clause: C
  readonly label: string
}
/** One of these kinds. */
export type LabelledAs<K extends ClauseKind> = Labelled<Extract<Clause, { readonly kind: K }>>

/** Sums and comparisons of points go through thousandths: points have at most 3 decimals. */
export const thousandths = (points: number): number => Math.round(points * 1000)
export const isSame = (a: number, b: number): boolean => thousandths(a) === thousandths(b)
export const difference = (a: number, b: number): number => (thousandths(a) - thousandths(b)) / 1000
export const total = (points: readonly number[]): number => points.reduce((sum, one) => sum + thousandths(one), 0) / 1000

/** Steps in which a person gives points by hand: halves where the full points allow it, else their last decimal. */
export function manualRule(points: number): ManualRule {
  const step = [0.5, 0.1, 0.01, 0.001].find((one) => thousandths(points) % thousandths(one) === 0) ?? 0.001
  return { kind: 'manual', min: 0, max: points, step }
}

/** A rule, and the clauses on which it casts doubt. */
export interface Made {
  readonly rule: Rule
  readonly doubted: readonly { readonly clause: Labelled; readonly doubt: Doubt }[]
}

export const made = (rule: Rule, doubt: Doubt = 'MIXED', clauses: readonly Labelled[] = []): Made => ({
  rule,
  doubted: clauses.map((clause) => ({ clause, doubt })),
})

/** Clauses by what they do to the points. */
export interface Parts {
  readonly bonus: readonly LabelledAs<'bonus'>[]
  readonly counted: readonly LabelledAs<'deduct' | 'deduct_once'>[]
  readonly steps: readonly LabelledAs<'step'>[]
  readonly shares: readonly LabelledAs<'proportional'>[]
  readonly free: readonly LabelledAs<'discretionary'>[]
  readonly nothing: readonly LabelledAs<'zero'>[]
  readonly full: readonly LabelledAs<'full'>[]
  readonly awards: readonly LabelledAs<'award'>[]
  readonly levels: readonly LabelledAs<'threshold'>[]
  readonly caps: readonly LabelledAs<'cap'>[]
  readonly words: readonly LabelledAs<'text'>[]
  readonly vetoes: readonly LabelledAs<'veto'>[]
}

export function partsOf(clauses: readonly Labelled[]): Parts {
  const of = <K extends ClauseKind>(...kinds: readonly K[]) =>
    clauses.filter((one): one is LabelledAs<K> => (kinds as readonly ClauseKind[]).includes(one.clause.kind))
  return {
    bonus: of('bonus'),
    counted: of('deduct', 'deduct_once'),
    steps: of('step'),
    shares: of('proportional'),
    free: of('discretionary'),
    nothing: of('zero'),
    full: of('full'),
    awards: of('award'),
    levels: of('threshold'),
    caps: of('cap'),
    words: of('text'),
    vetoes: of('veto'),
  }
}

/** No rule says all of it exactly. */
export function byHand(parts: Parts, points: number): Made {
  const { counted, steps, shares, free, nothing, full, awards, levels } = parts
  return made(manualRule(points), 'MIXED', [...counted, ...steps, ...shares, ...free, ...nothing, ...full, ...awards, ...levels])
}

/** Nothing but the full points is given: what is taken is taken from them. */
export const reachesAll = (parts: Parts, points: number): boolean => {
  const gains = [
    ...parts.awards.map(({ clause }) => clause.points),
    ...parts.levels.flatMap(({ clause }) => (clause.points > 0 ? [clause.points] : [])),
  ]
  return gains.length <= 1 && gains.every((gain) => isSame(gain, points))
}

/** A limit below the points of the item. */
export const hasLowCap = ({ caps, steps }: Parts, points: number): boolean =>
  caps.some(({ clause }) => clause.points < points) || steps.some(({ clause }) => clause.max !== undefined && clause.max < points)
