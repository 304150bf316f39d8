import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

type Found = Awaited<ReturnType<Client['scheme']['find']>>
export type Scheme = NonNullable<Found['scheme']>
export type SchemeParameter = Found['parameters'][number]

export function useScheme() {
  return useQuery(query.scheme.find.queryOptions())
}

/** A new or amended scheme moves the day on which everything is judged. */
export function useRecordScheme() {
  const queries = useQueryClient()
  return useMutation(query.scheme.record.mutationOptions({ onSuccess: () => refresh(queries, ['workspace', 'organization']) }))
}

export function useAmendScheme() {
  const queries = useQueryClient()
  return useMutation(query.scheme.amend.mutationOptions({ onSuccess: () => refresh(queries, ['workspace', 'organization']) }))
}

export type SchemePlan = Awaited<ReturnType<Client['scheme']['findPlan']>>

/** Stages and what is due of whom. */
export function useSchemePlan(schemeId: string) {
  return useQuery(query.scheme.findPlan.queryOptions({ input: { schemeId } }))
}

export function useSaveSchemePlan() {
  const queries = useQueryClient()
  return useMutation(query.scheme.savePlan.mutationOptions({ onSuccess: () => refresh(queries, ['calendar']) }))
}

export function useSetParameter() {
  const queries = useQueryClient()
  return useMutation(query.scheme.setParameter.mutationOptions({ onSuccess: () => refresh(queries, ['workspace']) }))
}
