import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../data/client'
import type { Paper, PaperKind } from '../../data/useReports'
import { expectedPages, firstOfUnknown, type SeenPages } from './expected-pages'
import { refOf } from './paper-list'
import { paperOptions, type PrintOptions } from './print-options'

/**
 * How many pages papers will be: as those of their kinds that were handed out or shown; of a kind of which none was, by the
 * length of the first one's text. null until that is known.
 * @param shown The paper on the screen; null while it is not there.
 * @param pages Of it.
 */
export function useExpectedPages(
  papers: readonly Paper[],
  inspectionId: string | null,
  shown: Paper | null,
  pages: number,
  options: PrintOptions,
): number | null {
  const [seen, setSeen] = useState<ReadonlyMap<PaperKind, SeenPages>>(new Map())
  if (shown !== null && seen.get(shown.kind)?.pages !== pages)
    setSeen(new Map([...seen, [shown.kind, { pages, lastPages: shown.lastPages }]]))
  const unknown = firstOfUnknown(papers, seen)
  const reckoned = useQueries({
    queries: unknown.map((paper) =>
      query.report.checkPapers.queryOptions({
        input: { papers: [refOf(paper, inspectionId)], ...paperOptions(options, [paper.kind]) },
      }),
    ),
  })
  const byLength = unknown.flatMap(({ kind }, index) => {
    const checked = reckoned[index]?.data
    return checked === undefined ? [] : [[kind, { pages: checked.pages, lastPages: null }] as const]
  })
  return expectedPages(papers, new Map([...seen, ...byLength]))
}
