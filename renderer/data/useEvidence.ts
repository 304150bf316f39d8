import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LARGEST_CARRIED_BYTES } from '@contract/evidence.contract'
import { previewUrl } from '@contract/shell-bridge'
import type { EvidenceTarget } from '@core/inspection/evidence'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Evidence = Awaited<ReturnType<Client['evidence']['list']>>[number]
export type AddedEvidence = Awaited<ReturnType<Client['evidence']['add']>>

/** Where a picture is served under its token. */
export const pictureUrl = (token: string): string => previewUrl(token)

export const isTooLarge = (file: File): boolean => file.size > LARGEST_CARRIED_BYTES

/** What stands beside the items and vetoes of a sheet; none of a questionnaire. */
export function useEvidence(sheetId: string, isOn: boolean) {
  return useQuery({ ...query.evidence.list.queryOptions({ input: { sheetId } }), enabled: isOn })
}

function useReread() {
  const queries = useQueryClient()
  return () =>
    Promise.all([refresh(queries, ['evidence']), queries.invalidateQueries({ queryKey: query.sheet.listHistory.key() })])
}

export interface EvidenceGiven {
  readonly target: EvidenceTarget
  readonly grants: readonly string[]
  readonly files: readonly File[]
}

/** Adds files that were chosen, pasted or dropped. */
export function useAddEvidence(sheetId: string) {
  const add = useMutation(query.evidence.add.mutationOptions({ onSuccess: useReread() }))
  return ({ target, grants, files }: EvidenceGiven): Promise<AddedEvidence> =>
    add.mutateAsync({ requestId: crypto.randomUUID(), sheetId, target, grants: [...grants], files: [...files] })
}

export function useRemoveEvidence() {
  return useMutation(query.evidence.remove.mutationOptions({ onSuccess: useReread() }))
}

export function useCaptionEvidence() {
  return useMutation(query.evidence.caption.mutationOptions({ onSuccess: useReread() }))
}

/** Keeps the copy that the page drew; it is no data of the person's, so the status bar does not speak of it. */
export function useKeepCopy() {
  return useMutation(query.evidence.keepCopy.mutationOptions({ meta: { isQuiet: true } }))
}

/** Writes the print copy or the original where the person says; null when the dialog was cancelled. */
export function useSaveEvidence() {
  return useMutation({
    mutationFn: async ({ one, which }: { readonly one: Evidence; readonly which: 'copy' | 'original' }) => {
      const ending = which === 'copy' ? '.jpg' : (/\.\w+$/.exec(one.name)?.[0] ?? '')
      const target = await window.shell.chooseSaveFile(`${one.fileName}${ending}`)
      if (target === null) return null
      await query.evidence.saveCopy.call({ requestId: crypto.randomUUID(), id: one.id, grant: target.grant, which })
      return target.label
    },
    meta: { isQuiet: true },
  })
}
