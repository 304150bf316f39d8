import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type OfficialPaper = Awaited<ReturnType<Client['official']['find']>>
export type OfficialTexts = OfficialPaper['texts']

/** The 通报 of a round: what was written, or what its figures draft. */
export function useOfficial(inspectionId: string | null) {
  return useQuery({
    ...query.official.find.queryOptions({ input: { inspectionId: inspectionId ?? '' } }),
    enabled: inspectionId !== null,
  })
}

/** Keeps what was written; null leaves the paper to the figures again. */
export function useSaveOfficial() {
  const queries = useQueryClient()
  return useMutation(query.official.save.mutationOptions({ onSuccess: () => refresh(queries, ['official']) }))
}

/** Prints it into the preview folder; the one shown before stays until it is there. */
export function useOfficialPreview(inspectionId: string | null) {
  return useQuery({
    ...query.official.previewPaper.queryOptions({ input: { inspectionId: inspectionId ?? '' } }),
    enabled: inspectionId !== null,
    placeholderData: keepPreviousData,
    gcTime: 0, // a token ends with its paper
  })
}

/** Saves it where the person says; null when the dialog was cancelled. */
export function useSaveOfficialPaper() {
  return useMutation({
    mutationFn: async ({ inspectionId, fileName }: { readonly inspectionId: string; readonly fileName: string }) => {
      const file = await window.shell.chooseSaveFile(fileName)
      if (file === null) return null
      await query.official.savePaper.call({ requestId: crypto.randomUUID(), inspectionId, grant: file.grant })
      return file.label
    },
    meta: { isQuiet: true },
  })
}
