import type { Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, query, type Client } from './client'
import { refresh } from './useChanges'
import { savesUnderWay } from './useSheet'

export type Visit = Awaited<ReturnType<Client['inspection']['findVisit']>>
export type VisitSheet = Visit['sheets'][number]
export type VisitSubject = Awaited<ReturnType<Client['inspection']['listSubjects']>>[number]

/**
 * The visit of a sheet that is being scored, read when the sheet is opened: what changes meanwhile is that sheet, and
 * its own figures are on the screen already.
 */
export function useSheetVisit(sheetId: string, visitId: string | null) {
  return useQuery({
    queryKey: ['sheet-visit', visitId, sheetId],
    queryFn: async () => {
      const id = visitId ?? ''
      await Promise.all(savesUnderWay())
      return api.inspection.findVisit({ id })
    },
    enabled: visitId !== null,
    placeholderData: (before) => (before?.id === visitId ? before : undefined),
    gcTime: 0,
  })
}

/** Who can be scored at a clinic on a day; nothing is asked before both are known. */
export function useVisitSubjects(clinicId: string, visitOn: string) {
  return useQuery({
    ...query.inspection.listSubjects.queryOptions({ input: { clinicId, visitOn } }),
    enabled: clinicId !== '' && visitOn !== '',
  })
}

export type SurveyRef = Parameters<Client['inspection']['findSurvey']>[0]

/** Answers of the other questionnaires of a visit, read when one is opened: while it is filled in they stay as they are. */
export function useSurvey(sheetId: string, of: SurveyRef) {
  const { data = NO_ANSWERS } = useQuery({
    queryKey: ['survey', of, sheetId],
    queryFn: async () => {
      await Promise.all(savesUnderWay())
      const questionnaires = await api.inspection.findSurvey(of)
      return questionnaires.filter((one) => one.sheetId !== sheetId).map(({ answers }) => answers)
    },
    gcTime: 0,
  })
  return { others: data }
}

const NO_ANSWERS: readonly Answers[] = []

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['inspection', 'sheet'])
}

export function useCreateVisit() {
  return useMutation(query.inspection.createVisit.mutationOptions({ onSuccess: useSaved() }))
}

/** One more sheet in a visit, or the next questionnaire. */
export function useAddSheet() {
  return useMutation(query.inspection.addSheet.mutationOptions({ onSuccess: useSaved() }))
}

/** A visit file that the person chose; its facts become events of the round's sheets. */
export function useImportVisit() {
  return useMutation(query.inspection.importVisit.mutationOptions({ onSuccess: useSaved(), meta: { isQuiet: true } }))
}
