import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { EMPTY_MONTH, withMark, type AttendanceState } from '@core/posting/attendance'
import { WORKLOAD_METRICS } from '@core/posting/workload'
import { useCallback, useMemo } from 'react'
import { query, type Client } from './client'
import { refresh } from './useChanges'
import { useSaveAs } from './save-as'

export type Posting = Awaited<ReturnType<Client['posting']['list']>>[number]
export type PostingStory = Awaited<ReturnType<Client['posting']['find']>>
export type Person = Awaited<ReturnType<Client['posting']['listPeople']>>[number]
export type SpotCheckRow = Awaited<ReturnType<Client['spotCheck']['list']>>[number]
export type AttendanceMark = Parameters<Client['attendance']['mark']>[0]['marks'][number]
export type WorkloadMark = Parameters<Client['workload']['mark']>[0]['marks'][number]

const NO_POSTINGS: readonly Posting[] = []
const NO_PEOPLE: readonly Person[] = []
const NO_CHECKS: readonly SpotCheckRow[] = []

/** All postings, ended and void ones included, by first day. */
export function usePostings() {
  const { data = NO_POSTINGS, error, isPending } = useQuery(query.posting.list.queryOptions())
  return { postings: data, error, isPending }
}

/** One posting with its rules, figures, neighbours, checks and changes. */
export function usePosting(id: string) {
  return useQuery({ ...query.posting.find.queryOptions({ input: { id } }), placeholderData: keepPreviousData })
}

/** Persons who may be posted; they are read once `isWanted`. */
export function usePeople(isWanted = true): readonly Person[] {
  const { data = NO_PEOPLE } = useQuery({ ...query.posting.listPeople.queryOptions(), enabled: isWanted })
  return data
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['posting'])
}

export function useRecordPosting() {
  return useMutation(query.posting.record.mutationOptions({ onSuccess: useSaved() }))
}

export function useAmendPosting() {
  return useMutation(query.posting.amend.mutationOptions({ onSuccess: useSaved() }))
}

export function useEndPosting() {
  return useMutation(query.posting.end.mutationOptions({ onSuccess: useSaved() }))
}

export function useReplacePosting() {
  return useMutation(query.posting.replace.mutationOptions({ onSuccess: useSaved() }))
}

export function useCancelPosting() {
  return useMutation(query.posting.cancel.mutationOptions({ onSuccess: useSaved() }))
}

export function useConsent() {
  return useMutation(query.posting.consent.mutationOptions({ onSuccess: useSaved() }))
}

/** All spot checks, latest first. */
export function useSpotChecks() {
  const { data = NO_CHECKS, error, isPending } = useQuery(query.spotCheck.list.queryOptions())
  return { checks: data, error, isPending }
}

export function useRecordSpotCheck() {
  return useMutation(query.spotCheck.record.mutationOptions({ onSuccess: useSaved() }))
}

export function useWithdrawSpotCheck() {
  return useMutation(query.spotCheck.withdraw.mutationOptions({ onSuccess: useSaved() }))
}

/** The marks of a month by posting; a mark shows at once and is taken back when it could not be saved. */
export function useAttendanceMonth(month: string) {
  const queries = useQueryClient()
  const options = query.attendance.month.queryOptions({ input: { month } })
  const { data, error } = useQuery(options)
  const days = useMemo(() => new Map((data ?? []).map((row) => [row.postingId, row.days])), [data])
  const { mutate } = useMutation(
    query.attendance.mark.mutationOptions({
      onMutate: async ({ marks }) => {
        await queries.cancelQueries({ queryKey: options.queryKey })
        queries.setQueryData(options.queryKey, (rows) => {
          const next = new Map((rows ?? []).map((row) => [row.postingId, row.days]))
          for (const { postingId, day, state } of marks)
            next.set(postingId, withMark(next.get(postingId) ?? EMPTY_MONTH, day, state ?? null))
          return [...next].map(([postingId, text]) => ({ postingId, days: text }))
        })
      },
      onSettled: () => refresh(queries, ['attendance']),
    }),
  )
  const mark = useCallback(
    (marks: { readonly postingId: string; readonly day: string; readonly state: AttendanceState | null }[]) =>
      mutate({ requestId: crypto.randomUUID(), marks }),
    [mutate],
  )
  return { days, error, isPending: data === undefined, mark }
}

/** The figures of a month by posting, in the order of the form; shown at once like marks of attendance. */
export function useWorkloadMonth(month: string) {
  const queries = useQueryClient()
  const options = query.workload.month.queryOptions({ input: { month } })
  const { data, error } = useQuery(options)
  const figures = useMemo(() => new Map((data ?? []).map((row) => [row.postingId, row.figures])), [data])
  const { mutate } = useMutation(
    query.workload.mark.mutationOptions({
      onMutate: async ({ marks }) => {
        await queries.cancelQueries({ queryKey: options.queryKey })
        queries.setQueryData(options.queryKey, (rows) => {
          const next = new Map((rows ?? []).map((row) => [row.postingId, [...row.figures]]))
          for (const { postingId, metric, value } of marks) {
            const line = next.get(postingId) ?? WORKLOAD_METRICS.map(() => null)
            line[WORKLOAD_METRICS.indexOf(metric)] = value
            next.set(postingId, line)
          }
          return [...next].map(([postingId, line]) => ({ postingId, figures: line }))
        })
      },
      onSettled: () => refresh(queries, ['workload']),
    }),
  )
  const mark = useCallback((marks: WorkloadMark[]) => mutate({ requestId: crypto.randomUUID(), month, marks }), [mutate, month])
  return { figures, error, isPending: data === undefined, mark }
}

export type PostingPaperRef = Parameters<Client['posting']['previewPaper']>[0]

/** Prints a roster or an attendance sheet into the preview folder. */
export function usePostingPreview(paper: PostingPaperRef) {
  return useQuery({
    ...query.posting.previewPaper.queryOptions({ input: paper }),
    placeholderData: keepPreviousData,
    gcTime: 0, // a token ends with its paper: a changed list is printed anew
  })
}

/** Saves the paper where the person says; null when the dialog was cancelled. */
export const useSavePostingPaper = () =>
  useSaveAs(({ paper }: { readonly paper: PostingPaperRef; readonly fileName: string }, call) =>
    query.posting.savePaper.call({ ...call, ...paper }),
  )
