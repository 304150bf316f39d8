import { points } from '../shared/points'

/** Anything with a total that competes; `subjectCode` only settles the order of equals. */
interface Competitor {
  readonly subjectCode: string
  readonly total: string
}

/** Best first; equal totals share a rank and the next one is skipped: 1, 1, 3. */
export function rank<T extends Competitor>(competitors: readonly T[]): readonly (T & { readonly rank: number })[] {
  const ordered = competitors
    .map((competitor) => ({ competitor, exact: points(competitor.total) }))
    .sort((a, b) => b.exact.compare(a.exact) || compareText(a.competitor.subjectCode, b.competitor.subjectCode))
  let current = 0
  return ordered.map(({ competitor, exact }, index) => {
    const previous = ordered[index - 1]
    if (previous === undefined || !previous.exact.equals(exact)) current = index + 1
    return { ...competitor, rank: current }
  })
}

/** By code points, so that the order is the same on every PC. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
