import { useMutation } from '@tanstack/react-query'
import type { SavableList } from '../hooks/list-saver'
import { query } from './client'

/** Longest name that is proposed, and what no name of a file may hold. */
const LONGEST_NAME = 80
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** What is reckoned with comes first. */
const FORMATS = ['xlsx', 'pdf', 'docx'] as const

/** Saves a list as a workbook, or as a paper where the name ends so, where the person says; null when the dialog was cancelled. */
export function useSaveList() {
  return useMutation({
    mutationFn: async ({ title, columns, rows }: SavableList) => {
      const file = await window.shell.chooseSaveFile(
        `${title.replace(FORBIDDEN, ' ').trim().slice(0, LONGEST_NAME)}.xlsx`,
        FORMATS,
      )
      if (file === null) return null
      const { rows: count } = await query.import.saveList.call({
        requestId: crypto.randomUUID(),
        grant: file.grant,
        title,
        columns: [...columns],
        rows: rows.map((row) => [...row]),
      })
      return { count, file: file.label }
    },
    meta: { isQuiet: true },
  })
}
