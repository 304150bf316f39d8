import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, query, type Client } from './client'
import { useSaveAs } from './save-as'

export type Paper = Awaited<ReturnType<Client['report']['list']>>[number]
export type PaperKind = Paper['kind']
export type PaperCount = Awaited<ReturnType<Client['report']['countByKind']>>[number]
/** A paper of the lists, or a key card. */
export type PaperRef = Parameters<Client['report']['preview']>[0]
export type RoundPaperRef = Exclude<PaperRef, { kind: 'key-card' }>

const NONE: readonly Paper[] = []
const NO_COUNTS: readonly PaperCount[] = []

/** How many papers of each kind there are, of a round or, where there is none, of the bureau. */
export function usePaperCounts(inspectionId: string | null, isOn: boolean) {
  const { data = NO_COUNTS, error } = useQuery({
    ...query.report.countByKind.queryOptions({ input: { inspectionId } }),
    enabled: isOn,
  })
  return { counts: data, error }
}

/** What can be handed out, of one kind. */
export function useReports(inspectionId: string | null, kind: PaperKind, isOn: boolean) {
  const {
    data = NONE,
    error,
    isPending,
  } = useQuery({ ...query.report.list.queryOptions({ input: { inspectionId, kind } }), enabled: isOn })
  return { papers: data, error, isPending: isPending && isOn }
}

/** Reads the papers of one kind, or of all, for what is done with them together. */
export function useListPapers(inspectionId: string | null): (kind?: PaperKind) => Promise<readonly Paper[]> {
  const queries = useQueryClient()
  return useCallback(
    (kind) =>
      queries.fetchQuery(
        query.report.list.queryOptions({ input: kind === undefined ? { inspectionId } : { inspectionId, kind } }),
      ),
    [queries, inspectionId],
  )
}

/** Prints one paper into the preview folder; the one shown before stays until it is there. */
export function usePreview(paper: PaperRef | null) {
  return useQuery({
    ...query.report.preview.queryOptions({ input: paper ?? { kind: 'ranking', subject: '' } }),
    enabled: paper !== null,
    placeholderData: keepPreviousData,
    gcTime: 0, // a token ends with its paper: a changed sheet is printed anew
  })
}

/** The faces papers are set in on this computer, each once. */
export function usePaperFaces(): readonly string[] {
  const { data = [] } = useQuery(query.report.listFonts.queryOptions())
  return [...new Set(data.map(({ face }) => face))]
}

/** Hands what is previewed under `token` to the print dialog of the system. */
export const printPreview = (token: string): void => void window.shell.printPreview(token)

/** The same, and the register of what was handed out says so. */
export async function printNoted(token: string): Promise<void> {
  await window.shell.printPreview(token)
  await api.report.notePrinted({ requestId: crypto.randomUUID(), token })
}

/** Saves one paper where the person says; null when the dialog was cancelled. */
export const useSavePaper = () =>
  useSaveAs(({ paper }: { readonly paper: PaperRef; readonly fileName: string }, call) =>
    query.report.save.call({ ...call, ...paper }),
  )
