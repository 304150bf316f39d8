import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Calendar = Awaited<ReturnType<Client['calendar']['find']>>

/** 工作历: plain data for core/scheme/work-calendar. */
export function useCalendar() {
  return useQuery(query.calendar.find.queryOptions())
}

export function useSetWorkDay() {
  const queries = useQueryClient()
  return useMutation(query.calendar.setDay.mutationOptions({ onSuccess: () => refresh(queries, ['calendar']) }))
}
