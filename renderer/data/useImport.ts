import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, query, type Client } from './client'

export type ImportKind = Parameters<Client['import']['preview']>[0]['kind']
export type ImportPreview = Awaited<ReturnType<Client['import']['open']>>
export type ImportPart = ImportPreview['parts'][number]
export type ImportPlace = ImportPreview['refused'][number]
export type PartWish = Parameters<Client['import']['map']>[0]['parts'][number]
export type ImportSource = Parameters<Client['import']['open']>[0]['source']
type Stream = Awaited<ReturnType<Client['import']['watch']>>
export type ImportProgress = Stream extends AsyncIterable<infer Event> ? Event : never

/** Asks for one file or several; none when the dialog was cancelled. */
export function useChooseImportFiles() {
  return useMutation({ mutationFn: () => window.shell.chooseFiles('import'), meta: { isQuiet: true } })
}

/** Reads a file, or what was pasted, and judges its rows; nothing is written. */
export function useOpenImport(runId: string) {
  return useMutation({
    mutationFn: ({ source, kind }: { readonly source: ImportSource; readonly kind: ImportKind }) =>
      query.import.open.call({ source, kind, runId }),
    meta: { isQuiet: true },
  })
}

/** Judges the rows of the same file again, read as the person says. */
export function useMapImport(runId: string) {
  return useMutation({
    mutationFn: (wish: { readonly importId: string; readonly parts: PartWish[] }) => query.import.map.call({ ...wish, runId }),
    meta: { isQuiet: true },
  })
}

/** Writes the accepted rows of a preview, all or none. */
export function useApplyImport() {
  const queries = useQueryClient()
  return useMutation(query.import.apply.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
}

/** Where the work of this id stands while `isRunning`; null until it is known. */
export function useImportProgress(runId: string, isRunning: boolean): ImportProgress | null {
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  useEffect(() => {
    if (!isRunning) return
    const leaving = new AbortController()
    const follow = async () => {
      for await (const next of await api.import.watch({ runId }, { signal: leaving.signal })) setProgress(next)
    }
    // The work itself tells when it fails; a watch that ends early shows nothing new.
    follow().catch(() => setProgress(null))
    return () => {
      leaving.abort()
      setProgress(null)
    }
  }, [runId, isRunning])
  return isRunning ? progress : null
}

/** Stops a reading or writing; it then fails as cancelled and has written nothing. */
export const stopImport = (runId: string): Promise<unknown> => query.import.cancel.call({ requestId: crypto.randomUUID(), runId })

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
