import { useMemo } from 'react'
import type { Failure } from '@core/shared/app-error'
import { failureOf } from '../../data/failure'
import { useResults, type Group } from '../../data/useEvaluation'
import { useInspection, type Inspection } from '../../data/useInspections'
import { usePlace } from '../../hooks/usePlace'

export const EVALUATION_VIEWS = ['ranking', 'results', 'losses'] as const
export type EvaluationView = (typeof EVALUATION_VIEWS)[number]

/** What the place shows: one round, one of its groups, one view. */
export interface EvaluationChoice {
  readonly view: EvaluationView
  readonly pickView: (view: EvaluationView) => void
  readonly rounds: readonly Inspection[]
  readonly round: Inspection | null
  readonly pickRound: (id: string) => void
  readonly groups: readonly Group[]
  readonly group: Group | null
  readonly pickGroup: (key: string) => void
  readonly failure: Failure | null
  readonly isPending: boolean
}

export const groupKey = ({ templateId, templateVersion }: Pick<Group, 'templateId' | 'templateVersion'>): string =>
  `${templateId}@${templateVersion}`

/** The choice as it stands in the place; without one the open round and its first group. */
export function useEvaluationChoice(): EvaluationChoice {
  const place = usePlace()
  const { params } = place
  const { inspections, inspection, error: roundError, isPending: roundIsPending } = useInspection(params.inspectionId)
  const { groups, error, isPending } = useResults(inspection?.id ?? null)
  const group = useMemo(
    () =>
      groups.find((one) => one.templateId === params.templateId && one.templateVersion === params.templateVersion) ??
      groups[0] ??
      null,
    [groups, params.templateId, params.templateVersion],
  )
  return {
    view: EVALUATION_VIEWS.find((view) => view === params.view) ?? 'ranking',
    pickView: (view) => place.turn({ view }),
    rounds: inspections,
    round: inspection,
    pickRound: (inspectionId) => place.turn({ inspectionId, subject: undefined, sheetId: undefined, itemCode: undefined }),
    groups,
    group,
    pickGroup: (key) => {
      const picked = groups.find((one) => groupKey(one) === key)
      place.turn({
        templateId: picked?.templateId,
        templateVersion: picked?.templateVersion,
        subject: undefined,
        sheetId: undefined,
        itemCode: undefined,
      })
    },
    failure: failureOf(roundError ?? error),
    isPending: roundIsPending || (inspection !== null && isPending),
  }
}
