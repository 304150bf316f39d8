import { decimalText, sum, ZERO, type Points } from '../shared/points'

/** Exact mean. @param values At least one. */
export const mean = (values: readonly Points[]): Points => sum(values).div(values.length)

/** The fewest values from which the highest and the lowest may be left out. */
export const LEAST_TO_TRIM = 5

/** Exact mean without one highest and one lowest value. @param values At least LEAST_TO_TRIM. */
export function trimmedMean(values: readonly Points[]): Points {
  return mean(values.toSorted((a, b) => a.compare(b)).slice(1, -1))
}

/** Exact mean of `total` by `weight`. @returns null when nothing weighs. */
export function weightedMean(values: readonly { readonly total: Points; readonly weight: Points }[]): Points | null {
  const weights = sum(values.map(({ weight }) => weight))
  return weights.equals(ZERO) ? null : sum(values.map(({ total, weight }) => total.mul(weight))).div(weights)
}

/** Mean and median of totals, rounded half up to two decimals; null when there are none. */
export function middles(totals: readonly Points[]): { readonly mean: string | null; readonly median: string | null } {
  if (totals.length === 0) return { mean: null, median: null }
  const sorted = totals.toSorted((a, b) => a.compare(b))
  const inTheMiddle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return { mean: decimalText(mean(totals), 2), median: decimalText(mean(inTheMiddle), 2) }
}
