import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

export type WorkbenchFacts = Awaited<ReturnType<Client['workbench']['find']>>
export type DeskEntry = WorkbenchFacts['entries'][number]
export type DeskNumbers = WorkbenchFacts['numbers']

/** What is due and how far things are; the old answer stays until the new one is there. */
export function useWorkbenchFacts() {
  return useQuery({ ...query.workbench.find.queryOptions(), placeholderData: keepPreviousData })
}
