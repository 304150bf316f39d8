import { useMutation } from '@tanstack/react-query'
import { query, type Client } from './client'

export type FoundTable = Awaited<ReturnType<Client['template']['readTable']>>[number]
type TableSource = Exclude<Parameters<Client['template']['readTable']>[0]['source'], { readonly grant: string }>

/** The tables of what was pasted; without a source, of a file that the person chooses, and null when that was called off. */
export function useReadTable() {
  return useMutation({
    mutationFn: async (pasted: TableSource | null) => {
      if (pasted !== null) return { from: null, tables: await query.template.readTable.call({ source: pasted }) }
      const file = await window.shell.chooseFile('table')
      if (file === null) return null
      return { from: file.label, tables: await query.template.readTable.call({ source: { grant: file.grant } }) }
    },
    meta: { isQuiet: true },
  })
}
