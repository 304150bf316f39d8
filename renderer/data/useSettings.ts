import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Settings = Awaited<ReturnType<Client['workspace']['readSettings']>>

export function useSettings() {
  return useQuery(query.workspace.readSettings.queryOptions())
}

export function useAmendSettings() {
  const queries = useQueryClient()
  return useMutation(query.workspace.amendSettings.mutationOptions({ onSuccess: () => refresh(queries, ['workspace']) }))
}

/** Checks the whole database; asked for by hand, for it reads every page. */
export function useCheckWorkspace() {
  return useMutation({ mutationFn: () => query.workspace.check.call(), meta: { isQuiet: true } })
}

/** The faces papers are set in. */
export function useFonts() {
  return useQuery(query.report.listFonts.queryOptions())
}
