import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import type { Group } from './useEvaluation'
import { refresh } from './useChanges'

type Evaluation = Client['evaluation']
export type RoundSettings = Awaited<ReturnType<Evaluation['settings']>>
export type ListRules = RoundSettings['lists']
export type LossGroup = Awaited<ReturnType<Evaluation['lossGroups']>>['groups'][number]
export type LossGrouping = Parameters<Evaluation['lossGroups']>[0]['by']
export type TeamSpread = Awaited<ReturnType<Evaluation['teamSpread']>>
export type Years = Awaited<ReturnType<Evaluation['years']>>
export type SelfComparison = Awaited<ReturnType<Evaluation['selfComparison']>>
export type SelfUnit = SelfComparison['units'][number]
export type SelfItem = SelfComparison['items'][number]
export type ListedUnit = Awaited<ReturnType<Evaluation['lists']>>[number]
export type Composite = Awaited<ReturnType<Evaluation['composite']>>

/** What a call needs to name one group of a round. */
export const groupInput = (
  inspectionId: string,
  { templateId, templateVersion, split }: Pick<Group, 'templateId' | 'templateVersion' | 'split'>,
) => ({
  inspectionId,
  templateId,
  templateVersion,
  ...(split === undefined ? {} : { split }),
})

/** How a round is evaluated, and its lock. */
export function useRoundSettings(inspectionId: string) {
  return useQuery(query.evaluation.settings.queryOptions({ input: { inspectionId } }))
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['inspection', 'sheet'])
}

export function useSettleRound() {
  return useMutation(query.evaluation.settle.mutationOptions({ onSuccess: useSaved() }))
}

export function useLockRound() {
  return useMutation(query.evaluation.lock.mutationOptions({ onSuccess: useSaved() }))
}

export function useReopenRound() {
  return useMutation(query.evaluation.reopen.mutationOptions({ onSuccess: useSaved() }))
}

/** Lost points of a group by section, department or method. */
export function useLossGroups(inspectionId: string, group: Group, by: LossGrouping) {
  return useQuery(query.evaluation.lossGroups.queryOptions({ input: { ...groupInput(inspectionId, group), by } }))
}

export function useTeamSpread(inspectionId: string, group: Group) {
  return useQuery(query.evaluation.teamSpread.queryOptions({ input: groupInput(inspectionId, group) }))
}

/** A round against an earlier one; without one named the last before it. */
export function useYears(inspectionId: string, group: Group, against: string | undefined) {
  return useQuery(
    query.evaluation.years.queryOptions({
      input: { ...groupInput(inspectionId, group), ...(against === undefined ? {} : { against }) },
    }),
  )
}

/** Self-assessments of a group against what counts after the inspection. */
export function useSelfComparison(inspectionId: string, group: Group) {
  return useQuery(query.evaluation.selfComparison.queryOptions({ input: groupInput(inspectionId, group) }))
}

export function useLists(inspectionId: string, group: Group) {
  return useQuery(query.evaluation.lists.queryOptions({ input: groupInput(inspectionId, group) }))
}

export function useChangeList() {
  return useMutation(query.evaluation.changeList.mutationOptions({ onSuccess: useSaved() }))
}

export function useComposite(inspectionId: string, group: Group) {
  return useQuery(query.evaluation.composite.queryOptions({ input: groupInput(inspectionId, group) }))
}

export function useSettleComposite() {
  return useMutation(query.evaluation.settleComposite.mutationOptions({ onSuccess: useSaved() }))
}
