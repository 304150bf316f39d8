import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'
import { useSaveAs } from './save-as'

export type Plan = Awaited<ReturnType<Client['plan']['find']>>
export type PlanTeam = Plan['teams'][number]
export type PlanVisit = Plan['visits'][number]
export type RoundFrame = Omit<Parameters<Client['plan']['openRound']>[0], 'requestId'>

/** The plan of one round. */
export function usePlan(inspectionId: string | null) {
  return useQuery({
    ...query.plan.find.queryOptions({ input: { inspectionId: inspectionId ?? '' } }),
    enabled: inspectionId !== null,
  })
}

/** All that changes a plan; each call saves at once. */
export function usePlanChanges() {
  const queries = useQueryClient()
  const onSuccess = () => refresh(queries, ['plan', 'inspection'])
  return {
    openRound: useMutation(query.plan.openRound.mutationOptions({ onSuccess })),
    amendRound: useMutation(query.plan.amendRound.mutationOptions({ onSuccess })),
    addUnits: useMutation(query.plan.addUnits.mutationOptions({ onSuccess })),
    removeUnits: useMutation(query.plan.removeUnits.mutationOptions({ onSuccess })),
    chooseByPriority: useMutation(query.plan.chooseByPriority.mutationOptions({ onSuccess })),
    drawUnits: useMutation(query.plan.drawUnits.mutationOptions({ onSuccess })),
    saveTeams: useMutation(query.plan.saveTeams.mutationOptions({ onSuccess })),
    spread: useMutation(query.plan.spread.mutationOptions({ onSuccess })),
    place: useMutation(query.plan.place.mutationOptions({ onSuccess })),
    unplace: useMutation(query.plan.unplace.mutationOptions({ onSuccess })),
    carryOut: useMutation(
      query.plan.carryOut.mutationOptions({ onSuccess: () => refresh(queries, ['plan', 'inspection', 'sheet', 'workspace']) }),
    ),
  }
}
export type PlanChanges = ReturnType<typeof usePlanChanges>

/** Saves 抽取结果 where the person chooses; null when that was cancelled. */
export const useSaveDrawPaper = () =>
  useSaveAs(({ drawId }: { readonly drawId: string; readonly fileName: string }, call) =>
    query.plan.saveDrawPaper.call({ ...call, drawId }),
  )
