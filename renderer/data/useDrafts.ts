import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type DraftLine = Awaited<ReturnType<Client['template']['listDrafts']>>[number]
export type StoredDraft = Awaited<ReturnType<Client['template']['findDraft']>>
export type DraftBeginning = Parameters<Client['template']['startDraft']>[0]['from']

const NONE: readonly DraftLine[] = []

/** Templates that are being written, the last changed first. */
export function useDrafts() {
  const { data = NONE, error, isPending } = useQuery(query.template.listDrafts.queryOptions())
  return { drafts: data, error, isPending }
}

/** A draft as it is stored, read anew each time it is opened; what is typed from then on is the editor's. */
export function useDraft(draftId: string) {
  const options = query.template.findDraft.queryOptions({ input: { draftId } })
  return useQuery({ ...options, gcTime: 0 })
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['draft', 'template'])
}

/** Begins a draft and answers its id. */
export function useStartDraft() {
  return useMutation(query.template.startDraft.mutationOptions({ onSuccess: useSaved() }))
}

/** Takes a draft from the library; `useRestoreDraft` puts it back. */
export function useRemoveDraft() {
  return useMutation(query.template.removeDraft.mutationOptions({ onSuccess: useSaved() }))
}

export function useRestoreDraft() {
  return useMutation(query.template.restoreDraft.mutationOptions({ onSuccess: useSaved() }))
}

/** 发布: the version stands for good, the draft is gone from the library. */
export function usePublishDraft() {
  return useMutation(query.template.publishDraft.mutationOptions({ onSuccess: useSaved() }))
}

/** 停用: not offered for new visits. */
export function useRetireTemplate() {
  return useMutation(query.template.retire.mutationOptions({ onSuccess: useSaved() }))
}

/** 恢复启用. */
export function useRestoreTemplate() {
  return useMutation(query.template.restore.mutationOptions({ onSuccess: useSaved() }))
}
