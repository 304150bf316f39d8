import { AppError } from '../shared/app-error'
import { decimalText, exact, exactText, ONE, points, shortText, sum, ZERO } from '../shared/points'

/** What a unit's result of a scheme is made of (综合得分): inspection, targets, punctuality of reports and so on. */
export interface CompositeRule {
  /** 0 to 1 each, together 1. */
  readonly parts: readonly { readonly part: string; readonly share: number }[]
  /** A part without a value leaves its share to the others; without this it is an error. */
  readonly redistribute?: boolean
  /** Of the total, 2 unless given. */
  readonly decimals?: number
}

export interface CompositeResult {
  readonly total: string
  readonly parts: readonly {
    readonly part: string
    /** null: there is none and its share went to the others. */
    readonly value: string | null
    /** What it counted in the end, exact: "2/5". */
    readonly share: string
    /** Share × value, exact. */
    readonly points: string
  }[]
}

/**
 * Σ share × part (norm of scores, section 5), exact until the one rounding half up.
 *
 * @param values Decimal text by part, "92.50"; null or absent: there is no such result.
 * @throws AppError COMPOSITE_SHARES when the shares do not sum to 1; PART_MISSING with `at`, the part without a value
 */
export function compositeResult(rule: CompositeRule, values: Readonly<Record<string, string | null>>): CompositeResult {
  const shares = rule.parts.map(({ share }) => exact(share))
  if (!sum(shares).equals(ONE) || shares.some((share) => share.lt(ZERO))) {
    throw new AppError('COMPOSITE_SHARES', { at: 'parts', sum: shortText(sum(shares)) })
  }
  const found = rule.parts.map(({ part, share }) => {
    const value = Object.hasOwn(values, part) ? (values[part] ?? null) : null
    return { part, value, share: exact(share) }
  })
  const missing = found.find(({ value }) => value === null)
  const present = sum(found.filter(({ value }) => value !== null).map(({ share }) => share))
  if (missing !== undefined && (rule.redistribute !== true || present.equals(ZERO))) {
    throw new AppError('PART_MISSING', { at: missing.part })
  }
  const parts = found.map(({ part, value, share }) => {
    const counted = value === null ? ZERO : share.div(present)
    return { part, value, counted, points: value === null ? ZERO : counted.mul(points(value)) }
  })
  return {
    total: decimalText(sum(parts.map((one) => one.points)), rule.decimals ?? 2),
    parts: parts.map(({ part, value, counted, points: brought }) => ({
      part,
      value,
      share: exactText(counted),
      points: exactText(brought),
    })),
  }
}
