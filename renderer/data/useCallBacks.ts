import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type CallBack = Awaited<ReturnType<Client['callBack']['list']>>[number]
export type CalledPerson = CallBack['people'][number]
export type CallOutcome = CalledPerson['attempts'][number]['outcome']

/** One visit as it is listed. */
export function useVisit(id: string) {
  return useQuery(query.inspection.findVisit.queryOptions({ input: { id } }))
}

/** Who is called back for a visit. */
export function useCallBacks(visitId: string) {
  return useQuery(query.callBack.list.queryOptions({ input: { visitId } }))
}

function useSaved(areas: Parameters<typeof refresh>[1]) {
  const queries = useQueryClient()
  return () => refresh(queries, areas)
}

export function useDrawCallBack() {
  return useMutation(query.callBack.draw.mutationOptions({ onSuccess: useSaved(['survey']) }))
}

export function useCallAttempt() {
  return useMutation(query.callBack.attempt.mutationOptions({ onSuccess: useSaved(['survey']) }))
}

/** The questionnaire of a person; it is opened if there is none. */
export function useAskPerson() {
  return useMutation(query.callBack.ask.mutationOptions({ onSuccess: useSaved(['survey', 'inspection', 'sheet']) }))
}

/** The whole telephone number; who looked is on record. */
export function useShowPhone() {
  return useMutation(query.callBack.showPhone.mutationOptions({ meta: { isQuiet: true } }))
}

export function useForgetPhones() {
  return useMutation(query.callBack.forgetPhones.mutationOptions({ onSuccess: useSaved(['survey']) }))
}
