import { useDeferredValue, useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { InspectionStory } from '../../data/useInspections'
import { groupKey } from './useEvaluationChoice'

type Visit = InspectionStory['visits'][number]
type SheetLine = Visit['sheets'][number]

/** One sheet of the round with the visit it belongs to. */
export interface SheetRow {
  readonly visit: Visit
  readonly sheet: SheetLine
}

export const sheetKey = ({ sheet }: SheetRow): string => sheet.sheetId

export const SHEET_STATUSES = ['draft', 'complete', 'finished'] as const satisfies readonly SheetLine['status'][]

/** Stands among the grades to look for; a sheet with a veto has a grade as well. */
export const VETOED = 'vetoed'

/** Every sheet of the round, narrowed by group, grade, status and what was typed (clinic, subject, code, pinyin of the clinic). */
export function useSheetFilter(visits: readonly Visit[]) {
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState('')
  const [grade, setGrade] = useState('')
  const [status, setStatus] = useState('')
  const wanted = useDeferredValue(typed)
  const all = useMemo(() => visits.flatMap((visit) => visit.sheets.map((sheet) => ({ visit, sheet }))), [visits])
  const grades = useMemo(() => [...new Set(all.flatMap(({ sheet }) => sheet.grade ?? []))], [all])
  const shown = useMemo(
    () =>
      all.filter(
        ({ visit, sheet }) =>
          (group === '' || groupKey(sheet) === group) &&
          (grade === '' || (grade === VETOED ? sheet.vetoes.length > 0 : sheet.grade === grade)) &&
          (status === '' || sheet.status === status) &&
          matches([...visit.searchKeys, sheet.subjectName.toLowerCase(), sheet.subjectCode.toLowerCase()], wanted),
      ),
    [all, group, grade, status, wanted],
  )
  return {
    typed,
    type: setTyped,
    group,
    pickGroup: setGroup,
    grade,
    grades,
    pickGrade: setGrade,
    status,
    pickStatus: setStatus,
    shown,
    searched: all.length,
    isOn: typed !== '' || group !== '' || grade !== '' || status !== '',
    clear: () => {
      setTyped('')
      setGroup('')
      setGrade('')
      setStatus('')
    },
  }
}

export type SheetFilter = ReturnType<typeof useSheetFilter>
