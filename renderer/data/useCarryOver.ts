import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type CarryPlan = Awaited<ReturnType<Client['template']['planCarryOver']>>

/** What would become of a begun sheet under a later version of its template; nothing is asked while `version` is null. */
export function useCarryPlan(sheetId: string, version: string | null) {
  return useQuery({
    ...query.template.planCarryOver.queryOptions({ input: { sheetId, version: version ?? '' } }),
    enabled: version !== null,
    gcTime: 0,
  })
}

/** The sheet goes on under the later version, with the revision and the version of the plan. */
export function useCarryOver(sheetId: string) {
  const queries = useQueryClient()
  return useMutation(
    query.template.carryOver.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: query.sheet.find.queryKey({ input: { id: sheetId } }) })
        await refresh(queries, ['template', 'inspection', 'sheet'])
      },
    }),
  )
}
