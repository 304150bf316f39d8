import type { Paper, PaperKind } from '../../data/useReports'

/** A paper of a kind as it is now: of how many pages, and of how many it was when it was handed out last. */
export interface SeenPages {
  readonly pages: number
  readonly lastPages: number | null
}

/**
 * How many pages papers will be: each as it was when it was handed out last, else like those of its kind. Where the one that was
 * seen has grown or shrunk since, with another profile say, the others of its kind are reckoned with it.
 * @returns null while nothing is known of one of the kinds
 */
export function expectedPages(papers: readonly Paper[], seen: ReadonlyMap<PaperKind, SeenPages>): number | null {
  const means = new Map([...lastPagesByKind(papers)].map(([kind, pages]) => [kind, meanOf(pages)]))
  let sum = 0
  for (const { kind, lastPages } of papers) {
    const one = seen.get(kind)
    const growth = one === undefined || !isCounted(one.lastPages) ? 1 : one.pages / one.lastPages
    const last = isCounted(lastPages) ? lastPages : means.get(kind)
    const pages = last === undefined ? one?.pages : last * growth
    if (pages === undefined) return null
    sum += pages
  }
  return Math.round(sum)
}

/** The first paper of each kind of which no pages are known: none was handed out, none was seen. */
export function firstOfUnknown(papers: readonly Paper[], seen: ReadonlyMap<PaperKind, SeenPages>): readonly Paper[] {
  const known = lastPagesByKind(papers)
  const first = new Map<PaperKind, Paper>()
  for (const paper of papers)
    if (!known.has(paper.kind) && !seen.has(paper.kind) && !first.has(paper.kind)) first.set(paper.kind, paper)
  return [...first.values()]
}

/** A paper that went out as a file of Word or Excel has no pages. */
const isCounted = (pages: number | null): pages is number => pages !== null && pages > 0

function lastPagesByKind(papers: readonly Paper[]): ReadonlyMap<PaperKind, readonly number[]> {
  const known = new Map<PaperKind, number[]>()
  for (const { kind, lastPages } of papers) if (isCounted(lastPages)) known.set(kind, [...(known.get(kind) ?? []), lastPages])
  return known
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
