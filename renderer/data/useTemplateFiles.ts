import { useMutation } from '@tanstack/react-query'
import { query, type Client } from './client'

export type TemplateReading = Awaited<ReturnType<Client['template']['readTemplateFile']>>
export type TableReading = Awaited<ReturnType<Client['template']['readTable']>>
export type ExportedThing = Parameters<Client['template']['exportTemplate']>[0]['what']

/** Saves a version or a draft where the person says; null when the dialog was cancelled. */
export function useExportTemplate() {
  return useMutation({
    mutationFn: async ({
      what,
      format,
      name,
    }: {
      readonly what: ExportedThing
      readonly format: 'json' | 'xlsx'
      readonly name: string
    }) => {
      const file = await window.shell.chooseSaveFile(`${name}.${format}`)
      if (file === null) return null
      await query.template.exportTemplate.call({ requestId: crypto.randomUUID(), what, format, grant: file.grant })
      return file.label
    },
    meta: { isQuiet: true },
  })
}

/** Asks for a JSON file or a workbook and reads it; nothing is stored. null when the dialog was cancelled. */
export function useReadTemplateFile() {
  return useMutation({
    mutationFn: async () => {
      const file = await window.shell.chooseFile('template')
      return file === null ? null : { file: file.label, ...(await query.template.readTemplateFile.call({ grant: file.grant })) }
    },
    meta: { isQuiet: true },
  })
}

/** The tables of what was pasted, as grids. */
export function useReadPasted() {
  return useMutation({
    mutationFn: (source: { readonly html: string } | { readonly text: string }) => query.template.readTable.call({ source }),
    meta: { isQuiet: true },
  })
}

/** Asks for a Word or Excel file and reads its tables; null when the dialog was cancelled. */
export function useReadTableFile() {
  return useMutation({
    mutationFn: async () => {
      const file = await window.shell.chooseFile('table')
      return file === null
        ? null
        : { file: file.label, tables: await query.template.readTable.call({ source: { grant: file.grant } }) }
    },
    meta: { isQuiet: true },
  })
}
