import { useInfiniteQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

export type Issued = Awaited<ReturnType<Client['report']['listIssued']>>[number]

/** Rows read at once. */
const PAGE = 500
const NONE: readonly Issued[] = []

/** The register of what was handed out, the last first. */
export function useIssued() {
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery(
    query.report.listIssued.infiniteOptions({
      input: (before: string | undefined) => (before === undefined ? { limit: PAGE } : { limit: PAGE, before }),
      initialPageParam: undefined,
      getNextPageParam: (rows) => (rows.length < PAGE ? undefined : rows.at(-1)?.id),
      select: ({ pages }) => pages.flat(),
    }),
  )
  return { issued: data ?? NONE, error, isPending, hasMore: hasNextPage, readMore: () => void fetchNextPage() }
}
