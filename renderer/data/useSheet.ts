import type { SheetChange } from '@core/inspection/sheet'
import { hashKey, useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, query, type Client } from './client'
import { toFailure } from './failure'
import { countSaved, useSavesOf } from './saved-items'
import { reportSaved, reportSaveFailed, reportSaving } from './save-state'
import { createSheetSaves, type SheetSaves } from './sheet-saves'
import { refresh } from './useChanges'

export type Sheet = Awaited<ReturnType<Client['sheet']['find']>>
/** A sheet that is scored in points. */
export type PointsSheet = Extract<Sheet, { kind: 'scored' }>
export type Finding = Sheet['findings'][number]
export type FindingDraft = Omit<Finding, 'id'>
export type SheetHistory = Awaited<ReturnType<Client['sheet']['listHistory']>>

/** One queue a sheet for the life of the window, so that leaving the screen loses nothing that is on its way. */
const queues = new Map<string, SheetSaves>()

/** What reads a sheet anew while it is open: somebody else changed what the person is typing at. */
const rereaders = new Map<string, () => void>()

/** The queue that saves the answers of a sheet. */
export function sheetSaves(sheetId: string): SheetSaves {
  const known = queues.get(sheetId)
  if (known !== undefined) return known
  const queue = createSheetSaves({
    send: (change, seenRevision, requestId) => api.sheet.mark({ requestId, sheetId, seenRevision, change: spoken(change) }),
    readRevision: async () => (await api.sheet.find({ id: sheetId })).revision,
    toFailure,
    newRequestId: () => crypto.randomUUID(),
    onSaving: reportSaving,
    onSaved: ({ savedAt }, change) => {
      countSaved(sheetId, change.item)
      reportSaved(savedAt)
    },
    onFailed: (failure, retry) => {
      reportSaveFailed(failure, retry)
      if (failure.code === 'STALE_REVISION') rereaders.get(sheetId)?.()
    },
  })
  queues.set(sheetId, queue)
  return queue
}

/** Resolves, sheet by sheet, as soon as nothing is on its way to the store. */
export const savesUnderWay = (): Promise<boolean>[] => [...queues.values()].map((queue) => queue.settled())

/** A change in the words of the contract. */
function spoken(change: SheetChange): Parameters<Client['sheet']['mark']>[0]['change'] {
  switch (change.kind) {
    case 'fact':
      return { kind: 'fact', item: change.item, fact: change.to }
    case 'remark':
      return { kind: 'remark', item: change.item, text: change.to ?? '' }
    case 'veto':
      return { kind: 'veto', code: change.item, raised: change.to !== null, evidence: change.to?.evidence ?? '' }
  }
}

/** The sheet as it is stored, read anew each time it is opened, after what is still on its way to the store. */
export function useSheet(id: string) {
  const { refetch, ...sheet } = useQuery({
    // A key of its own: what others keep of a sheet may be older than what is typed into it.
    queryKey: [...query.sheet.find.queryKey({ input: { id } }), 'desk'],
    queryFn: async () => {
      await sheetSaves(id).settled()
      return api.sheet.find({ id })
    },
    gcTime: 0,
  })
  useEffect(() => {
    rereaders.set(id, () => void refetch())
    return () => {
      rereaders.delete(id)
    }
  }, [id, refetch])
  return sheet
}

/** The events of one item, oldest first; read again when an answer to this item was saved, and by no other save. */
export function useItemHistory(sheetId: string, item: string, isOn: boolean) {
  const saves = useSavesOf(sheetId, item)
  const isOnItsWay = sheetSaves(sheetId)
    .pending()
    .some((change) => change.item === item)
  const options = query.sheet.listHistory.queryOptions({ input: { sheetId, item } })
  const isOfItem = (key: QueryKey): boolean => hashKey(key.slice(0, -1)) === hashKey(options.queryKey)
  return useQuery({
    ...options,
    queryKey: [...options.queryKey, saves],
    enabled: isOn && !isOnItsWay, // what is on its way would be missing from it
    placeholderData: (before, of) => (isOfItem(of?.queryKey ?? []) ? before : undefined),
    gcTime: 0,
  })
}

function useReread(sheetId: string) {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: query.sheet.find.queryKey({ input: { id: sheetId } }) })
    await refresh(queries, ['sheet'])
  }
}

/** 完成评分; to be called when everything that was typed is saved. */
export function useFinishSheet(sheetId: string) {
  return useMutation(query.sheet.finish.mutationOptions({ onSuccess: useReread(sheetId) }))
}

/** 重新打开, with a reason that the journal keeps. */
export function useReopenSheet(sheetId: string) {
  return useMutation(query.sheet.reopen.mutationOptions({ onSuccess: useReread(sheetId) }))
}

export function useRecordFinding(sheetId: string) {
  return useMutation(query.sheet.recordFinding.mutationOptions({ onSuccess: useReread(sheetId) }))
}

export function useRemoveFinding(sheetId: string) {
  return useMutation(query.sheet.removeFinding.mutationOptions({ onSuccess: useReread(sheetId) }))
}
