import { useMemo } from 'react'
import type { Failure } from '@core/shared/app-error'
import { failureOf } from '../../data/failure'
import { useResults, type GradedGroup, type Group, type SurveyGroup } from '../../data/useEvaluation'
import { useInspection, type Inspection } from '../../data/useInspections'
import { usePlace } from '../../hooks/usePlace'

export const EVALUATION_VIEWS = [
  'ranking',
  'results',
  'losses',
  'teams',
  'years',
  'self',
  'lists',
  'composite',
  'graded',
  'surveys',
  'rules',
] as const
export type EvaluationView = (typeof EVALUATION_VIEWS)[number]

/** What the place shows: one round, one of its groups, one view. */
export interface EvaluationChoice {
  readonly view: EvaluationView
  /** Those that the round has something for. */
  readonly views: readonly EvaluationView[]
  readonly pickView: (view: EvaluationView) => void
  readonly rounds: readonly Inspection[]
  readonly round: Inspection | null
  readonly pickRound: (id: string) => void
  readonly groups: readonly Group[]
  readonly group: Group | null
  readonly pickGroup: (key: string) => void
  readonly graded: readonly GradedGroup[]
  readonly surveys: readonly SurveyGroup[]
  readonly failure: Failure | null
  readonly isPending: boolean
}

/** Names a template version. */
export const groupKey = ({ templateId, templateVersion }: Pick<Group, 'templateId' | 'templateVersion'>): string =>
  `${templateId}@${templateVersion}`

/** Names a group among those of its round, which may be split. */
export const splitKey = (group: Pick<Group, 'templateId' | 'templateVersion' | 'split'>): string =>
  group.split === undefined ? groupKey(group) : `${groupKey(group)}#${group.split}`

/** The choice as it stands in the place; without one the open round and its first group. */
export function useEvaluationChoice(): EvaluationChoice {
  const place = usePlace()
  const { params } = place
  const { inspections, inspection, error: roundError, isPending: roundIsPending } = useInspection(params.inspectionId)
  const { groups, graded, surveys, error, isPending } = useResults(inspection?.id ?? null)
  const group = useMemo(
    () =>
      groups.find(
        (one) =>
          one.templateId === params.templateId && one.templateVersion === params.templateVersion && one.split === params.split,
      ) ??
      groups.find((one) => one.templateId === params.templateId && one.templateVersion === params.templateVersion) ??
      groups[0] ??
      null,
    [groups, params],
  )
  const isEmpty: Readonly<Partial<Record<EvaluationView, boolean>>> = {
    graded: graded.length === 0,
    surveys: surveys.length === 0,
  }
  const views = EVALUATION_VIEWS.filter((view) => isEmpty[view] !== true)
  return {
    view: views.find((view) => view === params.view) ?? 'ranking',
    views,
    graded,
    surveys,
    pickView: (view) => place.turn({ view }),
    rounds: inspections,
    round: inspection,
    pickRound: (inspectionId) =>
      place.turn({ inspectionId, split: undefined, subject: undefined, sheetId: undefined, itemCode: undefined }),
    groups,
    group,
    pickGroup: (key) => {
      const picked = groups.find((one) => splitKey(one) === key)
      place.turn({
        templateId: picked?.templateId,
        templateVersion: picked?.templateVersion,
        split: picked?.split,
        subject: undefined,
        sheetId: undefined,
        itemCode: undefined,
      })
    },
    failure: failureOf(roundError ?? error),
    isPending: roundIsPending || (inspection !== null && isPending),
  }
}
