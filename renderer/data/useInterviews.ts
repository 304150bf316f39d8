import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Interview = Awaited<ReturnType<Client['interview']['list']>>[number]
/** What is written of an interview; when and by whom is the store's. */
export type InterviewText = Omit<Interview, 'at' | 'who'>

/** 访谈 of a visit. */
export function useInterviews(visitId: string) {
  return useQuery(query.interview.list.queryOptions({ input: { visitId } }))
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['survey'])
}

export function useSaveInterview() {
  return useMutation(query.interview.save.mutationOptions({ onSuccess: useSaved() }))
}

export function useRemoveInterview() {
  return useMutation(query.interview.remove.mutationOptions({ onSuccess: useSaved() }))
}
