import type { SampleRow } from '@core/inspection/samples/sample-rows'
import type { SheetChange } from '@core/inspection/sheet'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, query } from './client'
import { sheetSaves } from './useSheet'

type Tables = Readonly<Record<string, readonly SampleRow[]>>
const NONE: readonly SampleRow[] = []

const keyOf = (sheetId: string) => [...query.sample.find.queryKey({ input: { sheetId } }), 'desk']

/**
 * The records looked at for an item, after what is still on its way to the store; undefined while they are read. All tables
 * of a sheet are read at once: the inspector goes from item to item.
 */
export function useSamples(sheetId: string, item: string, isOn: boolean): readonly SampleRow[] | undefined {
  const { data } = useQuery<Tables>({
    queryKey: keyOf(sheetId),
    queryFn: async () => {
      await sheetSaves(sheetId).settled()
      return api.sample.find({ sheetId })
    },
    enabled: isOn,
  })
  return isOn && data !== undefined ? (data[item] ?? NONE) : undefined
}

/** Saves a table with the answer that follows from it, behind what is on its way to the store; both stand on the screen at once. */
export function useSaveSamples(sheetId: string) {
  const queries = useQueryClient()
  return (change: SheetChange, rows: readonly SampleRow[]): void => {
    const { item } = change
    queries.setQueryData<Tables>(keyOf(sheetId), (tables) => ({ ...tables, [item]: rows }))
    const table = rows.map((row) => ({ ...row, counts: { ...row.counts } }))
    sheetSaves(sheetId).push(change, (_change, seenRevision, requestId) =>
      api.sample.save({ requestId, sheetId, seenRevision, item, rows: table }),
    )
  }
}
