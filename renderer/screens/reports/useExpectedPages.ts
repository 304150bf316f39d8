import { useState } from 'react'
import type { Paper, PaperKind } from '../../data/useReports'
import { expectedPages } from './expected-pages'

/** How many pages papers will be, as far as papers of their kinds were handed out or shown. @param shown Pages of the paper on the screen. */
export function useExpectedPages(papers: readonly Paper[], kind: PaperKind, shown: number | null): number | null {
  const [seen, setSeen] = useState<ReadonlyMap<PaperKind, number>>(new Map())
  if (shown !== null && seen.get(kind) !== shown) setSeen(new Map([...seen, [kind, shown]]))
  return expectedPages(papers, seen)
}
