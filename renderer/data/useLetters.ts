import { useMutation, useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

type Letters = Awaited<ReturnType<Client['planning']['listLetters']>>

const NONE: Letters = []

/** Periods of pairings with the letters each means, the latest first. */
export function useLetters(): Letters {
  return useQuery(query.planning.listLetters.queryOptions()).data ?? NONE
}

/** Asks for a folder and prints all letters of a period into it; null when the dialog was cancelled. */
export function usePrintLetters() {
  return useMutation({
    mutationFn: async ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }) => {
      const folder = await window.shell.chooseFolder('reports')
      if (folder === null) return null
      const input = { requestId: crypto.randomUUID(), startsOn, endsOn, grant: folder.grant }
      return { ...(await query.planning.printLetters.call(input)), folder }
    },
    meta: { isQuiet: true },
  })
}
