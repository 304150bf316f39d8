import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'
import { useSaveAs } from './save-as'

type Listed = Awaited<ReturnType<Client['rectification']['list']>>
export type Rectification = Listed['issued'][number]
export type WaitingFinding = Listed['waiting'][number]
export type RectificationStory = Awaited<ReturnType<Client['rectification']['find']>>
export type PreparedNotices = Awaited<ReturnType<Client['rectification']['prepare']>>
export type RectificationStep = Parameters<Client['rectification']['record']>[0]['steps'][number]
export type RectificationPaperRef = Parameters<Client['rectification']['previewPaper']>[0]

const NOTHING: Listed = { issued: [], waiting: [] }

/** What was issued and what waits for a notice. */
export function useRectifications() {
  const { data = NOTHING, error, isPending } = useQuery(query.rectification.list.queryOptions())
  return { ...data, error, isPending }
}

/** One problem with all that happened to it. */
export function useRectification(id: string) {
  return useQuery({ ...query.rectification.find.queryOptions({ input: { id } }), placeholderData: keepPreviousData })
}

/** What notices of a round would look like if they were issued on a day. */
export function usePreparedNotices(inspectionId: string, issuedOn: string) {
  return useQuery({
    ...query.rectification.prepare.queryOptions({ input: { inspectionId, issuedOn } }),
    placeholderData: keepPreviousData,
  })
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['rectification'])
}

export function useIssueNotices() {
  return useMutation(query.rectification.issue.mutationOptions({ onSuccess: useSaved() }))
}

export function useRecordSteps() {
  return useMutation(query.rectification.record.mutationOptions({ onSuccess: useSaved() }))
}

/** Asks for a file and attaches it; null when the dialog was cancelled. */
export function useAttachProof(id: string) {
  return useMutation({
    mutationFn: async () => {
      const file = await window.shell.chooseFile('attachment')
      return file === null ? null : query.rectification.attach.call({ requestId: crypto.randomUUID(), id, grant: file.grant })
    },
    onSuccess: useSaved(),
    meta: { isQuiet: true },
  })
}

/** Writes a copy where the person says; null when the dialog was cancelled. */
export function useSaveProof(id: string) {
  return useMutation({
    mutationFn: async ({ sha256, name }: { readonly sha256: string; readonly name: string }) => {
      const file = await window.shell.chooseSaveFile(name)
      if (file === null) return null
      await query.rectification.saveCopy.call({ requestId: crypto.randomUUID(), id, sha256, grant: file.grant })
      return file.label
    },
    meta: { isQuiet: true },
  })
}

/** Prints notices or the ledger into the preview folder. */
export function useRectificationPreview(paper: RectificationPaperRef) {
  return useQuery({
    ...query.rectification.previewPaper.queryOptions({ input: paper }),
    placeholderData: keepPreviousData,
    gcTime: 0, // a token ends with its paper
  })
}

/** Saves the paper where the person says; null when the dialog was cancelled. */
export const useSaveRectificationPaper = () =>
  useSaveAs(({ paper }: { readonly paper: RectificationPaperRef; readonly fileName: string }, call) =>
    query.rectification.savePaper.call({ ...call, ...paper }),
  )
