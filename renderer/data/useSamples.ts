import type { SampleRow } from '@core/inspection/samples/sample-rows'
import type { SheetChange } from '@core/inspection/sheet'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, query } from './client'
import { sheetSaves } from './useSheet'

const keyOf = (sheetId: string, item: string) => [...query.sample.find.queryKey({ input: { sheetId, item } }), 'desk']

/** The records looked at for an item, after what is still on its way to the store; undefined while they are read. */
export function useSamples(sheetId: string, item: string, isOn: boolean): readonly SampleRow[] | undefined {
  const { data } = useQuery<readonly SampleRow[]>({
    queryKey: keyOf(sheetId, item),
    queryFn: async () => {
      await sheetSaves(sheetId).settled()
      return api.sample.find({ sheetId, item })
    },
    enabled: isOn,
  })
  return isOn ? data : undefined
}

/** Saves a table with the answer that follows from it, behind what is on its way to the store; both stand on the screen at once. */
export function useSaveSamples(sheetId: string) {
  const queries = useQueryClient()
  return (change: SheetChange, rows: readonly SampleRow[]): void => {
    const { item } = change
    queries.setQueryData(keyOf(sheetId, item), rows)
    const table = rows.map((row) => ({ ...row, counts: { ...row.counts } }))
    sheetSaves(sheetId).push(change, (_change, seenRevision, requestId) =>
      api.sample.save({ requestId, sheetId, seenRevision, item, rows: table }),
    )
  }
}
