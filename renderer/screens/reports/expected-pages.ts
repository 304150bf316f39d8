import type { Paper, PaperKind } from '../../data/useReports'

/**
 * How many pages papers will be: each as it was when it was handed out last, else like those of its kind.
 * @param seen Pages of a paper of the kind that was shown.
 * @returns null while nothing is known of one of the kinds
 */
export function expectedPages(papers: readonly Paper[], seen: ReadonlyMap<PaperKind, number>): number | null {
  const known = new Map<PaperKind, number[]>()
  for (const { kind, lastPages } of papers)
    if (lastPages !== null && lastPages > 0) known.set(kind, [...(known.get(kind) ?? []), lastPages])
  let sum = 0
  for (const { kind, lastPages } of papers) {
    const pages = lastPages !== null && lastPages > 0 ? lastPages : (meanOf(known.get(kind)) ?? seen.get(kind))
    if (pages === undefined) return null
    sum += pages
  }
  return Math.round(sum)
}

const meanOf = (numbers: readonly number[] | undefined): number | undefined =>
  numbers === undefined ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
