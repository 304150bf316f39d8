import { useMutation } from '@tanstack/react-query'

/** What every call that writes a file carries. */
export interface SaveCall {
  readonly requestId: string
  readonly grant: string
}

/** Saves under the name and in the place that the person says; answers the file's name, null when the dialog was cancelled. */
export function useSaveAs<Asked extends { readonly fileName: string }>(save: (asked: Asked, call: SaveCall) => Promise<unknown>) {
  return useMutation({
    mutationFn: async (asked: Asked) => {
      const file = await window.shell.chooseSaveFile(asked.fileName)
      if (file === null) return null
      await save(asked, { requestId: crypto.randomUUID(), grant: file.grant })
      return file.label
    },
    meta: { isQuiet: true },
  })
}
