import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'
import { useSaveAs } from './save-as'

export type Paper = Awaited<ReturnType<Client['report']['list']>>[number]
export type PaperKind = Paper['kind']
export type PaperCount = Awaited<ReturnType<Client['report']['countByKind']>>[number]
/** A paper of a round, an empty sheet, or a key card. */
export type PaperRef = Parameters<Client['report']['preview']>[0]
export type RoundPaperRef = Exclude<PaperRef, { kind: 'blank-sheet' | 'key-card' }>

const NONE: readonly Paper[] = []
const NO_COUNTS: readonly PaperCount[] = []

/** How many papers of each kind a round has. */
export function usePaperCounts(inspectionId: string | null) {
  const { data = NO_COUNTS, error } = useQuery({
    ...query.report.countByKind.queryOptions({ input: { inspectionId: inspectionId ?? '' } }),
    enabled: inspectionId !== null,
  })
  return { counts: data, error }
}

/** What can be printed of a round, of one kind. */
export function useReports(inspectionId: string | null, kind: PaperKind) {
  const {
    data = NONE,
    error,
    isPending,
  } = useQuery({
    ...query.report.list.queryOptions({ input: { inspectionId: inspectionId ?? '', kind } }),
    enabled: inspectionId !== null,
  })
  return { papers: data, error, isPending: isPending && inspectionId !== null }
}

/** Every paper of a round, kind after kind. */
export const listRound = (inspectionId: string): Promise<readonly Paper[]> => query.report.list.call({ inspectionId })

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

/** Saves one paper where the person says; null when the dialog was cancelled. */
export const useSavePaper = () =>
  useSaveAs(({ paper }: { readonly paper: PaperRef; readonly fileName: string }, call) =>
    query.report.save.call({ ...call, ...paper }),
  )
