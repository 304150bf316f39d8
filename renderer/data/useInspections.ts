import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

export type Inspection = Awaited<ReturnType<Client['inspection']['list']>>[number]
export type InspectionStory = Awaited<ReturnType<Client['inspection']['find']>>

const NONE: readonly Inspection[] = []

/** All rounds. */
export function useInspections() {
  const { data = NONE, error, isPending } = useQuery(query.inspection.list.queryOptions())
  return { inspections: data, error, isPending }
}

/** The round a place speaks of: the named one, else the open one, else the last. */
export function useInspection(id: string | undefined) {
  const { inspections, error, isPending } = useInspections()
  const chosen = inspections.find((one) => one.id === id) ?? inspections.find((one) => one.isOpen) ?? inspections.at(-1) ?? null
  return { inspections, inspection: chosen, error, isPending }
}

/** One round with its visits and teams. */
export function useInspectionStory(id: string | null) {
  return useQuery({
    ...query.inspection.find.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  })
}
