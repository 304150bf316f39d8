import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Pairing = Awaited<ReturnType<Client['pairing']['list']>>[number]
export type PairingStory = Awaited<ReturnType<Client['pairing']['find']>>
export type PairingDraft = Parameters<Client['pairing']['record']>[0]
export type PairingChanges = Parameters<Client['pairing']['amend']>[0]['changes']

const NONE: readonly Pairing[] = []

/** All pairings, ended ones included. */
export function usePairings() {
  const { data = NONE, error, isPending } = useQuery(query.pairing.list.queryOptions())
  return { pairings: data, error, isPending }
}

/** One pairing with its postings, visits and changes. */
export function usePairing(id: string) {
  return useQuery({ ...query.pairing.find.queryOptions({ input: { id } }), placeholderData: keepPreviousData })
}

/** An empty draft. Its requestId stays the same however often it is sent, so a resend is safe. */
export const newPairingDraft = (): PairingDraft => ({
  requestId: crypto.randomUUID(),
  supporterId: '',
  recipientId: '',
  startsOn: '',
  endsOn: '',
  departments: [],
  agreementNumber: '',
  note: '',
})

export const isComplete = (draft: PairingDraft): boolean =>
  [draft.supporterId, draft.recipientId, draft.startsOn, draft.endsOn].every((value) => value !== '')

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['pairing'])
}

/** Records a pairing, then refreshes every list that shows pairings. */
export function useRecordPairing() {
  return useMutation(query.pairing.record.mutationOptions({ onSuccess: useSaved() }))
}

/** Changes single fields; each call is saved by itself. */
export function useAmendPairing() {
  return useMutation(query.pairing.amend.mutationOptions({ onSuccess: useSaved() }))
}

export function useCancelPairing() {
  return useMutation(query.pairing.cancel.mutationOptions({ onSuccess: useSaved() }))
}

export function useEndPairing() {
  return useMutation(query.pairing.end.mutationOptions({ onSuccess: useSaved() }))
}
