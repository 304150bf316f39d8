import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Visit = Awaited<ReturnType<Client['inspection']['findVisit']>>
export type VisitSheet = Visit['sheets'][number]
export type VisitSubject = Awaited<ReturnType<Client['inspection']['listSubjects']>>[number]

/** One site visit with its sheets. */
export function useVisit(id: string | null) {
  return useQuery({ ...query.inspection.findVisit.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null })
}

/** Who can be scored at a clinic on a day; nothing is asked before both are known. */
export function useVisitSubjects(clinicId: string, visitOn: string) {
  return useQuery({
    ...query.inspection.listSubjects.queryOptions({ input: { clinicId, visitOn } }),
    enabled: clinicId !== '' && visitOn !== '',
  })
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['inspection', 'sheet'])
}

export function useCreateVisit() {
  return useMutation(query.inspection.createVisit.mutationOptions({ onSuccess: useSaved() }))
}

/** A visit file that the person chose; its facts become events of the round's sheets. */
export function useImportVisit() {
  return useMutation(query.inspection.importVisit.mutationOptions({ onSuccess: useSaved(), meta: { isQuiet: true } }))
}
