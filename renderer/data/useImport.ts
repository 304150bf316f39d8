import { useMutation, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'

export type ImportKind = Parameters<Client['import']['preview']>[0]['kind']
export type ImportPreview = Awaited<ReturnType<Client['import']['preview']>>
export type ImportPlace = ImportPreview['refused'][number]

/** Asks for a file and judges its rows; nothing is written. null when the person cancelled the dialog. */
export function usePreviewImport() {
  return useMutation({
    mutationFn: async (kind: ImportKind) => {
      const file = await window.shell.chooseFile('import')
      return file === null ? null : query.import.preview.call({ grant: file.grant, kind })
    },
    meta: { isQuiet: true },
  })
}

/** Writes the accepted rows of a preview, all or none. */
export function useApplyImport() {
  const queries = useQueryClient()
  return useMutation(query.import.apply.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
}

/** Saves the refused rows with their reasons as XLSX, where the person says; null when the dialog was cancelled. */
export function useSaveRefused() {
  return useMutation({
    mutationFn: async ({ importId, fileName }: { readonly importId: string; readonly fileName: string }) => {
      const file = await window.shell.chooseSaveFile(fileName)
      if (file === null) return null
      const { rows } = await query.import.saveRefused.call({ requestId: crypto.randomUUID(), importId, grant: file.grant })
      return { rows, file: file.label }
    },
    meta: { isQuiet: true },
  })
}
