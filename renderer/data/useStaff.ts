import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Staff = Awaited<ReturnType<Client['staff']['list']>>[number]
export type StaffStory = Awaited<ReturnType<Client['staff']['find']>>
export type StaffDraft = Omit<Parameters<Client['staff']['add']>[0], 'requestId'>
export type StaffChanges = Parameters<Client['staff']['amend']>[0]['changes']
export type ContactList = Awaited<ReturnType<Client['contact']['list']>>
export type ContactChanges = Parameters<Client['contact']['amend']>[0]['changes']

const NONE: readonly Staff[] = []

/** Everybody, archived ones included. */
export function useStaff() {
  const { data = NONE, error, isPending } = useQuery(query.staff.list.queryOptions())
  return { staff: data, error, isPending }
}

/** One person with postings and changes. */
export function useOneStaff(id: string) {
  return useQuery({ ...query.staff.find.queryOptions({ input: { id } }), placeholderData: keepPreviousData })
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['organization'])
}

export function useAddStaff() {
  return useMutation(query.staff.add.mutationOptions({ onSuccess: useSaved() }))
}

/** Changes single fields; each call is saved by itself. */
export function useAmendStaff() {
  return useMutation(query.staff.amend.mutationOptions({ onSuccess: useSaved() }))
}

export function useArchiveStaff() {
  return useMutation(query.staff.archive.mutationOptions({ onSuccess: useSaved() }))
}

export function useRestoreStaff() {
  return useMutation(query.staff.restore.mutationOptions({ onSuccess: useSaved() }))
}

/** What a merger of two records of one person would move, or why it cannot be; nothing is asked while one is not chosen. */
export function useStaffMergePlan(goesId: string | null, staysId: string) {
  return useQuery(query.staff.planMerge.queryOptions({ input: goesId === null ? skipToken : { goesId, staysId } }))
}

export function useMergeStaff() {
  const queries = useQueryClient()
  return useMutation(query.staff.merge.mutationOptions({ onSuccess: () => refresh(queries, ['organization', 'posting']) }))
}

/** What would go back if the merger of this record were taken back, or what is in the way. */
export function useUndoMergeStaffPlan(id: string) {
  return useQuery(query.staff.planUndoMerge.queryOptions({ input: { id } }))
}

export function useUndoMergeStaff() {
  const queries = useQueryClient()
  return useMutation(query.staff.undoMerge.mutationOptions({ onSuccess: () => refresh(queries, ['organization', 'posting']) }))
}

/** Who speaks for each organization under the present scheme. */
export function useContacts() {
  return useQuery(query.contact.list.queryOptions())
}

export function useAddContact() {
  return useMutation(query.contact.add.mutationOptions({ onSuccess: useSaved() }))
}

export function useAmendContact() {
  return useMutation(query.contact.amend.mutationOptions({ onSuccess: useSaved() }))
}

export function useWithdrawContact() {
  return useMutation(query.contact.withdraw.mutationOptions({ onSuccess: useSaved() }))
}

export function useSetContactsDue() {
  return useMutation(query.contact.setDue.mutationOptions({ onSuccess: useSaved() }))
}

export function useTakeKnownContacts() {
  return useMutation(query.contact.takeKnown.mutationOptions({ onSuccess: useSaved() }))
}
