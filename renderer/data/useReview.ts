import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, query, type Client } from './client'
import { refresh } from './useChanges'
import { savesUnderWay } from './useSheet'

export type Sides = Awaited<ReturnType<Client['review']['sides']>>
export type Stage = Sides['stages'][number]['stage']
export type Opinion = Sides['items'][number]['opinions'][number]
export type Appeal = Sides['appeals'][number]
export type SelfList = Awaited<ReturnType<Client['review']['listSelf']>>
export type SelfUnit = SelfList['units'][number]
export type SheetSignature = Awaited<ReturnType<Client['review']['listSignatures']>>[number]

/** All stages of the subject of a sheet, read when the sheet is opened, after what is still on its way to the store. */
export function useSides(sheetId: string): Sides | undefined {
  const { data } = useQuery({
    ...query.review.sides.queryOptions({ input: { sheetId } }),
    queryFn: async () => {
      await Promise.all(savesUnderWay())
      return api.review.sides({ sheetId })
    },
    gcTime: 0,
  })
  return data
}

export function useSelfList(inspectionId: string | null) {
  return useQuery({
    ...query.review.listSelf.queryOptions({ input: { inspectionId: inspectionId ?? '' } }),
    enabled: inspectionId !== null,
  })
}

export function useSignatures(sheetId: string, isOn: boolean) {
  const { data = NONE } = useQuery({
    ...query.review.listSignatures.queryOptions({ input: { sheetId } }),
    enabled: isOn,
    gcTime: 0,
  })
  return data
}
const NONE: readonly SheetSignature[] = []

function useSaved() {
  const queries = useQueryClient()
  // An item tells of its appeals and of who signed; no answer was saved that would make it be read again.
  return () =>
    Promise.all([
      refresh(queries, ['inspection', 'sheet']),
      queries.invalidateQueries({ queryKey: query.sheet.listHistory.key() }),
    ])
}

/** The sheet of another stage; it is opened if there is none. */
export function useOpenReview() {
  return useMutation(query.review.open.mutationOptions({ onSuccess: useSaved() }))
}

export function useAppeal() {
  return useMutation(query.review.appeal.mutationOptions({ onSuccess: useSaved() }))
}

export function useDecideAppeal() {
  return useMutation(query.review.decide.mutationOptions({ onSuccess: useSaved() }))
}

export function useSettleSelf() {
  return useMutation(query.review.settleSelf.mutationOptions({ onSuccess: useSaved() }))
}

/** Writes the fill-in workbook of one subject where the person chooses; its path, null when the dialog was cancelled. */
export function useExportForm() {
  return useMutation({
    mutationFn: async ({ sheetId, name }: { readonly sheetId: string; readonly name: string }) => {
      const file = await window.shell.chooseSaveFile(name)
      if (file === null) return null
      await query.review.exportForm.call({ requestId: crypto.randomUUID(), sheetId, grant: file.grant })
      return file.label
    },
    meta: { isQuiet: true },
  })
}

/** Reads a form that came back; null when the dialog was cancelled. */
export function useReadForm(inspectionId: string | null) {
  return useMutation({
    mutationFn: async () => {
      const file = inspectionId === null ? null : await window.shell.chooseFile('import')
      if (file === null || inspectionId === null) return null
      return query.review.readForm.call({ requestId: crypto.randomUUID(), inspectionId, grant: file.grant })
    },
    onSuccess: useSaved(),
    meta: { isQuiet: true },
  })
}

export function useSignSheet() {
  return useMutation(query.review.sign.mutationOptions({ onSuccess: useSaved() }))
}
