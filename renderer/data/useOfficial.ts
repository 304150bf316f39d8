import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OfficialKind } from '@core/papers/official/official-kind'
import { query, type Client } from './client'
import { refresh } from './useChanges'
import { useSaveAs } from './save-as'

export type OfficialPaper = Awaited<ReturnType<Client['official']['find']>>
export type OfficialTexts = OfficialPaper['texts']

/** An official paper of a round: what was written, or what plan and figures draft. */
export function useOfficial(inspectionId: string | null, kind: OfficialKind) {
  return useQuery({
    ...query.official.find.queryOptions({ input: { inspectionId: inspectionId ?? '', kind } }),
    enabled: inspectionId !== null,
  })
}

/** Keeps what was written; null leaves the paper to the figures again. */
export function useSaveOfficial() {
  const queries = useQueryClient()
  return useMutation(query.official.save.mutationOptions({ onSuccess: () => refresh(queries, ['official']) }))
}

/** Prints it into the preview folder; the one shown before stays until it is there. */
export function useOfficialPreview(inspectionId: string | null, kind: OfficialKind) {
  return useQuery({
    ...query.official.previewPaper.queryOptions({ input: { inspectionId: inspectionId ?? '', kind } }),
    enabled: inspectionId !== null,
    placeholderData: keepPreviousData,
    gcTime: 0, // a token ends with its paper
  })
}

/** Saves it where the person says; null when the dialog was cancelled. */
export const useSaveOfficialPaper = () =>
  useSaveAs(
    ({ inspectionId, kind }: { readonly inspectionId: string; readonly kind: OfficialKind; readonly fileName: string }, call) =>
      query.official.savePaper.call({ ...call, inspectionId, kind }),
  )
