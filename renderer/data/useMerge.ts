import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Duplicate = Awaited<ReturnType<Client['organization']['listDuplicates']>>[number]
export type MergePlan = Awaited<ReturnType<Client['organization']['planMerge']>>
export type UndoMergePlan = Awaited<ReturnType<Client['organization']['planUndoMerge']>>

export type ClosePlan = Awaited<ReturnType<Client['organization']['planClose']>>
type CloseWish = Parameters<Client['organization']['planClose']>[0]
export type EngagementAct = ClosePlan['engagements'][number]['act']

const NONE: readonly Duplicate[] = []

/** Pairs that look like one institution. */
export function useDuplicates() {
  const { data = NONE, error, isPending } = useQuery(query.organization.listDuplicates.queryOptions())
  return { duplicates: data, error, isPending }
}

/** What a merger of two would move, or why it cannot be; nothing is asked while one of them is not chosen. */
export function useMergePlan(goesId: string | null, staysId: string) {
  return useQuery(query.organization.planMerge.queryOptions({ input: goesId === null ? skipToken : { goesId, staysId } }))
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['organization', 'posting'])
}

export function useMergeOrganizations() {
  return useMutation(query.organization.merge.mutationOptions({ onSuccess: useSaved() }))
}

/** What would go back if the merger of this one were taken back, or what is in the way. */
export function useUndoMergePlan(id: string) {
  return useQuery(query.organization.planUndoMerge.queryOptions({ input: { id } }))
}

export function useUndoMerge() {
  return useMutation(query.organization.undoMerge.mutationOptions({ onSuccess: useSaved() }))
}

/** What still runs on the day on which an institution is to close, and what would become of it; the last answer stays meanwhile. */
export function useClosePlan(wish: CloseWish | null) {
  return useQuery({
    ...query.organization.planClose.queryOptions({ input: wish ?? skipToken }),
    placeholderData: keepPreviousData,
  })
}

export function useCloseOrganization() {
  const queries = useQueryClient()
  return useMutation(
    query.organization.close.mutationOptions({ onSuccess: () => refresh(queries, ['organization', 'pairing', 'posting']) }),
  )
}

export function useSetDistinct() {
  return useMutation(query.organization.setDistinct.mutationOptions({ onSuccess: useSaved() }))
}

export function useRenameOrganization() {
  return useMutation(query.organization.rename.mutationOptions({ onSuccess: useSaved() }))
}

export function useSetDepartments() {
  return useMutation(query.organization.setDepartments.mutationOptions({ onSuccess: useSaved() }))
}

/** The national table of one province. */
export function useNationalDivisions(province: string) {
  return useQuery(query.organization.findNationalDivisions.queryOptions({ input: { province } }))
}

export function useAddDivision() {
  return useMutation(query.organization.addDivision.mutationOptions({ onSuccess: useSaved() }))
}
