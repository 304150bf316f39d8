import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type OrganizationStory = Awaited<ReturnType<Client['organization']['find']>>
export type OrganizationDraft = Omit<Parameters<Client['organization']['add']>[0], 'requestId'>
export type OrganizationChanges = Parameters<Client['organization']['amend']>[0]['changes']

/** One institution with its pairings, postings, results and changes. The story shown before stays until the new one is there. */
export function useOrganization(id: string | null) {
  return useQuery({
    ...query.organization.find.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  })
}

/** Counties and townships the workspace knows. */
export function useDivisions() {
  const { data = [] } = useQuery(query.organization.listDivisions.queryOptions())
  return data
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['organization'])
}

export function useAddOrganization() {
  return useMutation(query.organization.add.mutationOptions({ onSuccess: useSaved() }))
}

/** Changes single fields; each call is saved by itself. */
export function useAmendOrganization() {
  return useMutation(query.organization.amend.mutationOptions({ onSuccess: useSaved() }))
}

export function useArchiveOrganization() {
  return useMutation(query.organization.archive.mutationOptions({ onSuccess: useSaved() }))
}

export function useRestoreOrganization() {
  return useMutation(query.organization.restore.mutationOptions({ onSuccess: useSaved() }))
}
