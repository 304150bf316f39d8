import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'

export type WorkspaceStatus = Awaited<ReturnType<Client['workspace']['status']>>

/** Which data folder is open, whose it is and on which day states are judged. */
export function useWorkspace() {
  return useQuery(query.workspace.status.queryOptions())
}

/** The open workspace; only for screens that are shown while one is open. */
export function useOpenWorkspace(): WorkspaceStatus {
  const { data } = useWorkspace()
  if (data === undefined) throw new Error('no workspace status')
  return data
}

/** Opening another folder changes everything on screen. */
function useOpened() {
  const queries = useQueryClient()
  return async (status: WorkspaceStatus) => {
    queries.removeQueries({ predicate: (one) => one.queryKey !== query.workspace.status.queryKey() && !one.isActive() })
    queries.setQueryData(query.workspace.status.queryKey(), status)
    await queries.invalidateQueries()
  }
}

/** Shared by the ways to open a folder, so that the page knows of each of them. */
const OPENING = ['opening a folder']

/** Whether a folder is being made or opened: until that is done, nothing may lead elsewhere. */
export const useIsOpening = (): boolean => useIsMutating({ mutationKey: OPENING }) > 0

export function useCreateSample() {
  const onSuccess = useOpened()
  return useMutation(query.workspace.createSample.mutationOptions({ mutationKey: OPENING, onSuccess, meta: { isQuiet: true } }))
}

export function useCreateEmpty() {
  const onSuccess = useOpened()
  return useMutation(query.workspace.createEmpty.mutationOptions({ mutationKey: OPENING, onSuccess, meta: { isQuiet: true } }))
}

export function useOpenWorkspaceFolder() {
  const onSuccess = useOpened()
  return useMutation(query.workspace.open.mutationOptions({ mutationKey: OPENING, onSuccess, meta: { isQuiet: true } }))
}
