import { compareText } from '../shared/compare-text'
import { points } from '../shared/points'

/** Anything with a total that competes; `subjectCode` only settles the order of equals. */
interface Competitor {
  readonly subjectCode: string
  readonly total: string
  /** What decides between equal totals, the larger first, one after the other; exact numbers as text. */
  readonly tieBreak?: readonly string[]
}

/** Best first; equals share a rank and the next one is skipped: 1, 1, 3. */
export function rank<T extends Competitor>(competitors: readonly T[]): readonly (T & { readonly rank: number })[] {
  const ordered = competitors
    .map((competitor) => ({ competitor, figures: [competitor.total, ...(competitor.tieBreak ?? [])].map(points) }))
    .sort((a, b) => compareFigures(b.figures, a.figures) || compareText(a.competitor.subjectCode, b.competitor.subjectCode))
  let current = 0
  return ordered.map(({ competitor, figures }, index) => {
    const previous = ordered[index - 1]
    if (previous === undefined || compareFigures(previous.figures, figures) !== 0) current = index + 1
    return { ...competitor, rank: current }
  })
}

/** The first figure that differs decides. */
function compareFigures(a: readonly ReturnType<typeof points>[], b: readonly ReturnType<typeof points>[]): number {
  for (const [index, figure] of a.entries()) {
    const other = b[index]
    const difference = other === undefined ? 0 : figure.compare(other)
    if (difference !== 0) return difference
  }
  return 0
}
